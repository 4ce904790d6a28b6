import type { SearchSettings } from '../../search/settings.ts';
import { counted, fill } from '../plural.ts';
import type { Found } from './found.ts';

/** The longest part of a query that is repeated to the reader, in characters. */
const LONGEST = 80;

/** What was found, in words of the reader's language: `3 results for “migration”`, and before it how the query was understood. */
export function statusText(
  { total, corrections, query }: Pick<Found, 'total' | 'corrections' | 'query'>,
  typed: string,
  settings: SearchSettings,
): string {
  const { language, found, foundFor, words } = settings;
  const unknown = query.strangers.map((name) => fill(words.stranger, { name: shortened(name) }));
  const asked = shortened(typed.trim());
  if (corrections.length > 0) {
    const meant = corrections.reduce((text, { typed: word, meant: other }) => text.replace(word, () => other), typed.trim());
    return [...unknown, fill(words.corrected, { meant: shortened(meant) }), counted(found, total, language)].join(' ');
  }
  return [...unknown, counted(asked === '' ? found : foundFor, total, language, { query: asked })].join(' ');
}

/** A text as far as a line has room for it. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
