import { inLanguage } from '../model/localized.ts';
import type { Volume } from '../model/repository.ts';
import type { DateRange } from '../schema/date.ts';
import type { LocalText } from '../schema/text.ts';
import { formatDate, formatDateRange } from '../text/date.ts';

/** The meeting that a work was presented at, in the language of the work. */
export interface CitedEvent {
  readonly title: string;
  readonly dates: DateRange;
  /** `Baku, Azerbaijan`. */
  readonly place?: string;
  /** The house where it was held. */
  readonly venue?: string;
}

/** The event of a volume for a work in `language`; where it has no name there, in the first of the site's languages that has one. */
export function citedEvent({ event, record }: Volume, language: string, order: readonly string[]): CitedEvent | undefined {
  if (!event) return undefined;
  const say = (texts: LocalText) => inLanguage(texts, language, record.translations, order);
  const { city, country, venue, dates } = event.record;
  const cityName = city && say(city);
  const place = [cityName?.text, country && countryName(country, cityName?.language ?? language)].filter(Boolean).join(', ');
  return { title: say(event.name).text, dates, place: place || undefined, venue: venue && say(venue).text };
}

/** `Migration policy in Azerbaijan, Baku, Azerbaijan, 17 February 2017`, the date in English as in the rest of a note. */
export function presentedAt({ title, place, dates }: CitedEvent, day: string | undefined): string {
  return [title, place, day === undefined ? formatDateRange(dates.from, dates.to, 'en') : formatDate(day, 'en')].filter(Boolean).join(', ');
}

const countryNames = new Map<string, Intl.DisplayNames>();

/** The name of a country (ISO 3166-1 alpha-2) in a language, else the code itself. */
function countryName(code: string, language: string): string {
  let names = countryNames.get(language);
  if (!names) countryNames.set(language, (names = new Intl.DisplayNames([language], { type: 'region' })));
  return names.of(code) ?? code;
}
