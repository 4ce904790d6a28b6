/** A run of a text that is set in italics or not. */
export interface EmphasisRun {
  readonly text: string;
  readonly isEmphasized: boolean;
}

// Not the reader of titles (title-markup.ts): in a clause dollars are money, no backslash is lost, and italics may begin with a quotation mark.
const EMPHASIS = /\*(?!\s)([^*\n]+)(?<!\s)\*/gu;

/** A text divided at the asterisks that mark words for italics: `*Recalling* its resolution`. A lone asterisk is an asterisk. */
export function emphasisRuns(text: string): EmphasisRun[] {
  const runs: EmphasisRun[] = [];
  let end = 0;
  for (const match of text.matchAll(EMPHASIS)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), isEmphasized: false });
    runs.push({ text: match[1] ?? '', isEmphasized: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isEmphasized: false });
  return runs;
}

/** The same text without the marks. */
export function withoutEmphasis(text: string): string {
  return text.replace(EMPHASIS, '$1');
}
