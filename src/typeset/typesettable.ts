/** What each face of Source Serif 4 that documents are set in has, as ranges of code points; a test holds it against the files. */
const LETTERS =
  /^[ -~\u00a0-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f\u018f\u0192\u0218-\u021b\u0251\u0259\u02bb\u02bc\u0300-\u0304\u0306-\u030c\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0462\u0463\u0472-\u0475\u0490-\u0493\u0496-\u049b\u04a0-\u04a3\u04aa\u04ab\u04ae-\u04b3\u04b6\u04b7\u04ba\u04bb\u04c0-\u04c2\u04cf-\u04d1\u04d4-\u04d9\u04e2\u04e3\u04e6-\u04e9\u04ee\u04ef\u04f2\u04f3\u1ea0-\u1ef9\u2002-\u2007\u2009-\u200b\u2010\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u2044\u2070\u2074-\u2079\u20ac\u20bd\u2116\u2122\u2190-\u2193\u2212\u221e\u2248\u2260\u2264\u2265]*$/u;

/** Whether documents can be set in all letters of a text: the standard for accessible PDFs forbids one that nobody can see. */
export function isTypesettable(text: string): boolean {
  return LETTERS.test(text);
}

/** A text as it is set: in one line, letters composed, and a hyphen that holds its words together as one that the face has. */
export function typesetText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u2011', '-')
    .replace(/\s+/gu, (space) => (/^[\u00a0\u202f]$/u.test(space) ? space : ' '));
}
