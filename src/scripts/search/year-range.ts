import { yearRange } from '../../search/condition.ts';
import type { Facet } from '../../search/facets.ts';
import type { SearchSettings } from '../../search/settings.ts';
import { element } from '../element.ts';

/** Two lists of years, each with its number of results, for the first and the last year of a range; `choose` hears `2015-2018`. */
export function yearFields(
  facets: readonly Facet[],
  chosen: string | undefined,
  { words }: SearchSettings,
  choose: (range: string) => void,
): HTMLElement[] {
  const years = facets.filter(({ value }) => /^\d+$/u.test(value)).sort((a, b) => Number(a.value) - Number(b.value));
  const bounds = yearRange(chosen ?? '');
  const from = yearList('from', words.from, years, bounds?.from ?? 0, words.anyYear);
  const to = yearList('to', words.to, [...years].reverse(), bounds?.to ?? Infinity, words.anyYear);
  const changed = () => choose(rangeOf(from.select.value, to.select.value));
  for (const { select } of [from, to]) select.addEventListener('change', changed);
  return [from.field, to.field];
}

/** A range in the form in which it stands in an address; empty if both ends are open. */
export function rangeOf(from: string, to: string): string {
  if (from === to) return from;
  // Whoever chose a first year after the last one meant the years between.
  const isTurned = from !== '' && to !== '' && Number(from) > Number(to);
  return isTurned ? `${to}-${from}` : `${from}-${to}`;
}

function yearList(end: 'from' | 'to', words: string, years: readonly Facet[], chosen: number, any: string) {
  const id = `search-year-${end}`;
  const isOpen = chosen === 0 || chosen === Infinity;
  const known = years.some(({ value }) => Number(value) === chosen);
  const select = element(
    'select',
    { id, 'data-search-year': end },
    element('option', { value: '' }, any),
    ...(isOpen || known ? [] : [element('option', { value: String(chosen) }, String(chosen))]),
    ...years.map(({ value, count }) => element('option', { value }, `${value} (${count})`)),
  );
  select.value = isOpen ? '' : String(chosen);
  return { select, field: element('div', { class: 'year-field' }, element('label', { for: id }, words), select) };
}
