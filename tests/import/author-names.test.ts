import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAuthorNames } from '../../src/import/author-names.ts';
import { sortName } from '../../src/model/name.ts';

const read = (cell: string) =>
  readAuthorNames(cell).authors.map(({ name, doubt, affiliation, corresponding }) =>
    [sortName(name), affiliation && `[${affiliation}]`, corresponding && '*', doubt && `?${doubt}`].filter(Boolean).join(' '),
  );

describe('the people of one cell', () => {
  test.each([
    ['Pərviz Gölçü və Cavid Yolçu', ['Gölçü, Pərviz', 'Yolçu, Cavid']],
    ['Gölov P.M., Yolov C.', ['Gölov, P.M.', 'Yolov, C.']],
    ['Gölov, P.M., Yolov, C.', ['Gölov, P.M.', 'Yolov, C.']],
    ['Gölov, Pərviz', ['Gölov, Pərviz']],
    ['Gölov, Pərviz; Yolova, Lalə', ['Gölov, Pərviz', 'Yolova, Lalə']],
    ['Gölova Lalə\nYolov Tural', ['Gölova, Lalə ?order', 'Yolov, Tural ?order']],
    ['Дорогин И. И., Озеров П.П. и Озерова А.', ['Дорогин, И. И.', 'Озеров, П.П.', 'Озерова, А.']],
    ['И.И.Дорогин, А. Озерова', ['Дорогин, И.И.', 'Озерова, А.']],
    ['Jane Doe, Max Roe, and Ann de Lake', ['Doe, Jane', 'Roe, Max', 'de Lake, Ann']],
    ['Doe, J., Jr., Roe, K.', ['Doe, J. Jr.', 'Roe, K.']],
    ['van der Lake, Jan', ['van der Lake, Jan']],
    ['GÖLOV Pərviz', ['Gölov, Pərviz ?capitals']],
    ['LALƏ GÖLLÜ', ['Göllü, Lalə ?capitals']],
    ['İSMAYIL IŞIQLI', ['Işıqlı, İsmayıl ?capitals']],
    ['ОЗЕРОВ ИВАН', ['Озеров, Иван ?capitals']],
    ['Gölov Pərviz Məmməd oğlu; Lalə Yolova', ['Gölov, Pərviz Məmməd oğlu', 'Yolova, Lalə']],
    ['Озеров Иван Петрович', ['Озеров, Иван Петрович']],
    ['prof. Pərviz Gölçü, dos. Cavid Yolçu', ['Gölçü, Pərviz', 'Yolçu, Cavid']],
    ['к.э.н. Дорогин И.И.', ['Дорогин, И.И.']],
    [
      'Ann Lake (University of Lakes, Lakeside)*; Max Roe (Road Club)',
      ['Lake, Ann [University of Lakes, Lakeside] *', 'Roe, Max [Road Club]'],
    ],
    ['1. Gölov P. 2. Yolov C.', ['Gölov, P.', 'Yolov, C.']],
    ['Nizami', ['Nizami']],
  ])('%s', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  test.each([
    ['Gölov, Pərviz, Yolov, Cavid', 'pairs'],
    ['Gölov P. və b.', 'others'],
    ['Doe J. et al.', 'others'],
    ['Дорогин И. и др.', 'others'],
    ['Doe J., Roe K.', undefined],
  ])('%s leaves a doubt', (cell, doubt) => {
    expect(readAuthorNames(cell).doubt).toBe(doubt);
  });

  test('what holds no name is told apart', () => {
    expect(readAuthorNames('.; Ann Lake; —')).toMatchObject({ nameless: ['.', '—'], authors: [{ printed: 'Ann Lake' }] });
  });

  test('every text gives people with a family name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (cell) => {
        for (const { name } of readAuthorNames(cell).authors) expect(name.family).toMatch(/\p{L}/u);
      }),
    );
  });
});
