import { expect, test } from 'vitest';
import { citedWork } from '../../src/citation/cited-work.ts';
import { printedItem } from '../../src/citation/printed-item.ts';
import { panelStyles } from '../../src/citation/style-catalogue.ts';
import { foldStyle, shapeOf } from '../../src/citation/style-fold.ts';
import { mannersOf } from '../../src/citation/style-manners.ts';
import { StyleProcessor } from '../../src/citation/style-processor.ts';
import { styleLibrary } from '../../src/files/style-library.ts';
import { goldenWorks } from './golden-works.ts';
import { contextOf, worksOf } from './invented.ts';

const repository = goldenWorks();
const works = worksOf(repository).flatMap((work) => citedWork(work, contextOf(repository)) ?? []);

test.each([...panelStyles, 'turabian-fullnote-bibliography-8th-edition', 'oxford-university-press-humsoc'])(
  '%s folded for the shape of an item prints the same',
  (id) => {
    const style = styleLibrary().styleTree(id);
    const locale = styleLibrary().localeTree('en-US');
    if (!style || !locale) throw new Error(`no style ${id}`);
    const whole = new StyleProcessor(style, 'reference', locale, 'en-US');
    const folded = new Map<string, StyleProcessor>();
    for (const cited of works) {
      const item = printedItem(cited, { language: 'en', names: 'original', form: 'reference' }, mannersOf(id));
      const shape = shapeOf(item);
      let processor = folded.get(shape.key);
      if (!processor) folded.set(shape.key, (processor = new StyleProcessor(foldStyle(style, shape), 'reference', locale, 'en-US')));
      expect(processor.reference(item)).toEqual(whole.reference(item));
    }
  },
  60_000,
);
