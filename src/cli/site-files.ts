import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { atomFeed, FEED_PATH } from '../discovery/atom.ts';
import { eventCalendar } from '../discovery/calendar.ts';
import { changeFiles } from '../discovery/change-list.ts';
import { worksFeeds } from '../discovery/works-feed.ts';
import { robots } from '../discovery/robots.ts';
import { sitemap } from '../discovery/sitemap.ts';
import { keptFile } from '../files/kept-file.ts';
import { words } from '../i18n/words.ts';
import { exportPath, logoPath, storedPath } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import type { Volume, Work } from '../model/repository.ts';
import { pagesWithoutRecord } from '../model/site-pages.ts';
import { titleFor, titleLine } from '../model/title.ts';
import { cardPath, coverPath, firstPagePath } from '../picture/picture-path.ts';
import { coverSvg } from '../picture/cover.ts';
import { thumbnail } from '../picture/resize.ts';
import { CARD_VERSION, socialCard } from '../picture/card.ts';
import type { CardText } from '../picture/card.ts';
import type { Edition } from '../repository.ts';
import { citationFiles } from './citation-files.ts';
import { exportFiles } from './export-files.ts';
import { formerCopies, formerExports, splitFiles } from './former-records.ts';
import { redirectFiles } from './redirect-files.ts';
import { hostFiles } from './host-files.ts';
import { searchFiles } from './search-files.ts';
import { resolutionFiles } from './resolution-files.ts';
import type { SiteFile } from './site-file.ts';
import { tombstoneFiles } from './tombstone-files.ts';

/** Twice the width at which a cover is shown, for fine screens; in pixels. */
const COVER_WIDTH = 600;

/** Every file of the site that is not a page, in the order of the repository; each is made only when its content is asked for. */
export function* siteFiles(edition: Edition): Generator<SiteFile> {
  const { repository, site } = edition;
  const { center } = repository;
  const language = site.languages[0] ?? 'en';
  const name = inLanguage(center.shortName ?? center.name, language).text;
  const say = words(language);
  for (const { path, content } of sitemap(repository, site, pagesWithoutRecord(repository))) yield { path, content: () => content };
  yield { path: 'robots.txt', content: () => robots(site, edition) };
  yield* hostFiles(edition);
  yield { path: FEED_PATH, content: () => atomFeed(repository, site) };
  for (const { path, content } of changeFiles(repository, site)) yield { path, content: () => content };
  yield* worksFeeds(repository, site);
  yield* searchFiles(edition);
  yield { path: 'card.png', content: () => cardOf({ title: name, subtitle: say('nav.proceedings'), coverId: 'site' }, edition) };
  if (center.logo !== undefined) yield { path: logoPath(center.logo), copyOf: join(edition.folders.content, 'proceedings', center.logo) };
  yield* citationFiles(edition);
  for (const volume of repository.volumes) yield* volumeFiles(volume, edition, language);
  yield* exportFiles(edition);
  yield* redirectFiles(edition);
  yield* splitFiles(edition);
  yield* formerExports(edition);
  yield* formerCopies(edition);
  yield* tombstoneFiles(edition);
  yield* resolutionFiles(edition);
}

function* volumeFiles(volume: Volume, edition: Edition, language: string): Generator<SiteFile> {
  const { folders, repository, site } = edition;
  const published = volume.record.status !== 'event-only';
  const year = volume.year === undefined ? '' : String(volume.year);
  yield {
    path: cardPath(volume),
    content: () =>
      cardOf(
        {
          title: titleLine(titleFor(volume, language, site.languages)),
          subtitle: [inLanguage(repository.center.shortName ?? repository.center.name, language).text, year].filter(Boolean).join(' · '),
          coverId: volume.id,
        },
        edition,
      ),
  };
  if (!volume.record.cover?.endsWith('.svg')) yield { path: coverPath(volume), content: () => coverOf(volume, folders.content) };
  const calendar = eventCalendar(volume, site, language);
  if (calendar !== undefined) yield { path: exportPath(volume, 'ics'), content: () => calendar };
  yield* storedFiles(volume, volume.files, folders.content);
  if (!published) return;
  for (const paper of volume.papers) {
    for (const work of [paper, ...paper.versions]) yield* storedFiles(work, work.files, folders.content);
    const picture = paper.pdf && edition.firstPages.get(paper.pdf.path);
    if (picture) yield { path: firstPagePath(paper), copyOf: picture.file };
  }
}

/** A card for social networks, drawn once for the same words and cover; the version changes when the drawing does. */
function cardOf(text: Omit<CardText, 'site'>, { folders, site }: Edition): Promise<Uint8Array> {
  const card: CardText = { ...text, site: new URL(site.origin).host };
  return keptFile(join(folders.cache, 'cards'), 'png', { card, cover: coverSvg(card.coverId), version: CARD_VERSION }, () =>
    socialCard(card),
  );
}

/** The cover of the centre made small, as WebP, else a drawn one, as SVG. */
async function coverOf(volume: Volume, content: string): Promise<string | Uint8Array> {
  const { cover } = volume.record;
  if (cover === undefined) return coverSvg(volume.id);
  const file = volume.files.find(({ name }) => name === cover);
  const small = file && (await thumbnail(await readFile(join(content, file.path)), COVER_WIDTH));
  if (small?.picture) return small.picture;
  // A picture that cannot be read must not leave a hole: the drawn cover takes its place.
  return sharp(Buffer.from(coverSvg(volume.id)))
    .resize(COVER_WIDTH)
    .webp()
    .toBuffer();
}

/** The files that staff put beside a record, except those that only the program reads. */
function* storedFiles(
  work: Work,
  files: readonly { readonly name: string; readonly path: string }[],
  content: string,
): Generator<SiteFile> {
  for (const { name, path } of files) {
    if (!name.endsWith('.bib')) yield { path: storedPath(work, name), copyOf: join(content, path) };
  }
}

let served: { edition: Edition; files: ReadonlyMap<string, SiteFile> } | undefined;

/** The content of one such file, or of the page that one is at a path with a slash at its end, for the development server; `undefined` if there is none. */
export async function siteFile(edition: Edition, path: string): Promise<string | Uint8Array | undefined> {
  if (served?.edition !== edition) served = { edition, files: new Map([...siteFiles(edition)].map((file) => [file.path, file])) };
  const file = served.files.get(path.endsWith('/') ? `${path}index.html` : path);
  return file?.copyOf === undefined ? file?.content?.() : readFile(file.copyOf);
}
