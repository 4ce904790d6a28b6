import { describe, expect, test } from 'vitest';
import { changedParts, newsOf, withFile, withNewsSeen } from '../../src/basket/work-news.ts';
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
    expect(newsOf({ id })).toEqual({ work: undefined, state: undefined, changed: [], gone: false });
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
