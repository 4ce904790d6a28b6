import { describe, expect, test } from 'vitest';
import { carry, readCarried } from '../../src/citation/carried-work.ts';
import { citedWork } from '../../src/citation/cited-work.ts';
import { cslItem } from '../../src/citation/csl.ts';
import { citedPaper } from './engines.ts';
import { goldenWorks } from './golden-works.ts';
import { contextOf, worksOf } from './invented.ts';

const repository = goldenWorks();
const works = worksOf(repository).flatMap((work) => citedWork(work, contextOf(repository)) ?? []);

describe('a work that travels in CSL-JSON', () => {
  test('arrives as it left', () => {
    for (const cited of works) {
      // An abstract travels on one line, as CSL has it.
      const abstract = cslItem(cited)['abstract'];
      const travelled: unknown = JSON.parse(JSON.stringify({ ...cited, abstract }));
      expect(readCarried(JSON.parse(JSON.stringify(carry(cited))))).toEqual(travelled);
      expect(readCarried(JSON.parse(JSON.stringify([carry(cited)])))).toEqual(travelled);
    }
  });

  test('is for others a plain item', () => {
    for (const cited of works) {
      const { custom, ...item } = carry(cited);
      expect(item).toEqual(cited.markup ? { ...cslItem(cited), title: item['title'] } : cslItem(cited));
      expect(Object.keys(custom)).toEqual(['plenary']);
    }
  });

  test('has the italics and formulas of its title as CSL writes them', () => {
    const cited = citedPaper({ title: { en: 'How *Homo fictus* sees $x_1 < y$' }, language: 'en' });
    expect(cited.title).toBe('How Homo fictus sees x₁ < y');
    expect(carry(cited)['title']).toBe(
      'How <span class="nocase"><i>Homo fictus</i></span> sees <span class="nocase"><i>x</i><sub>1</sub> < <i>y</i></span>',
    );
  });

  test.each<[unknown]>([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{}],
    [{ custom: null }],
    [{ custom: { plenary: 7 } }],
    [{ custom: { plenary: { id: 'papers/x/01', title: 'Only a title' } } }],
    [{ custom: { plenary: { ...citedPaper({ title: { en: 'Word' } }), authors: 'Nobody' } } }],
    [JSON.parse('{"__proto__": {"custom": {"plenary": {}}}}')],
  ])('anything else is none of ours: %j', (json) => {
    expect(readCarried(json)).toBeUndefined();
  });
});

describe('the same work in other languages', () => {
  test('is known part by part, and never guessed', () => {
    const cited = citedPaper(
      { title: { az: 'Söz', en: 'Word' }, language: 'az' },
      {
        title: { az: 'Sözlər', ru: 'Слова' },
        event: { kind: 'workshop', name: { az: 'Emalatxana' }, dates: { from: '2001' }, city: { en: 'Nowhere' }, country: 'AZ' },
      },
    );
    expect(cited.id).toBe('papers/imagined-volume/01');
    expect(cited.translations).toEqual({
      en: { title: 'Word', event: { place: 'Nowhere, Azerbaijan' } },
      ru: { container: 'Слова' },
    });
  });
});
