import type { Citable, Clause, Person, Topic, Work } from './repository.ts';

/**
 * The path of a record's page below the root of the site, with a slash at its end and none at its start:
 * `papers/2017-migration-policy/07/`, of a replaced version `papers/2017-migration-policy/07/v1/`. It is the record's permanent name and
 * bears no language.
 */
export function recordPath(record: Citable | Person | Topic): string {
  switch (record.type) {
    case 'paper':
      return `papers/${record.volume.id}/${record.id}/${record.versionOf ? `v${record.versionOf.number}/` : ''}`;
    case 'volume':
      return `proceedings/${record.id}/`;
    case 'resolution':
      return `resolutions/${record.volume.id}/${record.id}/`;
    case 'clause':
      return `${recordPath(record.resolution)}${record.id}/`;
    case 'person':
      return personPath(record.id);
    case 'topic':
      return `topics/${record.id}/`;
  }
}

/** The path of the page of the person with an id, or of the page that leads on from an id that was theirs before. */
export function personPath(id: string): string {
  return `people/${id}/`;
}

/** The path of a file made from a record, in the record's own folder and named by its id: `papers/…/07/07.bib`. */
export function exportPath(record: Citable | Person | Topic, extension: string): string {
  return `${recordPath(record)}${record.id}.${extension}`;
}

/** The path of the text of a resolution in one language and form: `resolutions/…/01/01.en.akn.xml`. */
export function documentPath(resolution: Work, language: string, extension: string): string {
  return `${recordPath(resolution)}${resolution.id}.${language}.${extension}`;
}

/** The path of the file that holds every work, or of one of the parts it is divided into: `works.bib`, `works-1.bib`. */
export function everythingPath(extension: string, part?: number): string {
  return part === undefined ? `works.${extension}` : `works-${part}.${extension}`;
}

/** The path of a file that staff put beside a record, for example its PDF. */
export function storedPath(record: Work, fileName: string): string {
  return `${recordPath(record)}${fileName}`;
}

const POLICIES: readonly string[] = ['terms', 'privacy', 'copyright', 'corrections'];

/** The path of the page that shows a text of the centre: `about/`, `policies/terms/`. */
export function pagePath(id: string): string {
  return POLICIES.includes(id) ? `policies/${id}/` : `${id}/`;
}

/** The path of the centre's logo; its folder keeps it apart from the files of the program. */
export function logoPath(fileName: string): string {
  return `center/${fileName}`;
}

/** Where the site stands on the web and which languages its pages speak, the default one first. */
export interface Site {
  /** Scheme and host without a slash at the end: `https://example.org`. */
  readonly origin: string;
  /** The folder of the site on its host, with a slash at both ends: `/` or `/repository/`. */
  readonly base: string;
  readonly languages: readonly string[];
}

/** Where a site stands until its centre has named its address (RFC 2606 keeps this name free). */
export const UNNAMED_ADDRESS = 'https://example.org';

/** Reads origin and base path out of the centre's address. */
export function siteOf(address: string | undefined, languages: readonly string[]): Site {
  const url = new URL(address ?? UNNAMED_ADDRESS);
  const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return { origin: url.origin, base, languages };
}

/** The address of a page, from the root of the host: the default language unprefixed, the others under their tag. */
export function pageAddress(site: Site, path: string, language: string): string {
  const prefix = language === site.languages[0] ? '' : `${language}/`;
  return `${site.base}${prefix}${path}`;
}

/** The address of a file, which has no language. */
export function fileAddress(site: Site, path: string): string {
  return site.base + path.split('/').map(encodeURIComponent).join('/');
}

/** The address of a record's page in a language. */
export function recordAddress(site: Site, record: Citable | Person | Topic, language: string): string {
  return pageAddress(site, recordPath(record), language);
}

/** The permanent address of a record in full: `https://…/papers/2017-migration-policy/07/`. */
export function permanentAddress(site: Site, record: Citable | Person | Topic): string {
  return `${site.origin}${site.base}${recordPath(record)}`;
}

/** The address of a clause within the page of its resolution: `/resolutions/…/01/#op-3-b`. */
export function clauseAddress(site: Site, { resolution, id }: Clause, language: string): string {
  return `${recordAddress(site, resolution, language)}#${id}`;
}

/** An address from the root of the host, made full. */
export function absolute(site: Site, address: string): string {
  return site.origin + address;
}
