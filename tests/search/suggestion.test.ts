import { beforeAll, describe, expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';
import { findingAddress } from '../../src/search/finding.ts';
import { matching, suggestionFile, SUGGESTION_KEYS, suggestionKeys } from '../../src/search/suggestion.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';
import { suggestionFiles } from '../../src/search/suggestion-files.ts';

let files: Map<string, string>;
beforeAll(async () => {
  const { records } = await readRepository('tests/fixtures/whole');
  const repository = link(records, { drafts: false });
  const all = suggestionFiles(repository, { origin: 'https://example.org', base: '/', languages: ['en', 'az', 'ru'] });
  files = new Map(all.map(({ path, content }) => [path, content()]));
});

/** The paths that are suggested for a query, found as the search box finds them. */
function suggested(query: string): string[] {
  const { length, keys } = JSON.parse(files.get(SUGGESTION_KEYS) ?? '') as { length: number; keys: string };
  const wanted = suggestionKeys(query.split(' ')[0] ?? '', length).filter((key) => keys.split(' ').includes(key));
  const read = wanted.flatMap((key) => JSON.parse(files.get(suggestionFile(key)) ?? '[]') as Suggestion[]);
  return matching(query, new Map(read.map((each) => [each.path, each])).values(), 3).map(({ path }) => path);
}

describe('suggestions', () => {
  test.each([
    ['Neh', 'people/gunel-nehrova/'],
    ['Нахро', 'people/gunel-nehrova/'],
    ['nahrova gun', 'people/gunel-nehrova/'],
    ['вым', 'people/ivan-vymyslov/'],
    ['vym', 'people/ivan-vymyslov/'],
    ['town', 'topics/towns/'],
    ['şəh', 'topics/towns/'],
    ['seher', 'topics/towns/'],
    ['гор', 'topics/towns/'],
    ['river', 'proceedings/2019-river-towns/'],
  ])('%s suggests %s', (query, path) => {
    expect(suggested(query)).toContain(path);
  });

  test.each(['', '!', 'zzz', 'town zzz'])('“%s” suggests nothing', (query) => {
    expect(suggested(query)).toEqual([]);
  });

  test('the words may stand in any order, and of each type there are few', () => {
    const many: Suggestion[] = Array.from({ length: 9 }, (_, at) => ({
      type: 'topic',
      path: `topics/${at}/`,
      title: { en: `River ${at}` },
    }));
    expect(matching('river', many, 3)).toHaveLength(3);
    expect(matching('4 riv', many, 3).map(({ path }) => path)).toEqual(['topics/4/']);
  });

  test('every key has its file, and names of files are plain', () => {
    const { keys } = JSON.parse(files.get(SUGGESTION_KEYS) ?? '') as { keys: string };
    for (const key of keys.split(' ')) expect(files.has(suggestionFile(key)), key).toBe(true);
    expect(files.size).toBe(keys.split(' ').length + 1);
    for (const path of files.keys()) expect(path).toMatch(/^suggestions\/[0-9a-z-]+\.json$/u);
  });
});

test.each([
  ['https://example.org/papers/a/01/', 'https://example.org/papers/a/01/?find=%22a+b%22'],
  ['https://example.org/papers/a/01/#method', 'https://example.org/papers/a/01/?find=%22a+b%22#method'],
  ['https://example.org/papers/a/01/01.pdf#page=3', 'https://example.org/papers/a/01/01.pdf#page=3'],
])('%s, opened from results, is %s', (address, opened) => {
  expect(findingAddress(address, '"a b"')).toBe(opened);
});
