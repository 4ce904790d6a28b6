import type { BlockContent, List } from 'mdast';

/** A paragraph of a list with what it holds; `depth` counts from 0. */
export interface ListEntry {
  readonly depth: number;
  readonly isOrdered: boolean;
  /** The number that it has in its list. */
  readonly value: number;
  readonly children: BlockContent[];
}

/** Paragraphs of lists that follow one another as lists within lists. One that counts on begins with its number. */
export function nestedLists(entries: readonly ListEntry[]): List[] {
  const lists: List[] = [];
  const open: { readonly depth: number; readonly list: List; next: number }[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.depth ?? -1) > entry.depth) open.pop();
    const last = open.at(-1);
    if (last?.depth === entry.depth && !(last.list.ordered === entry.isOrdered && (!entry.isOrdered || entry.value === last.next)))
      open.pop();
    let place = open.at(-1);
    if (place?.depth !== entry.depth) {
      const list: List = {
        type: 'list',
        ordered: entry.isOrdered,
        start: entry.isOrdered ? entry.value : null,
        spread: false,
        children: [],
      };
      (place?.list.children.at(-1)?.children ?? lists).push(list);
      place = { depth: entry.depth, list, next: entry.value };
      open.push(place);
    }
    place.list.children.push({ type: 'listItem', spread: false, children: entry.children });
    place.next = entry.value + 1;
  }
  return lists;
}
