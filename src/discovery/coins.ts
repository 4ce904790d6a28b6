import { familyWithParticle, givenNames } from '../citation/cited-name.ts';
import type { CitedName } from '../citation/cited-name.ts';
import { citedWork } from '../citation/cited-work.ts';
import type { CitedKind } from '../citation/cited-work.ts';
import type { Site } from '../model/address.ts';
import type { Paper, Repository, Volume } from '../model/repository.ts';
import { parsePages } from '../text/pages.ts';
import { cleanText } from '../text/xml.ts';

/**
 * The title of a `<span class="Z3988">`: a work as an OpenURL context object (ANSI/NISO Z39.88-2004, format `book`). One for the volume
 * and one for each of its papers make the list that Zotero offers on a volume's page. On a paper's own page it would outrank the
 * `citation_` tags and lose abstract and PDF: it belongs on volume pages only. Empty for what cannot be cited.
 */
export function coins(work: Paper | Volume, site: Site, repository: Pick<Repository, 'center' | 'organizations'>): string {
  const cited = citedWork(work, { ...repository, site });
  if (!cited) return '';
  const isWhole = cited.kind === 'book' || cited.kind === 'proceedings';
  const pages = cited.pages === undefined ? undefined : parsePages(cited.pages);
  const values: [key: string, value: string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
    ['rft.genre', GENRE[cited.kind]],
    [isWhole ? 'rft.btitle' : 'rft.atitle', cited.title],
    ['rft.btitle', isWhole ? undefined : cited.container],
    ...cited.authors.map((author): [string, string] => ['rft.au', nameOf(author)]),
    ['rft.date', cited.date],
    ['rft.spage', pages?.first],
    ['rft.epage', pages?.last],
    ['rft.place', cited.place],
    ['rft.pub', cited.publisher],
    ['rft.isbn', cited.isbn],
    ['rft.issn', cited.issn],
    ['rft.language', cited.language === 'und' ? undefined : cited.language],
    ['rft_id', cited.doi && `info:doi/${cited.doi}`],
    ['rft_id', cited.address],
  ];
  return values
    .flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(cleanText(value).replace(/\s+/gu, ' '))}`] : []))
    .join('&');
}

const GENRE: Readonly<Record<CitedKind, string>> = {
  'conference-paper': 'proceeding',
  chapter: 'bookitem',
  talk: 'unknown',
  recording: 'unknown',
  'data-note': 'report',
  proceedings: 'book',
  book: 'book',
  resolution: 'document',
};

function nameOf({ person, organization }: CitedName): string {
  if (organization !== undefined) return organization;
  return [[familyWithParticle(person), person.suffix].filter(Boolean).join(' '), givenNames(person)].filter(Boolean).join(', ');
}
