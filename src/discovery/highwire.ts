import { citedNames, familyWithParticle, givenNames, withoutCapitals } from '../citation/cited-name.ts';
import { citedWork } from '../citation/cited-work.ts';
import { isTextAvailable } from '../citation/text-available.ts';
import type { CitedWork } from '../citation/cited-work.ts';
import { absolute, fileAddress, storedPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import type { Affiliation, Contributor, Paper, Repository } from '../model/repository.ts';
import { parsePages } from '../text/pages.ts';
import { cleanText } from '../text/xml.ts';

/** A `<meta name="…" content="…">` of a page. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The `citation_` tags of a paper's page, as Google Scholar's guidelines for webmasters and Zotero's translator read them. There are
 * none for unlisted volumes, and none where no text can be had: Scholar asks that a tagged page lead to the text or to the abstract
 * that its authors wrote, and makes authors of those who only spoke.
 */
export function citationTags(paper: Paper, site: Site, repository: Pick<Repository, 'center' | 'organizations'>): MetaTag[] {
  const cited = paper.volume.listed && isTextAvailable(paper) ? citedWork(paper, { ...repository, site }) : undefined;
  if (!cited) return [];
  const pages = cited.pages === undefined ? undefined : parsePages(cited.pages);
  const { pdf, fullText } = paper;
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', cited.title],
    ...authorTags(paper, cited),
    ['citation_publication_date', cited.date && publicationDate(cited.date)],
    ...containerTags(cited),
    ['citation_publisher', cited.kind === 'data-note' ? undefined : cited.publisher],
    ['citation_firstpage', pages?.first],
    ['citation_lastpage', pages?.last],
    ['citation_doi', cited.doi],
    ['citation_isbn', cited.isbn],
    ['citation_issn', cited.issn],
    ['citation_language', paper.record.language],
    ...cited.keywords.map((keyword): [string, string] => ['citation_keywords', keyword]),
    ['citation_abstract', cited.abstract],
    ['citation_abstract_html_url', cited.address],
    ['citation_fulltext_html_url', fullText && cited.address],
    ['citation_pdf_url', pdf && absolute(site, fileAddress(site, storedPath(paper, pdf.name)))],
  ];
  return tags.flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [{ name, content: cleanText(content).replace(/[ \t\n]+/gu, ' ') }],
  );
}

/** Zotero lets the last of these tags say what the item is: the conference stands after its proceedings. */
function containerTags({ kind, container, event, publisher, series, number }: CitedWork): [string, string | undefined][] {
  if (kind === 'data-note') return [['citation_technical_report_institution', publisher]];
  return [
    ['citation_series_title', series?.title],
    ['citation_volume', number],
    ['citation_inbook_title', container],
    ['citation_conference_title', event?.title],
  ];
}

function authorTags({ contributors }: Paper, { language }: CitedWork): [string, string][] {
  const written = contributors.filter(({ role }) => role === 'author' || role === 'presenter');
  const authors = written.length > 0 ? written : contributors.filter(({ role }) => role === 'moderator' || role === 'panelist');
  return authors.flatMap((author): [string, string][] => [
    ['citation_author', authorName(author, language, authors.length === 1)],
    ...author.affiliations.flatMap((affiliation): [string, string][] => {
      const institution = institutionName(affiliation, language);
      return institution === undefined ? [] : [['citation_author_institution', institution]];
    }),
    ...(author.orcid === undefined ? [] : [['citation_author_orcid', `https://orcid.org/${author.orcid}`] satisfies [string, string]]),
  ]);
}

/**
 * `van den Berg Jr., Jan`. Zotero reads one comma and forgets what follows a second; a name without a given name, an institution's
 * above all, ends with the comma, or its last word becomes its surname.
 */
function authorName(author: Contributor, language: string, isAlone: boolean): string {
  const { name } = author;
  if (!name) {
    const [institution] = citedNames([author], [author.role], [language]);
    return `${withoutCommas(institution?.organization ?? '')},`;
  }
  const calm = withoutCapitals(name);
  const family = withoutCommas([familyWithParticle(calm), calm.suffix].filter(Boolean).join(' '));
  const given = withoutCommas(givenNames(calm));
  // Zotero takes a lone "Two Words, Two Words" for two people; a space that does not break is no space to it.
  const isTwoPeople = isAlone && family.includes(' ') && given.includes(' ');
  return `${isTwoPeople ? family.replaceAll(' ', '\u00A0') : family},${given && ` ${given}`}`;
}

function withoutCommas(name: string): string {
  return name.replace(/\s*[,;]\s*/gu, ' – ').replace(/ – $/u, '');
}

function institutionName({ text, name, organization }: Affiliation, language: string): string | undefined {
  if (text !== undefined) return text;
  const names = name ?? organization?.record.name;
  return names && inLanguage(names, language).text;
}

/** `2017/02/17`, or the year alone: Scholar knows no month without a day. */
function publicationDate(date: string): string {
  return date.length === 10 ? date.replaceAll('-', '/') : date.slice(0, 4);
}
