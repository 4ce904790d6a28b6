import { contributorName } from '../model/contributor.ts';
import { absolute, permanentAddress, recordAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import type { Paper } from '../model/repository.ts';
import { titleLine, titlesOf } from '../model/title.ts';
import type { MetaTag } from './highwire.ts';

/** A `<link rel="…" href="…">` of a page. */
export interface PageLink {
  readonly rel: string;
  readonly href: string;
}

/** How the page of a paper or of one of its versions leads machines to the others (RFC 5829); none for a paper that was never revised. */
export function versionLinks(paper: Paper, site: Site, language: string): PageLink[] {
  const { newest, before, after } = neighboursOf(paper);
  if (newest.versions.length === 0) return [];
  const full = (work: Paper) => absolute(site, recordAddress(site, work, language));
  return [
    ...(after ? [{ rel: 'latest-version', href: full(newest) }] : []),
    ...(before ? [{ rel: 'predecessor-version', href: full(before) }] : []),
    ...(after ? [{ rel: 'successor-version', href: full(after) }] : []),
    { rel: 'version-history', href: `${full(newest)}#versions` },
  ];
}

/**
 * The same in the terms of Dublin Core (DCMI Metadata Terms). A replaced version says by them too what it is: it has no `citation_` tags,
 * because Google Scholar wants one page of a work, and reference managers read these.
 */
export function versionTags(paper: Paper, site: Site): MetaTag[] {
  const { newest, before, after } = neighboursOf(paper);
  const address = (work: Paper) => permanentAddress(site, work);
  const [title] = titlesOf(paper, site.languages);
  const own: [string, string | undefined][] = after
    ? [
        ['DCTERMS.title', title && titleLine(title)],
        ...paper.contributors.map((maker): [string, string] => ['DCTERMS.creator', contributorName(maker, title?.language ?? 'en').text]),
        ['DCTERMS.date', paper.date],
        ['DCTERMS.identifier', address(paper)],
        ['DCTERMS.isVersionOf', address(newest)],
        ['DCTERMS.isReplacedBy', address(after)],
      ]
    : newest.versions.map((version): [string, string] => ['DCTERMS.hasVersion', address(version)]);
  const tags: [string, string | undefined][] = [...own, ['DCTERMS.replaces', before && address(before)]];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** The newest version of a paper, and those before and after the one that is shown. */
function neighboursOf(paper: Paper): { readonly newest: Paper; readonly before?: Paper; readonly after?: Paper } {
  const newest = paper.versionOf?.paper ?? paper;
  const every = [...newest.versions, newest];
  const at = every.indexOf(paper);
  const [before, after] = [every[at - 1], every[at + 1]];
  return { newest, ...(before && { before }), ...(after && { after }) };
}
