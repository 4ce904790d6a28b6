import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { enterRecords, recordsToEnter } from '../../src/model/ledger.ts';
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
  const old = '# A comment.\npapers/first/09: # and another\n  key: "nine2019"\n';

  test('keeps every byte that was there and adds at the end', () => {
    const text = enterRecords(old, recordsToEnter(published));
    expect(text.startsWith(old)).toBe(true);
    expect(load(text)).toEqual({
      'papers/first/09': { key: 'nine2019' },
      'proceedings/first': { key: 'first2019volume' },
      'papers/first/01': { key: 'one2019' },
      'papers/first/02': { key: 'two2019' },
    });
  });

  test.each([
    ['nothing', '', 'a:\n  key: k\n'],
    ['a last line that is open', 'b:\n  key: l', 'b:\n  key: l\na:\n  key: k\n'],
    ['the line ends of another system', 'b:\r\n  key: l\r\n', 'b:\r\n  key: l\r\na:\r\n  key: k\r\n'],
  ])('after %s', (_, before, after) => {
    expect(enterRecords(before, [{ address: 'a', file: 'a.md', key: 'k', published: true }])).toBe(after);
  });

  test('no record changes nothing', () => {
    expect(enterRecords('open', [])).toBe('open');
  });
});
