import { describe, expect, test } from 'vitest';
import { enterPublished, lastDay, recordsToEnter } from '../../src/model/ledger.ts';
import { paperEntry, records, volumeEntry } from '../check/repository.ts';

const published = records({
  volumes: [
    volumeEntry('second', { status: 'published' }),
    volumeEntry('first', { status: 'published', citationKey: 'first2019volume' }),
    volumeEntry('third', { status: 'draft', citationKey: 'third2019volume' }),
  ],
  papers: [
    paperEntry('02', { citationKey: 'two2019' }),
    paperEntry('01', { citationKey: 'one2019' }),
    paperEntry('03', { citationKey: 'three2019', status: 'draft' }),
    paperEntry('01', { citationKey: 'of2019draft' }, { volume: 'third' }),
  ],
});

describe('what is to be entered', () => {
  test('has a key of its own and is published, and so is its volume; by volume and number', () => {
    expect(recordsToEnter(published).map(({ address }) => address)).toEqual(['proceedings/first', 'papers/first/01', 'papers/first/02']);
  });

  test('does not stand in the ledger yet', () => {
    const ledger = new Map([['papers/first/01', { key: 'one2019' }]]);
    expect(recordsToEnter({ ...published, ledger }).map(({ key }) => key)).toEqual(['first2019volume', 'two2019']);
  });
});

describe('entering', () => {
  const digests = { ofText: (text: string) => text, ofFile: (path: string) => `sum of ${path}` };

  test('adds what is public with the day, and changes nothing that is there', () => {
    const ledger = new Map([['papers/first/01', { key: 'one2019', date: '2020-01-01' }]]);
    expect([...enterPublished({ ...published, ledger }, '2026-12-01', digests)].map(([address, { date }]) => [address, date])).toEqual([
      ['papers/first/01', '2020-01-01'],
      ['proceedings/first', '2026-12-01'],
      ['papers/first/02', '2026-12-01'],
    ]);
  });

  test('tells the last day, of files too', () => {
    const files = [{ name: '01.pdf', sha256: 'a', date: '2026-03-01' }];
    const ledger = new Map([
      ['a', { key: 'k', date: '2026-02-01' }],
      ['b', { key: 'l', files }],
    ]);
    expect(lastDay({ ...published, ledger })).toBe('2026-03-01');
    const formerly = [{ address: 'papers/first/09', state: 'merged' as const, date: '2026-04-01' }];
    expect(lastDay({ ...published, papers: [paperEntry('01', { formerly })], ledger })).toBe('2026-04-01');
    expect(lastDay({ ...published, ledger: new Map([['a', { key: 'k' }]]) })).toBeUndefined();
  });
});
