import type { Volume } from '../model/repository.ts';
import type { DateRange } from '../schema/date.ts';
import { countryName } from '../text/country.ts';
import { formatDate, formatDateRange } from '../text/date.ts';
import { inTongue } from './cited-name.ts';

/** The meeting that a work was presented at, in the language of the work. */
export interface CitedEvent {
  readonly title: string;
  readonly dates: DateRange;
  /** `Baku, Azerbaijan`. */
  readonly place?: string;
  /** The house where it was held. */
  readonly venue?: string;
}

/** The event of a volume, each of its names in the first of these languages that it has: that of the work, then those of the site. */
export function citedEvent({ event }: Volume, languages: readonly string[]): CitedEvent | undefined {
  if (!event) return undefined;
  const { city, country, venue, dates } = event.record;
  // The country speaks the language of its town: never "Baku, Азербайджан".
  const language = languages.find((tag) => city === undefined || tag in city) ?? 'en';
  const place = [city && inTongue(city, languages), country && countryName(country, language)].filter(Boolean).join(', ');
  return { title: inTongue(event.name, languages), dates, place: place || undefined, venue: venue && inTongue(venue, languages) };
}

/** `Migration policy in Azerbaijan, Baku, Azerbaijan, 17 February 2017`, the date in English as in the rest of a note. */
export function presentedAt({ title, place, dates }: CitedEvent, day: string | undefined): string {
  return [title, place, day === undefined ? formatDateRange(dates.from, dates.to, 'en') : formatDate(day, 'en')].filter(Boolean).join(', ');
}

/** What a volume says of itself and of each of its papers alike. */
export function volumeFacts(volume: Volume, languages: readonly string[]) {
  const { record } = volume;
  return {
    event: citedEvent(volume, languages),
    series: record.series && { title: inTongue(record.series.title, languages), issn: record.series.issn },
    number: record.number,
    isbn: record.isbn,
    issn: record.issn ?? record.series?.issn,
  };
}
