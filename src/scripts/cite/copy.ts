import { subscriptOf, superscriptOf } from '../../text/raised.ts';

/** How a copy ended: in the clipboard, or only selected, for the reader to take by the keys of the system. */
export type CopyEnding = 'copied' | 'selected';

/** Copies what an element shows as plain text; where a page may not write to the clipboard, selects it. */
export async function copyText(shown: HTMLElement): Promise<CopyEnding> {
  try {
    await navigator.clipboard.writeText(plainText(shown));
    return 'copied';
  } catch {
    return select(shown);
  }
}

/**
 * Copies what an element shows with its italics, bold and small capitals, as HTML and as plain text side by side: word processors
 * take the first, everything else the second. Where a page may not write both, selects it: the browser then copies both itself.
 */
export async function copyRich(shown: HTMLElement): Promise<CopyEnding> {
  try {
    const html = new Blob([richText(shown)], { type: 'text/html' });
    const text = new Blob([plainText(shown)], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
    return 'copied';
  } catch {
    return select(shown);
  }
}

/** What an element shows, with the raised and lowered letters that plain text has. */
export function plainText(shown: HTMLElement): string {
  const copy = shown.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('sup')) part.textContent = superscriptOf(part.textContent) ?? part.textContent;
  for (const part of copy.querySelectorAll('sub')) part.textContent = subscriptOf(part.textContent) ?? part.textContent;
  return copy.textContent.trim();
}

/** Another program has not the style sheet of the site: what a class says here is said there by a style. */
const STYLE_OF_CLASS: Readonly<Record<string, string>> = { 'small-caps': 'font-variant: small-caps', upright: 'font-style: normal' };

/** The content of an element as HTML for another program. */
export function richText(shown: HTMLElement): string {
  const copy = document.createElement('p');
  copy.lang = shown.lang || document.documentElement.lang;
  copy.append(...[...shown.childNodes].map((node) => node.cloneNode(true)));
  for (const part of copy.querySelectorAll('[class]')) {
    const style = STYLE_OF_CLASS[part.className];
    part.removeAttribute('class');
    if (style !== undefined) part.setAttribute('style', style);
  }
  return copy.outerHTML;
}

function select(shown: HTMLElement): CopyEnding {
  getSelection()?.selectAllChildren(shown);
  return 'selected';
}
