import { describe, expect, test } from 'vitest';
import { changedParts, newsOf, partEntries, splitParts, withFile, withNewsSeen } from '../../src/basket/work-news.ts';
import type { CitedPart } from '../../src/basket/work-news.ts';
import { carriedJson } from '../../src/basket/carried-json.ts';
import { carry } from '../../src/citation/carried-work.ts';
import type { CitedWork } from '../../src/citation/cited-work.ts';

const work: CitedWork = {
  id: 'papers/first/01',
  kind: 'conference-paper',
  key: 'invented2019houses',
  title: 'Houses beside the river',
  language: 'en',
  translations: {},
  authors: [{ person: { family: 'Invented', given: 'Ines', language: 'en' } }],
  editors: [],
  translators: [],
  date: '2019-05-12',
  pages: '12–19',
  address: 'https://invented.example/papers/first/01/',
  keywords: [],
};
const id = work.id;
/** What the file of a work says, as a basket keeps it. */
const file = (changes: Partial<CitedWork> = {}) => carriedJson(JSON.parse(JSON.stringify([carry({ ...work, ...changes })])));

describe('what a citation says otherwise than before', () => {
  const cases: readonly (readonly [Partial<CitedWork>, readonly CitedPart[]])[] = [
    [{}, []],
    [{ pages: '12–20' }, ['pages']],
    [{ articleNumber: '7' }, ['pages']],
    [{ title: 'Houses by the river' }, ['title']],
    [{ authors: [{ person: { family: 'Invented', given: 'Inez', language: 'en' } }] }, ['authors']],
    [{ editors: [{ organization: 'Invented Press' }], publisher: 'Invented Press' }, ['editors', 'publisher']],
    [{ doi: '10.5555/1', date: '2020' }, ['date', 'identifier']],
    [{ kind: 'talk' }, ['kind']],
    // These do not stand in a reference.
    [{ keywords: ['river'], abstract: 'An abstract.', key: 'invented2019river' }, []],
  ];
  test.each(cases)('%j', (changes, parts) => {
    expect(changedParts(work, { ...work, ...changes })).toEqual(parts);
  });
});

describe('an entry', () => {
  test('that was never fetched knows nothing', () => {
    expect(newsOf({ id })).toEqual({ work: undefined, state: undefined, changed: [], parts: [], gone: false });
  });

  test('keeps the file that comes first, and no copy of one that says the same', () => {
    const entry = withFile({ id }, file());
    expect(entry).toEqual({ id, carried: file() });
    expect(withFile(entry, file())).toEqual(entry);
    expect(newsOf(entry).work?.title).toBe('Houses beside the river');
  });

  test('shows a work as it is now and tells what changed, until the reader has seen it', () => {
    const changed = withFile(withFile({ id }, file()), file({ pages: '12–20' }));
    expect(newsOf(changed)).toMatchObject({ work: { pages: '12–20' }, changed: ['pages'] });
    const seen = withNewsSeen(changed);
    expect(newsOf(seen)).toMatchObject({ work: { pages: '12–20' }, changed: [] });
    expect(withFile(seen, file({ pages: '12–20' }))).toEqual(seen);
  });

  test('has no news when what was changed was changed back', () => {
    const changed = withFile(withFile({ id }, file()), file({ pages: '12–20' }));
    expect(newsOf(withFile(changed, file())).changed).toEqual([]);
  });

  test.each(['corrected', 'retracted', 'superseded'] as const)('says that its work was %s, however often it is seen', (kind) => {
    const state = { kind, date: '2026-03-01', note: 'Table 2 was wrong.', by: 'papers/first/02' };
    const entry = withFile(withFile({ id }, file()), file({ state }));
    expect(newsOf(entry)).toMatchObject({ state, changed: [] });
    expect(newsOf(withNewsSeen(entry)).state).toEqual(state);
  });

  test('is shown as it was when its record is gone, and is whole again when that comes back', () => {
    const gone = { ...withFile({ id }, file()), gone: true as const };
    expect(newsOf(gone)).toMatchObject({ work: { title: 'Houses beside the river' }, gone: true });
    expect(newsOf(withNewsSeen(gone)).gone).toBe(true);
    expect(newsOf(withFile(gone, file())).gone).toBe(false);
  });

  test('that someone has tampered with carries nothing', () => {
    for (const carried of [7, 'text', [], {}, { custom: 1 }, { custom: { plenary: { title: 7 } } }])
      expect(newsOf({ id, carried }).work).toBeUndefined();
  });
});

describe('an entry whose address leads to another record', () => {
  const there = 'papers/first/09';
  const former = (state: 'moved' | 'merged' | 'split') => ({
    former: [{ id, state }],
    id: there,
    address: `https://invented.example/${there}/`,
  });

  test.each(['moved', 'merged'] as const)('is one of that record, and says that it was %s until that was seen', (state) => {
    const entry = withFile({ id, carried: file() }, file(former(state)));
    expect(entry).toMatchObject({ id: there, former: { id, state } });
    expect(newsOf(entry)).toMatchObject({ work: { id: there }, former: { id, state }, changed: ['identifier'] });
    expect(withFile(entry, file(former(state)))).toEqual(entry);
    expect(withNewsSeen(entry)).toEqual({ id: there, carried: file(former(state)) });
  });

  test('stays what it is where the file is that of a record that does not say so', () => {
    expect(withFile({ id }, file({ id: there }))).toEqual({ id, carried: file({ id: there }) });
    expect(withFile({ id }, file({ id: there, former: [{ id: 'papers/first/02', state: 'moved' }] })).id).toBe(id);
  });

  test('is a question when there are several', () => {
    const items = ['09', '10'].map((part) => carry({ ...work, ...former('split'), id: `papers/first/${part}`, title: `Part ${part}` }));
    const parts = splitParts(JSON.parse(JSON.stringify(items)), id);
    expect(newsOf({ id, carried: file(), parts }).parts.map(({ title }) => title)).toEqual(['Part 09', 'Part 10']);
    expect(partEntries({ id, parts: [...parts, 'broken'] }).map((entry) => entry.id)).toEqual(['papers/first/09', 'papers/first/10']);
    expect(splitParts(JSON.parse(JSON.stringify(items.slice(1))), id)).toEqual([]);
    expect(splitParts(JSON.parse(JSON.stringify(items)), there)).toEqual([]);
    expect(splitParts('no list', id)).toEqual([]);
  });
});
