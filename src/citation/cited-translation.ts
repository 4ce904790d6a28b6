import type { Organization, Volume } from '../model/repository.ts';
import type { LocalText } from '../schema/text.ts';
import { countryName } from '../text/country.ts';
import { wholeTitle } from './cited-title.ts';
import type { Titled } from './cited-title.ts';

/** What is known of a work in a language that is not its own; every part is absent that nobody has written in that language. */
export interface CitedTranslation {
  readonly title?: string;
  /** Whether the work itself speaks this language too, so that its title is no translation. */
  readonly isOriginal?: true;
  readonly genre?: string;
  /** The title of the volume that a paper stands in. */
  readonly container?: string;
  readonly event?: { readonly title?: string; readonly place?: string; readonly venue?: string };
  readonly series?: string;
  readonly publisher?: string;
  readonly place?: string;
}

/** The parts of a work that may have other languages. */
export interface Translatable {
  readonly record: Titled;
  /** The volume that gives its event, its series and, for a paper, its own title. */
  readonly volume?: Volume;
  readonly isInVolume: boolean;
  /** Whether its texts in several languages are all originals, but for those that name a translator. */
  readonly isManifold?: boolean;
  readonly publisher?: LocalText;
  readonly place?: LocalText;
}

/** What a work is called in every language that it is known in, but for its own. */
export function citedTranslations(work: Translatable, language: string): Readonly<Record<string, CitedTranslation>> {
  const { record, volume, publisher, place } = work;
  const names = [record.title, volume?.record.title, volume?.event?.name, publisher, place];
  const tags = new Set(names.flatMap((texts) => Object.keys(texts ?? {})));
  tags.delete(language);
  const translations: Record<string, CitedTranslation> = {};
  for (const tag of [...tags].sort()) {
    const translation = inLanguage(work, tag);
    if (Object.keys(translation).length > 0) translations[tag] = translation;
  }
  return translations;
}

function inLanguage({ record, volume, isInVolume, isManifold, publisher, place }: Translatable, tag: string): CitedTranslation {
  const event = volume && eventIn(volume, tag);
  return withoutGaps({
    title: tag in record.title ? wholeTitle(record, tag) : undefined,
    isOriginal: isManifold && tag in record.title && record.translations?.[tag] === undefined ? true : undefined,
    container: isInVolume && volume && tag in volume.record.title ? wholeTitle(volume.record, tag) : undefined,
    event: event && Object.keys(event).length > 0 ? event : undefined,
    series: volume?.record.series?.title[tag],
    publisher: publisher?.[tag],
    place: place?.[tag],
  });
}

function eventIn({ event }: Volume, tag: string): CitedTranslation['event'] {
  if (!event) return undefined;
  const { city, country, venue } = event.record;
  const place = city?.[tag] === undefined ? undefined : [city[tag], country && countryName(country, tag)].filter(Boolean).join(', ');
  return withoutGaps({ title: event.name[tag], place, venue: venue?.[tag] });
}

type WithoutGaps<Texts> = { [Name in keyof Texts]?: Exclude<Texts[Name], undefined> };

function withoutGaps<Texts extends object>(texts: Texts): WithoutGaps<Texts> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as WithoutGaps<Texts>;
}

/** The names of who publishes a volume and where, in every language of the register. */
export interface Imprint {
  readonly publisher?: LocalText;
  readonly place?: LocalText;
}

/** The imprint of a volume: its own publisher, else that of the centre. */
export function imprint(
  volume: Volume,
  center: { readonly publisher?: string; readonly place?: LocalText },
  organizations: ReadonlyMap<string, Organization>,
): Imprint {
  const own = volume.publisher;
  const publisher = own ?? organizations.get(center.publisher ?? '');
  return {
    publisher: publisher?.record.name,
    place: volume.record.place ?? publisher?.record.city ?? (publisher && !own ? center.place : undefined),
  };
}
