import type { Issue, Place } from '../model/issue.ts';
import type { EventRecord } from '../schema/volume.ts';
import { countryCode } from '../text/country-code.ts';
import type { EntryEvent } from './bibliography-entry.ts';
import { doubt } from './doubt.ts';
import type { EntryLanguages } from './entry-languages.ts';

/** The meeting of a volume in our fields, its texts in their own language or that of the volume. Without its days the year of publication stands for them, and that is told. */
export function eventFields(
  event: EntryEvent | undefined,
  {
    title,
    language,
    published,
    place,
    isMeeting,
  }: { title?: string; language?: string; published?: string; place: Place; isMeeting: boolean },
  languages: EntryLanguages,
  issues: Issue[],
): EventRecord | undefined {
  if (!event && !isMeeting) return undefined;
  const from = event?.from ?? published?.slice(0, 7);
  if (from === undefined) return undefined;
  if (event?.from === undefined) issues.push(doubt('import-event-guessed', place, { dates: from }));
  const to = event?.to !== undefined && event.to > from && event.to.length === from.length ? event.to : undefined;
  const spoken = { like: language ?? languages.of(event?.title ?? title ?? '', place) };
  const { city, country, venue } = placeOf(event);
  return {
    kind: kindOf(`${event?.title ?? ''} ${title ?? ''}`),
    name: languages.local(event?.title, place, spoken),
    dates: { from, ...(to !== undefined && { to }) },
    venue: languages.local(venue, place, spoken),
    city: languages.local(city, place, spoken),
    country,
    website: event?.website,
    sponsors: event?.sponsor === undefined ? undefined : [{ name: languages.local(event.sponsor, place, spoken) }],
  };
}

const KINDS: readonly (readonly [EventRecord['kind'], RegExp])[] = [
  ['round-table', /round table|dəyirmi masa|кругл\p{L}+ стол/iu],
  ['workshop', /workshop|seminar-müşavirə|воркшоп/iu],
  ['symposium', /symposium|simpozium|симпозиум/iu],
  ['seminar', /seminar|семинар/iu],
  ['congress', /congress|konqres|qurultay|конгресс|съезд/iu],
  ['school', /\bschool\b|məktəbi|школа/iu],
];

/** What the name of a meeting says that it was; a conference where it says nothing. */
function kindOf(words: string): EventRecord['kind'] {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'conference';
}

/** `Hall of Echoes, Baku, Azerbaijan`: the country is known by its name, the town stands before it. */
function placeOf(event: EntryEvent | undefined): { city?: string; country?: string; venue?: string } {
  const parts = (event?.place ?? event?.venue ?? '').split(/\s*,\s*/u).filter((part) => part !== '');
  const country = countryCode(parts.at(-1) ?? '');
  if (country !== undefined) parts.pop();
  if (event?.place !== undefined) return { city: parts.join(', ') || undefined, country, venue: event.venue };
  return country === undefined ? { venue: event?.venue } : { city: parts.pop(), country, venue: parts.join(', ') || undefined };
}
