import { expect, test } from 'vitest';
import { coins } from '../../src/discovery/coins.ts';
import { contextOf, inventPaper } from '../citation/invented.ts';
import type { InventedPaper, InventedVolume } from '../citation/invented.ts';

const read = (text: string) => [...new URLSearchParams(text.replaceAll('+', '%2B'))].map(([key, value]) => `${key} ${value}`);

function both(record: InventedPaper, volume: InventedVolume = {}) {
  const { paper, repository } = inventPaper(record, volume);
  const { site } = contextOf(repository);
  return { paper: read(coins(paper, site, repository)), volume: read(coins(paper.volume, site, repository)) };
}

test('a paper is a part of the proceedings', () => {
  const { paper } = both({
    title: { en: 'A & B = "C"' },
    pages: '1-9',
    doi: '10.5555/a',
    authors: [{ name: { family: 'Berg', given: 'Jan', particle: 'van den' } }],
  });
  expect(paper).toEqual([
    'ctx_ver Z39.88-2004',
    'rft_val_fmt info:ofi/fmt:kev:mtx:book',
    'rft.genre proceeding',
    'rft.atitle A & B = "C"',
    'rft.btitle Proceedings imagined-volume',
    'rft.au van den Berg, Jan',
    'rft.date 2001-05-14',
    'rft.spage 1',
    'rft.epage 9',
    'rft.language en',
    'rft_id info:doi/10.5555/a',
    'rft_id https://invented.example/works/papers/imagined-volume/01/',
  ]);
});

test('a volume is a book', () => {
  expect(both({}).volume).toEqual(expect.arrayContaining(['rft.genre book', 'rft.btitle Proceedings imagined-volume']));
});

test('an event without proceedings is nothing', () => {
  expect(both({}, { status: 'event-only' })).toEqual({ paper: [], volume: [] });
});
