/** One line of a pasted text, its spaces single and its invisible signs gone. */
export interface TextLine {
  /** 1-based, in the file as it was given. */
  readonly line: number;
  readonly text: string;
  /** Whether a blank line, or the beginning of the file, stands before it. */
  readonly afterBlank: boolean;
}

// What cannot be seen, and what a YAML file must not hold (YAML 1.2.2, 5.1).
const INVISIBLE = /[\u00AD\u200B\u2060\u200E\u200F\uFEFF\uFFFE\uFFFF]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu;

/** The lines of a text that have words on them; letters composed (Unicode NFC). */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  for (const [index, raw] of text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .split('\n')
    .entries()) {
    const line = raw
      .replace(INVISIBLE, '')
      .replace(/[\p{White_Space}\p{Cc}]+/gu, ' ')
      .trim()
      .normalize('NFC');
    if (line !== '') lines.push({ line: index + 1, text: line, afterBlank });
    // A form feed begins a new page.
    afterBlank = line === '';
  }
  return lines;
}
