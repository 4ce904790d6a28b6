import type { LocalText, Translations } from '../schema/text.ts';

/** The title of a work as it is cited. */
export interface CitedTitle {
  /** The original with its subtitle; a title that the source does not give stands in square brackets. */
  readonly title: string;
  /** The language of the title, which names of places and bodies follow. */
  readonly language: string;
  /** The title in English, else in the first language of the site that has one; never for an English title. */
  readonly translatedTitle?: string;
}

/** What a record says of its title. */
export interface Titled {
  readonly title: LocalText;
  readonly subtitle?: LocalText;
  readonly titleSupplied?: boolean;
  readonly translations?: Translations;
  readonly language?: string;
}

/** The original title of a record, or its title in the language `wanted` if it has one there that is no translation. */
export function citedTitle(record: Titled, order: readonly string[], wanted?: string): CitedTitle {
  const language = originalLanguage(record, [wanted, record.language, ...order]);
  const translation = language.startsWith('en') ? undefined : ['en', ...order].find((tag) => tag !== language && tag in record.title);
  return { title: wholeTitle(record, language), language, translatedTitle: translation && wholeTitle(record, translation) };
}

/** What an author or a source says comes before what editors translated, even if the original itself is unknown. */
function originalLanguage({ title, translations }: Titled, order: readonly (string | undefined)[]): string {
  const rank = (tag: string) => {
    const translator = translations?.[tag];
    return translator === undefined ? 0 : translator === 'editors' ? 2 : 1;
  };
  const place = (tag: string) => {
    const at = order.indexOf(tag);
    return at === -1 ? order.length : at;
  };
  const [first] = Object.keys(title).sort((a, b) => rank(a) - rank(b) || place(a) - place(b) || (a < b ? -1 : 1));
  return first ?? 'und';
}

/** A title with its subtitle in one language; in square brackets if the source does not give it. */
export function wholeTitle({ title, subtitle, titleSupplied }: Titled, language: string): string {
  const main = title[language] ?? '';
  const sub = subtitle?.[language];
  const whole = sub === undefined ? main : /[:?!.…]$/u.test(main) ? `${main} ${sub}` : `${main}: ${sub}`;
  return titleSupplied ? `[${whole}]` : whole;
}
