import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { inventedDocuments, recordedDocuments } from '../../src/cli/bench/bench-documents.ts';
import { generateRepository } from '../../src/cli/bench/generate.ts';
import { sampleWords } from '../../src/cli/bench/sample-words.ts';
import { againstSearchLimits, SEARCH_LIMITS, visitLines } from '../../src/cli/bench/search-limits.ts';
import type { Visit } from '../../src/cli/bench/visit-search.ts';
import { writeSearchIndex } from '../../src/files/search-index.ts';
import { readRepository } from '../../src/files/read.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { readHit } from '../../src/search/hit.ts';

const folder = mkdtempSync(join(tmpdir(), 'plenary-search-bench-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('invented documents are the same each time, and half of them have abstracts', () => {
  const documents = [...inventedDocuments(60)];
  expect([...inventedDocuments(60)]).toEqual(documents);
  expect(documents).toHaveLength(60);
  expect(new Set(documents.map(({ url }) => readHit(url)?.path)).size).toBe(60);
  expect(documents.filter(({ content }) => content.split(' ').length > 90)).toHaveLength(30);
});

test('real papers are read one a line', async () => {
  const papers = [
    {
      id: 'a.1',
      volume_id: 'a',
      title: 'On bridges',
      year: 1999,
      authors: [{ first: 'Anna', last: 'Example', id: 'anna-example' }],
      abstract: 'Text.',
    },
    { id: 'a.2', volume_id: 'a', title: 'On towns', year: 2001 },
  ];
  writeFileSync(join(folder, 'papers.jsonl.gz'), gzipSync(papers.map((paper) => JSON.stringify(paper)).join('\n')));
  const documents: SearchDocument[] = [];
  for await (const document of recordedDocuments(folder)) documents.push(document);
  expect(documents.map(({ url }) => readHit(url)?.title)).toEqual([{ en: 'On bridges' }, { en: 'On towns' }]);
  expect(documents[0]?.filters).toMatchObject({ year: ['1999'], person: ['anna-example'], volume: ['a'] });
});

test('the words that are searched for go from the most common to one that few records have', async () => {
  const index = join(folder, 'index');
  await writeSearchIndex(inventedDocuments(1_200), index);
  const words = sampleWords(index);
  expect(words).toHaveLength(4);
  const counts = words.map(({ records }) => records);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts[0]).toBeGreaterThan(100);
  expect(counts.at(-1)).toBeLessThanOrEqual(5);
});

describe('limits of a search', () => {
  const visit: Visit = { word: 'bridge', records: 9, found: '9 results', bytes: 150_000, requests: 12, first: 80, typing: 50 };
  const { texts, records } = SEARCH_LIMITS;

  test('are held or broken by the worst word', () => {
    const { lines, held } = againstSearchLimits([visit, { ...visit, bytes: 260_000 }], { bytes: texts.bytes });
    expect(lines).toEqual([
      'First search, over the wire: 260 kB of at most 250 kB, BROKEN',
      'While typing, warm: 50 ms of at most 100 ms, held',
    ]);
    expect(held).toBe(false);
  });

  test('of a large index are five', () => {
    const { lines, held } = againstSearchLimits([visit], records, { cpu: 99, memory: 1024 ** 3 });
    expect(lines).toHaveLength(5);
    expect(held).toBe(true);
    expect(againstSearchLimits([visit], records, { cpu: 201, memory: 1024 ** 3 }).held).toBe(false);
    expect(againstSearchLimits([{ ...visit, first: 301 }], records, { cpu: 1, memory: 1 }).held).toBe(false);
  });

  test('that could not be measured are not broken', () => {
    const { lines, held } = againstSearchLimits([], { bytes: texts.bytes });
    expect(lines[0]).toBe('First search, over the wire: – of at most 250 kB, not measured here');
    expect(held).toBe(true);
  });

  test('stand below a line for each word', () => {
    expect(visitLines([visit])).toEqual([
      '  “bridge” (in 9 records; “9 results”): 150 kB in 12 requests, first results after 80 ms, while typing 50 ms',
    ]);
  });
});

test('a generated repository has full texts of so many words if asked', async () => {
  const content = join(folder, 'content');
  generateRepository({ folder: content, papers: 4, languages: ['en'], words: 2_500 });
  const { records, issues } = await readRepository(content, {});
  expect(issues).toEqual([]);
  for (const { fullText } of records.papers) {
    expect(fullText?.source.split(/\s+/u).length).toBeGreaterThan(2_500);
    expect(fullText?.source.match(/^## /gmu)).toHaveLength(5);
  }
});
