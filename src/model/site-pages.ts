import { listingPath, pagesOf, programmePages, VOLUMES_ON_A_PAGE } from './listing.ts';
import { recordPath } from './address.ts';
import type { Repository } from './repository.ts';
import { clausePages, resolutionPages } from './resolution-list.ts';
import { listedVolumes } from './volume-list.ts';

/** The policies of a centre, each a text of its own: `proceedings/pages/<policy>.<language>.md`. */
export const POLICIES = ['terms', 'privacy', 'copyright', 'corrections'] as const;
export type Policy = (typeof POLICIES)[number];

const SINGLE_PAGES = [
  '',
  'proceedings/',
  'people/',
  'topics/',
  'resolutions/',
  'resolutions/clauses/',
  'about/',
  'how-to-cite/',
  'how-to-cite/tex/',
  'policies/',
  ...POLICIES.map((policy) => `policies/${policy}/`),
  'accessibility/',
  'statistics/',
  'credits/',
] as const;

/** The paths of all pages that are to be found and show no single record: the lists with their later pages, and the texts. */
export function pagesWithoutRecord(repository: Repository): string[] {
  const people = [...repository.people.values()].filter(({ listed }) => listed);
  return [
    ...SINGLE_PAGES,
    ...laterPages('proceedings/', pagesOf(listedVolumes(repository), VOLUMES_ON_A_PAGE).length),
    ...laterPages('people/', pagesOf(people).length),
    ...laterPages('resolutions/', resolutionPages(repository).length),
    ...laterPages('resolutions/clauses/', clausePages(repository).length),
    ...repository.volumes.flatMap((volume) => laterPages(recordPath(volume), programmePages(volume).length)),
    ...[...repository.topics.values()].flatMap((topic) => laterPages(recordPath(topic), pagesOf(topic.papers).length)),
  ];
}

function laterPages(path: string, pages: number): string[] {
  return Array.from({ length: pages - 1 }, (_, at) => listingPath(path, at + 2));
}
