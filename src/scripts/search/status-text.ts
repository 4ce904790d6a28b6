import type { SearchSettings } from '../../search/settings.ts';
import type { Found } from './found.ts';

/** The longest part of a query that is repeated to the reader, in characters. */
const LONGEST = 80;

/** What was found, in words of the reader's language: `3 results for “migration”`, and which words were taken for mistyped ones. */
export function statusText({ total, corrections }: Pick<Found, 'total' | 'corrections'>, query: string, settings: SearchSettings): string {
  const { language, found, foundFor, words } = settings;
  const forms = query.trim() === '' ? found : foundFor;
  const category = total === 0 ? 'zero' : new Intl.PluralRules(language).select(total);
  const number = new Intl.NumberFormat(language).format(total);
  const asked = corrections.reduce((text, { typed, meant }) => text.replace(typed, () => meant), query.trim());
  const counted = fill(forms[category] ?? forms.other ?? '{count}', { count: number, query: shortened(asked) });
  const corrected = corrections.map(({ typed, meant }) => fill(words.corrected, { typed: shortened(typed), meant: shortened(meant) }));
  return [...corrected, counted].join(' ');
}

/** Fills all gaps at once, so that nothing in a value is taken for a gap. */
function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/gu, (gap, name: string) => values[name] ?? gap);
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
