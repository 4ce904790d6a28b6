import { permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import type { Organizer, Volume } from '../model/repository.ts';
import { namesOf, organizationNode, place } from './json-ld-agent.ts';
import type { Node } from './json-ld-script.ts';

/** The event of a volume as schema.org's Event, or nothing for a volume that keeps none. */
export function eventNode(volume: Volume, site: Site, language: string): Node | undefined {
  const { event } = volume;
  if (!event) return undefined;
  const { record } = event;
  const address = place(record.city, record.country, language);
  const venue = record.venue && inLanguage(record.venue, language).text;
  return {
    '@type': 'Event',
    '@id': `${permanentAddress(site, volume)}#event`,
    ...namesOf(event.name, language),
    startDate: record.dates.from,
    endDate: record.dates.to ?? record.dates.from,
    location:
      venue === undefined && !address
        ? undefined
        : { '@type': 'Place', name: venue ?? (record.city && inLanguage(record.city, language).text), address },
    description: record.purpose && inLanguage(record.purpose, language).text,
    about: record.theme && inLanguage(record.theme, language).text,
    organizer: event.organizers.map((organizer) => organizerNode(organizer, language)),
    sponsor: event.sponsors.map((sponsor) => organizerNode(sponsor, language)),
    url: record.website,
  };
}

function organizerNode({ organization, name }: Organizer, language: string): Node {
  return organization ? organizationNode(organization, language) : { '@type': 'Organization', ...namesOf(name, language) };
}
