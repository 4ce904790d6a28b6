import { latexAccents, latexLetters } from '../../src/text/latex-letters.ts';

/** Of two letters with one command, the Cyrillic and the Latin ə, the Latin one. */
const COMMANDS = [...latexLetters].reverse().map(([letter, command]) => [`{${command}}`, letter] as const);

/** The letters that a text in LaTeX prints, as far as our own files need it; signs do not matter. */
export function lettersOfLatex(latex: string): string {
  let text = latex;
  for (const [command, letter] of COMMANDS) text = text.replaceAll(command, letter);
  for (let before = ''; before !== text;) {
    before = text;
    for (const [mark, accent] of latexAccents) {
      const command = accent.replace(/[.^]/gu, String.raw`\$&`);
      const letter = String.raw`\\${command}(?:\{(\p{L}\p{M}*)\}|(\p{L}\p{M}*))`;
      text = text.replace(new RegExp(String.raw`\{${letter}\}|${letter}`, 'gu'), (_, a?: string, b?: string, c?: string, d?: string) =>
        `${a ?? b ?? c ?? d ?? ''}${mark}`.normalize('NFC'),
      );
    }
  }
  return text.replace(/\\text[a-z]+(?:\{\})?/gu, '').replace(/[{}\\]/gu, '');
}
