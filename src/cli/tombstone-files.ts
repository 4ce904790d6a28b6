import { barePage } from '../discovery/bare-page.ts';
import { words } from '../i18n/words.ts';
import { pageAddress } from '../model/address.ts';
import { direction } from '../text/language.ts';
import type { Edition } from '../repository.ts';
import type { SiteFile } from './site-file.ts';

/** At the address of each person who was taken out of the register a page in every language that says so and names nobody. */
export function* tombstoneFiles({ repository, site }: Edition): Generator<SiteFile> {
  for (const [address, { removed }] of repository.records.ledger) {
    const id = address.split('/')[1] ?? '';
    if (removed === undefined || !address.startsWith('people/') || repository.people.has(id)) continue;
    for (const language of site.languages) {
      const say = words(language);
      yield {
        path: `${pageAddress(site, `${address}/`, language).slice(site.base.length)}index.html`,
        content: () =>
          barePage({
            language,
            direction: direction(language),
            title: say('removed.title'),
            text: say('removed.text'),
            go: say('removed.go'),
            target: pageAddress(site, '', language),
          }),
      };
    }
  }
}
