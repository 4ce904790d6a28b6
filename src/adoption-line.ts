import { words } from './i18n/words.ts';
import { inLanguage } from './model/localized.ts';
import type { Resolution } from './model/repository.ts';
import { formatDate } from './text/date.ts';

/**
 * The line of adoption of a resolution in a language: `Adopted by recorded vote, 4–1–1, 3rd plenary meeting, 3 June 2020` (for, against,
 * abstaining, as UNBIS field 996 has them); of a draft, that it is proposed. `undefined` when nothing is known.
 */
export function adoptionLine({ record }: Resolution, language: string): string | undefined {
  const say = words(language);
  const { adoption, adopted, status } = record;
  if (status === 'draft') return say('adoption.proposed');
  if (status === 'withdrawn') return say('adoption.withdrawn');
  if (!adoption && adopted === undefined) return undefined;
  const { votes, meeting, manner } = adoption ?? {};
  return [
    manner ? say(`adoption.manner.${manner}`) : say('adoption.adopted'),
    votes && `${votes.for}–${votes.against}–${votes.abstaining}`,
    meeting && inLanguage(meeting, language).text,
    adopted !== undefined && formatDate(adopted, language),
  ]
    .filter(Boolean)
    .join(', ');
}
