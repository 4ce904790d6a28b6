import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { openSearch, openSearchPath } from '../../src/discovery/open-search.ts';

const site = { origin: 'https://example.org', base: '/repository/', languages: ['en', 'az'] };

test.each([
  ['en', 'opensearch.xml', 'https://example.org/repository/search/?q={searchTerms}'],
  ['az', 'opensearch.az.xml', 'https://example.org/repository/az/search/?q={searchTerms}'],
])('the description in %s leads to the search in that language', (language, path, template) => {
  expect(openSearchPath(site, language)).toBe(path);
  const xml = openSearch(site, language, { name: 'A & B, the centre of invention', description: 'Söz <b>' });
  using document = XmlDocument.fromString(xml);
  const texts = (at: string) => document.find(at, { o: 'http://a9.com/-/spec/opensearch/1.1/' }).map((node) => node.content);
  expect(texts('//o:Url[@type="text/html"]/@template')).toEqual([template]);
  expect(texts('//o:Url[@rel="self"]/@template')).toEqual([`https://example.org/repository/${path}`]);
  expect(texts('//o:Language')).toEqual([language]);
  expect(texts('//o:Description')).toEqual(['Söz <b>']);
  expect(texts('//o:ShortName')[0]?.length).toBeLessThanOrEqual(16);
});
