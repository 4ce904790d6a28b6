import type { StyleEntry } from '../../citation/style-catalogue.ts';
import { fold } from '../../text/fold.ts';

/**
 * The styles in whose title or id every word of a query begins a word; those first whose title begins with the query, the others in
 * the order given. A query without words matches them all.
 */
export function matchingStyles(styles: readonly StyleEntry[], query: string): StyleEntry[] {
  const asked = wordsOf(query);
  const whole = asked.join(' ');
  const first: StyleEntry[] = [];
  const others: StyleEntry[] = [];
  for (const style of styles) {
    const title = wordsOf(style.title);
    const known = [...title, ...wordsOf(style.id)];
    if (!asked.every((word) => known.some((one) => one.startsWith(word)))) continue;
    (title.join(' ').startsWith(whole) ? first : others).push(style);
  }
  return [...first, ...others];
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
