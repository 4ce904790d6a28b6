import type { BoxWords } from '../../search/box-words.ts';
import { FINDING } from '../../search/finding.ts';
import { askedBy, markWords } from '../../search/mark.ts';
import type { Asked } from '../../search/mark.ts';
import { readQuery } from '../../search/query.ts';
import { markedWords } from '../../search/term.ts';
import { element } from '../element.ts';
import { counted } from '../plural.ts';
import { shortened } from './status-text.ts';

/** More words than these are not marked: the page would be all marks. */
const MOST = 2_000;
/** Where nothing is marked: what is no running text, and what other scripts fill. */
const UNMARKED = 'script, style, svg, math, button, input, textarea, select, form, pre, noscript, [hidden], [contenteditable]';

/** Marks the words that a reader searched for on the page that was opened from the results, and offers to take the marks away. */
export function showMarks({ language, marks: forms, marksRemove }: BoxWords): void {
  const address = new URL(location.href);
  const query = address.searchParams.get(FINDING) ?? '';
  address.searchParams.delete(FINDING);
  // The address of the page is the record's again, to be kept and cited.
  history.replaceState(history.state, '', address);
  const main = document.querySelector('main');
  if (!main) return;
  const marks = markAll(main, askedBy(markedWords(readQuery(query).terms)));
  if (marks.length === 0) return;
  const button = element('button', { type: 'button' }, marksRemove);
  const bar = element(
    'div',
    { class: 'marks-bar', role: 'status' },
    element('p', {}, counted(forms, marks.length, language, { query: shortened(query.trim()) })),
    button,
  );
  button.addEventListener('click', () => {
    for (const mark of marks) unmark(mark);
    bar.remove();
    main.focus({ preventScroll: true });
  });
  main.before(bar);
}

/** Puts a mark around every word that was asked for below an element. */
function markAll(root: Element, asked: Asked): HTMLElement[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(UNMARKED)) texts.push(node);
  }
  const marks: HTMLElement[] = [];
  for (const text of texts) {
    if (marks.length >= MOST) break;
    const pieces = markWords(text.data, asked);
    if (!pieces.some(({ marked }) => marked)) continue;
    const nodes = pieces.map((piece) => (piece.marked ? element('mark', { class: 'found' }, piece.text) : piece.text));
    marks.push(...nodes.filter((node) => typeof node !== 'string'));
    text.replaceWith(...nodes);
  }
  return marks;
}

function unmark(mark: HTMLElement): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}
