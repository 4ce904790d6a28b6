import { expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';
import { searchDocuments } from '../../src/search/document.ts';
import { readHit } from '../../src/search/hit.ts';

const site = { origin: 'https://example.org', base: '/', languages: ['en', 'az', 'ru'] };
const texts = new Map([
  ['papers/2019-river-towns/02.pdf', ['Benches of page one', '', 'Kerbs of page three']],
  ['proceedings/2019-river-towns/2019-river-towns.pdf', ['A lantern in the volume']],
  ['papers/2019-river-towns/01.pdf', ['A file that is not there']],
]);

test('each page of a PDF with words is a passage that opens there, after what is said about the work', async () => {
  const { records } = await readRepository('tests/fixtures/whole');
  const documents = [...searchDocuments(link(records, { drafts: false }), site, texts)];
  const places = (path: string) => {
    const document = documents.find(({ url }) => url.startsWith(`${path}#`));
    const words = document?.content.split(' ') ?? [];
    const passages = readHit(document?.url ?? '')?.passages ?? [];
    return passages.flatMap(([, from, place]) => {
      expect(place === undefined || from >= (document?.body ?? 0)).toBe(true);
      return place?.page === undefined ? [] : [{ ...place, word: words[from] }];
    });
  };
  expect(places('papers/2019-river-towns/02/')).toEqual([
    { address: '02.pdf#page=1', page: 1, word: 'Benches' },
    { address: '02.pdf#page=3', page: 3, word: 'Kerbs' },
  ]);
  expect(places('proceedings/2019-river-towns/')).toEqual([{ address: '2019-river-towns.pdf#page=1', page: 1, word: 'A' }]);
  expect(documents.some(({ content }) => content.includes('not there'))).toBe(false);
});
