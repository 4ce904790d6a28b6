import { barePage } from '../discovery/bare-page.ts';
import { words } from '../i18n/words.ts';
import { pageAddress } from '../model/address.ts';
import { readVersionAddress } from '../model/paper-version.ts';
import { isRemoved } from '../model/removed.ts';
import { direction } from '../text/language.ts';
import type { Edition } from '../repository.ts';
import type { SiteFile } from './site-file.ts';

/**
 * A page in every language at the address of each person who was taken out of the register, and of each version of a paper that was removed: it
 * says so and names nobody.
 */
export function* tombstoneFiles(edition: Edition): Generator<SiteFile> {
  const { repository } = edition;
  const papers = new Set(repository.papers.filter(({ record }) => isRemoved(record)).map(({ volume, id }) => `papers/${volume.id}/${id}`));
  for (const [address, { removed }] of repository.records.ledger) {
    const version = readVersionAddress(address);
    if (version && papers.has(version.paper)) yield* tombstone(address, version.paper, edition);
    const id = address.split('/')[1] ?? '';
    if (removed !== undefined && address.startsWith('people/') && !repository.people.has(id)) yield* tombstone(address, undefined, edition);
  }
}

/** Of a version it leads to the page of its paper, which says why; of a person to the home page. */
function* tombstone(address: string, paper: string | undefined, { site }: Edition): Generator<SiteFile> {
  for (const language of site.languages) {
    const say = words(language);
    yield {
      path: `${pageAddress(site, `${address}/`, language).slice(site.base.length)}index.html`,
      content: () =>
        barePage({
          language,
          direction: direction(language),
          title: say(paper === undefined ? 'removed.title' : 'removed.version.title'),
          text: say(paper === undefined ? 'removed.text' : 'removed.version.text'),
          go: say(paper === undefined ? 'removed.go' : 'removed.version.go'),
          target: pageAddress(site, paper === undefined ? '' : `${paper}/`, language),
        }),
    };
  }
}
