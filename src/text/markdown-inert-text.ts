import { emphasisRuns } from './emphasis.ts';

/** Plain words as Markdown that says nothing but them; with `emphasis`, words between asterisks are emphasised as they are here. */
export function inertMarkdown(text: string, emphasis = false): string {
  if (!emphasis) return escaped(text);
  return emphasisRuns(text)
    .map((run) => (run.isEmphasized ? `*${escaped(run.text)}*` : escaped(run.text)))
    .join('');
}

/** CommonMark, 2.4: a backslash before punctuation takes its meaning away. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$!]/gu, '\\$&');
}
