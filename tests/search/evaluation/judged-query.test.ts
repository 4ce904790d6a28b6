import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRepository } from '../../../src/check/check.ts';
import { readRepository } from '../../../src/files/read.ts';
import { link } from '../../../src/model/link.ts';
import { expectationOf } from './expectation.ts';
import { collections, judgedQueries, queryKinds, querySets, setOf } from './judged-query.ts';
import type { Collection } from './judged-query.ts';
import { recordAt } from './search-page.ts';
import { contentOf, repositoryOf } from './site.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-judged-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const all = querySets.flatMap((set) => judgedQueries(set).map((judged) => ({ ...judged, set })));

describe('the judged queries', () => {
  test('are more than four hundred, a third of them held out, of every kind in both sets', () => {
    const held = judgedQueries('held-out');
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(held.length / all.length).toBeGreaterThanOrEqual(1 / 3);
    for (const set of querySets) expect(new Set(judgedQueries(set).map(({ kind }) => kind))).toEqual(new Set(queryKinds));
  });

  test('stand in the set to which their letters assign them', () => {
    const astray = all.filter((judged) => judged.in !== 'trial' && setOf(judged.query) !== judged.set);
    expect(astray.map(({ query, set }) => `“${query}” does not belong to ${set}.json`)).toEqual([]);
  });

  test('are asked once of each collection', () => {
    const asked = all.map((judged) => `${judged.in} ${judged.query}`);
    expect(asked.filter((query, at) => asked.indexOf(query) !== at)).toEqual([]);
  });

  test('want something, unless they are nonsense or nothing else is allowed', () => {
    for (const { kind, query, wanted, unwanted } of all) {
      if (kind === 'nonsense') expect([query, wanted, unwanted]).toEqual([query, [], 'others']);
      else if (wanted.length === 0) expect([query, unwanted]).toEqual([query, 'others']);
    }
  });

  test.each<Collection>([...collections])('expect only what is there: %s', async (collection) => {
    const repository = await repositoryOf(contentOf(collection, folder));
    const queries = all.filter((judged) => judged.in === collection);
    expect(queries.length).toBeGreaterThan(50);
    for (const { set: _, ...judged } of queries) {
      const { wanted, first, unwanted } = expectationOf(judged, repository);
      expect([...wanted, ...first].map(recordAt)).toEqual([...wanted, ...first]);
      if (unwanted !== 'others') expect([...unwanted].filter((path) => wanted.has(path))).toEqual([]);
    }
  });
});

test('a person stands for their page, papers and edited volumes', async () => {
  const repository = await repositoryOf(contentOf('library', folder));
  const expected = (wanted: string[], unwanted?: string[]) =>
    expectationOf({ query: 'q', kind: 'name', in: 'library', wanted, unwanted }, repository);
  expect([...expected(['by:igor-sobolev']).wanted].sort()).toEqual([
    'papers/2009-river-law/09',
    'papers/2015-labour-migration/09',
    'papers/2019-dry-steppe/06',
    'papers/2022-digital-archives/09',
    'people/igor-sobolev',
  ]);
  expect(expected(['by:andrej-solovjov']).wanted).toContain('proceedings/2019-dry-steppe');
  expect(expected(['works:andrej-solovjov']).wanted).not.toContain('people/andrej-solovjov');
  expect(expected(['by:igor-sobolev'], ['by:andrej-solovjov']).unwanted).not.toContain('papers/2019-dry-steppe/06');
  expect(() => expected(['by:nobody'])).toThrow('by:nobody');
  expect(() => expected(['papers/2019-dry-steppe/99'])).toThrow('papers/2019-dry-steppe/99');
});

test('the invented library has no errors', async () => {
  const { records, issues } = await readRepository(contentOf('library', folder));
  const repository = link(records, { drafts: false });
  const errors = [...issues, ...checkRepository(repository, issues)].filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  expect(repository.papers).toHaveLength(120);
});

test.each([
  ['papers/first/01/', 'papers/first/01'],
  ['papers/first/01/01.pdf#page=3', 'papers/first/01'],
  ['papers/first/01/?marked=word#heading', 'papers/first/01'],
  ['resolutions/first/01/#clause-2', 'resolutions/first/01'],
  ['proceedings/first/#opening', 'proceedings/first'],
  ['people/anna-example/', 'people/anna-example'],
  ['policies/privacy/', 'policies/privacy'],
  ['', ''],
])('a result at “%s” is the record “%s”', (path, record) => {
  expect(recordAt(path)).toBe(record);
});
