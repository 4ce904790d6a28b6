import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import { citedWork } from '../../src/citation/cited-work.ts';
import { englishOf, localeTag } from '../../src/citation/citation-locale.ts';
import type { CslItem } from '../../src/citation/csl.ts';
import { withNumber } from '../../src/citation/document-number.ts';
import { markMonths, settleDates } from '../../src/citation/day-month.ts';
import { descriptionLanguage } from '../../src/citation/localized-work.ts';
import { printedItem } from '../../src/citation/printed-item.ts';
import { readReference } from '../../src/citation/reference-markup.ts';
import { spokenWork } from '../../src/citation/spoken-work.ts';
import { panelStyles } from '../../src/citation/style-catalogue.ts';
import { mannersOf } from '../../src/citation/style-manners.ts';
import { repaired } from '../../src/citation/style-repair.ts';
import { styleLibrary } from '../../src/files/style-library.ts';
import { engineOf } from './engines.ts';
import { goldenWorks } from './golden-works.ts';
import { contextOf, worksOf } from './invented.ts';

/*
 * citation-js formats whole styles, item by item. The site formats with the same processor, citeproc-js, but with styles that are cut and
 * folded for speed, and with processors that are used again: what it says must be what citation-js says.
 */
const library = styleLibrary();
const csl = plugins.config.get('@csl') as unknown as {
  readonly styles: { add(name: string, style: unknown): void };
  readonly locales: { add(name: string, locale: unknown): void };
};
/** The entry that citation-js makes of an item, as HTML. */
function entryOf(item: CslItem, template: string, lang: string): string {
  const options = { template, lang, format: 'html', asEntryArray: true };
  const [entry] = plugins.output.format('bibliography', [item], options) as unknown as [string, string][];
  return entry?.[1] ?? '';
}

const repository = goldenWorks();
const works = worksOf(repository).flatMap((work) => {
  const cited = citedWork(work, contextOf(repository));
  return cited?.date === undefined ? [] : [cited];
});

describe.each(panelStyles)('citation-js says the same in %s', (style) => {
  const tree = library.styleTree(style);
  if (!tree) throw new Error(`no style ${style}`);
  const manners = mannersOf(style);
  csl.styles.add(style, repaired({ id: style, tree }));

  test.each(['en', 'ru'] as const)('%s', (language) => {
    const tag = localeTag(language, englishOf({ id: style, tree }));
    const locale = library.localeTree(tag);
    if (!locale) throw new Error(`no locale ${tag}`);
    csl.locales.add(tag, markMonths(locale, tag));
    const engine = engineOf(style, language);
    let compared = 0;
    for (const work of works) {
      const cited = spokenWork(work, language);
      // A style that describes works in their own language asks for a locale each.
      if (descriptionLanguage(cited, language, manners) !== language) continue;
      const choice = { language, names: 'original', form: 'reference' } as const;
      // A reference by itself has no number.
      const referenceOf = (item: CslItem) => readReference(settleDates(entryOf(item, style, tag)).replace(/>\s*1\. /u, '>'));
      const printed = { ...printedItem(cited, choice, manners), id: work.key };
      const item = withNumber(printed, (one, text) => referenceOf(one).text.includes(text));
      expect(referenceOf(item), work.key).toEqual(engine.format(work, choice));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });
});
