import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { YamlValue } from '../../src/text/yaml-lines.ts';
import { mergeFields } from '../../src/import/merge-fields.ts';

const before = { title: { az: 'Miqrasiya', en: 'Migration' }, pages: '1-10', keywords: { en: ['law', 'work'] } };

describe('a second import', () => {
  test.each<[string, unknown, YamlValue, readonly (readonly [string, unknown])[], readonly string[]]>([
    ['changes nothing when nothing changed', before, before, [], []],
    ['takes what only the source changed', before, { ...before, pages: '1-12' }, [['pages', '1-12']], []],
    [
      'takes one language of a title',
      before,
      { ...before, title: { az: 'Miqrasiya', en: 'Migrations' } },
      [['title.en', 'Migrations']],
      [],
    ],
    ['adds a field', before, { ...before, doi: '10.1234/a' }, [['doi', '10.1234/a']], []],
    ['takes away what the source no longer says', before, { title: before.title, keywords: before.keywords }, [['pages', undefined]], []],
    ['keeps what only a hand changed', { ...before, pages: '2-11' }, before, [], []],
    ['keeps what a hand took away', { title: before.title, keywords: before.keywords }, before, [], []],
    ['keeps what a hand added', { ...before, note: { en: 'By hand' } }, before, [], []],
    ['tells what both changed differently', { ...before, pages: '2-11' }, { ...before, pages: '1-12' }, [], ['pages']],
    ['is content when both changed alike', { ...before, pages: '1-12' }, { ...before, pages: '1-12' }, [], []],
    [
      'merges a list as a whole',
      { ...before, keywords: { en: ['law', 'labour'] } },
      { ...before, keywords: { en: ['law', 'work', 'home'] } },
      [],
      ['keywords.en'],
    ],
    [
      'tells a removal of what a hand changed',
      { ...before, pages: '2-11' },
      { title: before.title, keywords: before.keywords },
      [],
      ['pages'],
    ],
  ])('%s', (_, ours, theirs, changes, conflicts) => {
    const merge = mergeFields({ before, ours, theirs });
    expect(merge.changes.map(({ path, value }) => [path.join('.'), value])).toEqual(changes);
    expect(merge.conflicts.map(({ path }) => path.join('.'))).toEqual(conflicts);
  });

  test('counts a number and its digits as equal', () => {
    const merge = mergeFields({ before: { number: 3 }, ours: { number: '3' }, theirs: { number: 3 } });
    expect(merge).toEqual({ changes: [], conflicts: [] });
  });

  test('without a memory adds what is absent and tells what differs', () => {
    const merge = mergeFields({ before: {}, ours: { pages: '1-2' }, theirs: { pages: '1-3', doi: '10.1234/a' } });
    expect(merge.changes).toEqual([{ path: ['doi'], value: '10.1234/a' }]);
    expect(merge.conflicts).toEqual([{ path: ['pages'], ours: '1-2', theirs: '1-3' }]);
  });
});

const value = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ minLength: 1 }),
    fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
    fc.dictionary(fc.constantFrom('az', 'en', 'ru', 'name'), tie('value'), { minKeys: 1 }),
  ),
})).value;
const record = fc.dictionary(fc.constantFrom('title', 'pages', 'authors', 'note'), value);

describe('for any three states', () => {
  test('an unchanged source changes nothing, whatever was done by hand', () => {
    fc.assert(
      fc.property(record, record, (old, ours) => {
        expect(mergeFields({ before: old, ours, theirs: old })).toEqual({ changes: [], conflicts: [] });
      }),
    );
  });

  test('an untouched record becomes what the source says', () => {
    fc.assert(
      fc.property(record, record, (old, theirs) => {
        const { changes, conflicts } = mergeFields({ before: old, ours: old, theirs });
        expect(conflicts).toEqual([]);
        expect(applied(old, changes)).toEqual(theirs);
      }),
    );
  });

  test('nothing that a hand changed is lost', () => {
    fc.assert(
      fc.property(record, record, record, (old, ours, theirs) => {
        for (const { path } of mergeFields({ before: old, ours, theirs }).changes) {
          expect(JSON.stringify(at(ours, path))).toEqual(JSON.stringify(at(old, path)));
        }
      }),
    );
  });
});

type Group = Record<string, unknown>;

function at(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, step) => (typeof found === 'object' && found !== null ? (found as Group)[step] : undefined), root);
}

function applied(root: Group, changes: ReturnType<typeof mergeFields>['changes']): Group {
  const copy = structuredClone(root);
  for (const { path, value: set } of changes) {
    const parent = at(copy, path.slice(0, -1)) as Group;
    const last = path.at(-1) ?? '';
    if (set === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = set;
  }
  return copy;
}
