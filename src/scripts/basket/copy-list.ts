import { plainText, richText } from '../cite/copy.ts';

/** Copies the references of a list, one a line. Rejects where a page may not write to the clipboard. */
export async function copyPlainList(lines: readonly HTMLElement[]): Promise<void> {
  await navigator.clipboard.writeText(plain(lines));
}

/** Copies the references of a list with their italics, one a paragraph, as HTML and as plain text side by side. */
export async function copyRichList(lines: readonly HTMLElement[]): Promise<void> {
  const html = new Blob([lines.map((line) => richText(line)).join('\n')], { type: 'text/html' });
  const text = new Blob([plain(lines)], { type: 'text/plain' });
  await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
}

function plain(lines: readonly HTMLElement[]): string {
  return lines.map((line) => `${plainText(line)}\n`).join('');
}
