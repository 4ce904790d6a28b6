import { latexAccents, latexLetters } from './latex-letters.ts';

/**
 * A text that {@link escapeLatex} has made, in ASCII: every other letter is a command in braces of its own (`{\c{s}}`, `{\cyrzh}`), which
 * BibTeX counts as one letter and never cuts. What LaTeX has no command for stays as it is, held together in the same way.
 */
export function asciiLatex(text: string): string {
  return text.replace(/[^\0-\u007F]\p{M}*|[A-Za-z]\p{M}+/gu, (cluster) =>
    cluster === NO_BREAK_SPACE ? '~' : `{${command(cluster.normalize('NFC'))}}`,
  );
}

const NO_BREAK_SPACE = '\u00A0';

/** The commands of a letter with its marks: `\c{s}`, `\'{\cyrg}`, `\d{\'e}`. */
function command(letter: string): string {
  const whole = latexLetters.get(letter);
  if (whole !== undefined) return whole;
  const marks = [...letter.normalize('NFD')];
  const accent = latexAccents.get(marks.pop() ?? '');
  if (accent === undefined || marks.length === 0) return `\\relax ${letter}`;
  const rest = marks.join('').normalize('NFC');
  const isAscii = /^[A-Za-z]$/u.test(rest);
  const base = isAscii ? rest : command(rest);
  if (base.startsWith('\\relax')) return `\\relax ${letter}`;
  return isAscii && !/[a-z]/iu.test(accent) ? `\\${accent}${base}` : `\\${accent}{${base}}`;
}
