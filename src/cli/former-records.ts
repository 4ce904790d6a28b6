import { join } from 'node:path';
import { barePage } from '../discovery/bare-page.ts';
import type { Redirect } from '../discovery/redirect-list.ts';
import { builtFormats, citedWorks, exportedWorks } from '../export/formats.ts';
import { words } from '../i18n/words.ts';
import { pageAddress, recordAddress, recordPath, storedPath } from '../model/address.ts';
import { formerPlaces } from '../model/former-address.ts';
import { readVersionAddress, versionAddress } from '../model/paper-version.ts';
import type { Repository } from '../model/repository.ts';
import { titleFor, titleLine } from '../model/title.ts';
import { direction } from '../text/language.ts';
import type { Edition } from '../repository.ts';
import type { SiteFile } from './site-file.ts';

/** A page that leads on, by paths below the root of the site, and the files that stood beside it. */
export interface FormerPage {
  readonly from: string;
  readonly to: string;
  readonly files: readonly Redirect[];
}

/** Every published address whose record moved or was merged into another that is public. */
export function formerRecords({ repository }: Edition): FormerPage[] {
  const shown = pagesOf(repository);
  return [...formerPlaces(repository.records)].flatMap(
    ([
      address,
      {
        state,
        to: [to = ''],
      },
    ]) => {
      if (state === 'split' || !shown.has(to)) return [];
      return [{ from: `${address}/`, to: `${to}/`, files: formerFiles(address, to, repository) }];
    },
  );
}

/**
 * The lists of works beside each former address, of the record that it leads to or of all its parts: what a basket asks for by the address
 * that it holds, and what a host without redirects could not send on.
 */
export function* formerExports({ repository, site }: Edition): Generator<SiteFile> {
  const shown = pagesOf(repository);
  const context = { site, center: repository.center, organizations: repository.organizations };
  for (const [address, { to }] of formerPlaces(repository.records)) {
    const works = to.flatMap((one) => shown.get(one) ?? []);
    const id = address.split('/').at(-1) ?? '';
    if (repository.records.ledger.get(address)?.key === undefined) continue;
    for (const format of builtFormats) {
      const content = () => format.collect(citedWorks(works.flatMap(exportedWorks), context).map((cited) => format.entry(cited)));
      if (works.length > 0) yield { path: `${address}/${id}.${format.extension}`, content };
    }
  }
}

/** The files that were published beside a record, at its former address too: only some hosts can send on what is no page. */
export function* formerCopies(edition: Edition): Generator<SiteFile> {
  const { repository, folders } = edition;
  const works = [...repository.volumes, ...repository.papers.flatMap((paper) => [paper, ...paper.versions])];
  const stored = new Map(works.flatMap((work) => work.files.map(({ name, path }) => [storedPath(work, name), path] as const)));
  for (const { from, to } of formerRecords(edition).flatMap(({ files }) => files)) {
    const path = stored.get(to);
    if (path !== undefined) yield { path: from, copyOf: join(folders.content, path) };
  }
}

/** What was published beside a record: the file that took its place, or the page where there is none. */
function formerFiles(address: string, to: string, { records }: Repository): Redirect[] {
  const [old = '', id = ''] = [nameOf(address), nameOf(to)];
  const entry = [
    ...records.papers.flatMap((paper) => {
      const own = `papers/${paper.volume}/${paper.id}`;
      return [{ ...paper, own }, ...(paper.versions ?? []).map((version) => ({ ...version, own: versionAddress(own, version.number) }))];
    }),
    ...records.volumes.map((volume) => ({ ...volume, own: `proceedings/${volume.id}` })),
  ].find(({ own }) => own === to);
  const names = new Set(entry?.files.map(({ name }) => name));
  const published = new Set((records.ledger.get(address)?.files ?? []).map(({ name }) => name).filter((name) => !name.endsWith('.bib')));
  const stored = [...published].map((name) => {
    const fresh = /^[.-]/u.test(name.slice(old.length)) && name.startsWith(old) ? id + name.slice(old.length) : name;
    return { from: `${address}/${name}`, to: `${to}/${names.has(fresh) ? fresh : ''}` };
  });
  const exported = records.ledger.get(address)?.key === undefined ? [] : builtFormats;
  return [...stored, ...exported.map(({ extension }) => ({ from: `${address}/${old}.${extension}`, to: `${to}/${id}.${extension}` }))];
}

/** By what the files at an address are called: the id of its record, also where a version of it stands. */
const nameOf = (address: string): string | undefined => (readVersionAddress(address)?.paper ?? address).split('/').at(-1);

/** At each published address whose record was split a page in every language that leads to its parts. */
export function* splitFiles({ repository, site }: Edition): Generator<SiteFile> {
  const shown = pagesOf(repository);
  for (const [address, { state, to }] of formerPlaces(repository.records)) {
    const works = state === 'split' ? to.flatMap((one) => shown.get(one) ?? []).filter((work) => work.type !== 'clause') : [];
    if (works.length === 0) continue;
    for (const language of site.languages) {
      const say = words(language);
      yield {
        path: `${pageAddress(site, `${address}/`, language).slice(site.base.length)}index.html`,
        content: () =>
          barePage({
            language,
            direction: direction(language),
            title: say('split.title'),
            text: say('split.text'),
            links: works.map((work) => {
              const title = titleFor(work, language, site.languages);
              return { text: titleLine(title), language: title.language, href: recordAddress(site, work, language) };
            }),
            go: say('removed.go'),
            target: pageAddress(site, '', language),
          }),
      };
    }
  }
}

function pagesOf({ volumes, papers, resolutions }: Repository) {
  const clauses = resolutions.flatMap((resolution) => resolution.clauses);
  const works = [...volumes, ...papers.flatMap((paper) => [paper, ...paper.versions]), ...resolutions, ...clauses].map(
    (work) => [recordPath(work).slice(0, -1), work] as const,
  );
  return new Map(works);
}
