import { isTextAvailable } from '../citation/text-available.ts';
import { absolute, fileAddress, pageAddress, permanentAddress, recordAddress, storedPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { personName } from '../model/contributor.ts';
import { licenseAddress } from '../model/license.ts';
import { inLanguage } from '../model/localized.ts';
import { fullName } from '../model/name.ts';
import type { Paper, Person, Repository, Resolution, Volume, Work } from '../model/repository.ts';
import { parsePages } from '../text/pages.ts';
import { titleFor, titleLine, titlesOf } from '../model/title.ts';
import { versionNumber } from '../model/version-list.ts';
import { lastChange } from '../model/work-state.ts';
import { centerNode, contributorNode, namesOf, organizationNode, personNode } from './json-ld-agent.ts';
import { eventNode } from './json-ld-event.ts';
import { legislationFacts } from './json-ld-legislation.ts';
import { jsonLdScript } from './json-ld-script.ts';
import type { Node } from './json-ld-script.ts';
import { formerFacts, stateFacts } from './json-ld-state.ts';

/** The structured data (schema.org) of a paper's page, each item the content of one script element. */
export function paperJsonLd(paper: Paper, site: Site, repository: Repository, language: string): string[] {
  const { record, volume } = paper;
  const makers = (...roles: string[]) =>
    paper.contributors.filter(({ role }) => roles.includes(role)).map((maker) => contributorNode(maker, site, language));
  const pages = record.pages === undefined ? undefined : parsePages(record.pages);
  const abstract = record.abstract && inLanguage(record.abstract, language, record.translations, site.languages);
  const license = record.license ?? volume.record.license;
  const node: Node = {
    '@type': paperType(paper),
    ...workFacts(paper, site, language),
    author: makers('author'),
    // Who spoke and deposited no text is no author.
    contributor: makers('presenter', 'moderator', 'panelist'),
    editor: makers('editor'),
    translator: makers('translator'),
    datePublished: record.dates?.published ?? volume.record.published,
    dateModified: lastChange(paper) ?? record.dates?.revised,
    inLanguage: record.language,
    abstract: abstract?.text,
    keywords: record.keywords && (record.keywords[language] ?? Object.values(record.keywords)[0]),
    about: paper.topics.map(({ record: { label } }) => inLanguage(label, language).text),
    pageStart: pages?.first,
    pageEnd: pages?.last,
    license: license && licenseAddress(license),
    isAccessibleForFree: isTextAvailable(paper) ? true : undefined,
    encoding: paper.pdf && {
      '@type': 'MediaObject',
      contentUrl: absolute(site, fileAddress(site, storedPath(paper, paper.pdf.name))),
      encodingFormat: 'application/pdf',
      contentSize: `${paper.pdf.bytes} B`,
    },
    funder: (record.funding ?? []).map(({ funder }) => ({ '@type': 'Organization', name: funder })),
    isPartOf: volumeReference(volume, site),
    publisher: publisherNode(volume, repository, language),
    version: paper.versionOf || paper.versions.length > 0 ? String(versionNumber(paper)) : undefined,
    exampleOfWork: paper.versionOf && { '@id': permanentAddress(site, paper.versionOf.paper) },
    workExample: paper.versions.map((version) => ({ '@id': permanentAddress(site, version) })),
    citation: paper.references.flatMap(({ work, doi }) => (work ? permanentAddress(site, work) : doi ? `https://doi.org/${doi}` : [])),
  };
  return page(node, [...crumbs(repository, site, language), crumb(volume, site, language)]);
}

/** The structured data of a volume's page: the volume and the event that it keeps. */
export function volumeJsonLd(volume: Volume, site: Site, repository: Repository, language: string): string[] {
  const event = eventNode(volume, site, language);
  if (volume.record.status === 'event-only') return page(event ?? {}, crumbs(repository, site, language));
  const { record } = volume;
  const makers = (role: string) =>
    volume.editors.filter((editor) => editor.role === role).map((editor) => contributorNode(editor, site, language));
  const node: Node = {
    '@type': ['PublicationVolume', 'Book'],
    ...workFacts(volume, site, language),
    description: record.description && inLanguage(record.description, language).text,
    author: makers('author'),
    editor: makers('editor'),
    volumeNumber: record.number,
    isbn: record.isbn,
    datePublished: record.published,
    dateModified: lastChange(volume),
    inLanguage: record.language,
    license: record.license && licenseAddress(record.license),
    publisher: publisherNode(volume, repository, language),
    isPartOf: record.series && { '@type': 'BookSeries', name: inLanguage(record.series.title, language).text, issn: record.series.issn },
    about: event,
  };
  return page(node, crumbs(repository, site, language));
}

/** The structured data of a resolution's page. */
export function resolutionJsonLd(resolution: Resolution, site: Site, repository: Repository, language: string): string[] {
  const { record, volume } = resolution;
  const node: Node = {
    ...workFacts(resolution, site, language),
    ...legislationFacts(resolution, site, language),
    genre: 'Resolution',
    creator: record.adoptedBy && { '@type': 'Organization', name: inLanguage(record.adoptedBy, language).text },
    dateCreated: record.adopted,
    dateModified: record.updated,
    isPartOf: volumeReference(volume, site),
  };
  return page(node, [...crumbs(repository, site, language), crumb(volume, site, language)]);
}

/** The structured data of a person's page, with every spelling of the name. */
export function personJsonLd(person: Person, site: Site, repository: Repository, language: string): string[] {
  const name = fullName(personName(person, language));
  const node: Node = {
    ...personNode(person, site, name),
    alternateName: [...new Set(person.names.map(fullName))].filter((other) => other !== name),
    sameAs: person.record.homepage,
    affiliation: person.affiliations.flatMap(({ organization }) => (organization ? organizationNode(organization, language) : [])),
  };
  return page(
    { '@type': 'ProfilePage', '@id': `${permanentAddress(site, person)}#page`, mainEntity: node },
    crumbs(repository, site, language),
  );
}

/** The structured data of the home page: the site, and the centre that keeps it. */
export function siteJsonLd(repository: Repository, site: Site, language: string): string[] {
  const { center } = repository;
  const home = absolute(site, pageAddress(site, '', language));
  const node: Node = {
    '@type': 'WebSite',
    '@id': `${site.origin}${site.base}#site`,
    url: home,
    ...namesOf(center.name, language),
    inLanguage: language,
    publisher: centerNode(repository, site, language),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute(site, pageAddress(site, 'search/', language))}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
  return [jsonLdScript([node])];
}

function paperType(paper: Paper): string {
  if (paper.record.kind === 'data-note') return 'Report';
  if (!isTextAvailable(paper) || paper.record.kind === 'recording') return 'CreativeWork';
  return 'ScholarlyArticle';
}

/** What schema.org asks of every work alike; the headline is the original title, whatever language the page speaks. */
function workFacts(work: Work, site: Site, language: string): Node {
  const titles = titlesOf(work, site.languages);
  const [original] = titles;
  const doi = work.type === 'resolution' ? undefined : work.record.doi;
  return {
    '@id': permanentAddress(site, work),
    url: absolute(site, recordAddress(site, work, language)),
    name: original ? titleLine(original) : work.id,
    headline: work.type === 'paper' && original ? titleLine(original) : undefined,
    alternateName: titles.slice(1).map(titleLine),
    ...stateFacts(work, site, language),
    ...formerFacts(work, site),
    identifier: doi && { '@type': 'PropertyValue', propertyID: 'DOI', value: doi, url: `https://doi.org/${doi}` },
  };
}

function volumeReference(volume: Volume, site: Site): Node {
  const [title] = titlesOf(volume, site.languages);
  return {
    '@type': ['PublicationVolume', 'Book'],
    '@id': permanentAddress(site, volume),
    name: title ? titleLine(title) : volume.id,
    isbn: volume.record.isbn,
    volumeNumber: volume.record.number,
  };
}

function publisherNode(volume: Volume, { organizations, center }: Repository, language: string): Node | undefined {
  const publisher = volume.publisher ?? organizations.get(center.publisher ?? '');
  return publisher && organizationNode(publisher, language);
}

interface Crumb {
  readonly name: string;
  readonly address: string;
}

function crumbs({ center }: Repository, site: Site, language: string): Crumb[] {
  return [{ name: inLanguage(center.shortName ?? center.name, language).text, address: absolute(site, pageAddress(site, '', language)) }];
}

function crumb(volume: Volume, site: Site, language: string): Crumb {
  return { name: titleLine(titleFor(volume, language, site.languages)), address: absolute(site, recordAddress(site, volume, language)) };
}

/** A node with the way that leads to its page from the home page. */
function page(node: Node, way: readonly Crumb[]): string[] {
  const list: Node = {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, address }, at) => ({ '@type': 'ListItem', position: at + 1, name, item: address })),
  };
  return [jsonLdScript([node, list])];
}
