import type { SearchSettings } from '../../search/settings.ts';

/** How many results there are, in words of the reader's language: `3 results for “migration”`. */
export function countText(total: number, query: string, { language, found, foundFor }: SearchSettings): string {
  const forms = query.trim() === '' ? found : foundFor;
  const category = total === 0 ? 'zero' : new Intl.PluralRules(language).select(total);
  const number = new Intl.NumberFormat(language).format(total);
  const shown = query.trim().length > 80 ? `${query.trim().slice(0, 80)}…` : query.trim();
  // The query comes last, so that nothing in it is taken for a gap.
  return (forms[category] ?? forms.other ?? '{count}').replace('{count}', () => number).replace('{query}', () => shown);
}
