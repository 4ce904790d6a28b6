import { describe, expect, test } from 'vitest';
import { citedWork } from '../../src/citation/cited-work.ts';
import { cslItem } from '../../src/citation/csl.ts';
import { contextOf, invent, inventPaper } from './invented.ts';
import type { InventedPaper, InventedVolume } from './invented.ts';

function cited(record: InventedPaper, volume: InventedVolume = {}) {
  const { paper, repository } = inventPaper(record, volume);
  return citedWork(paper, contextOf(repository));
}

describe('as what a paper is cited', () => {
  test.each<[string, InventedPaper, InventedVolume]>([
    ['conference-paper', { kind: 'paper' }, {}],
    ['conference-paper', { kind: 'report', text: undefined, pdf: true }, {}],
    ['conference-paper', { kind: 'report', text: undefined, fullText: true }, {}],
    ['conference-paper', { text: 'external', externalText: 'https://invented.example/elsewhere' }, {}],
    ['chapter', { kind: 'paper' }, { event: undefined }],
    ['talk', { kind: 'keynote', text: 'not-deposited' }, {}],
    ['talk', { kind: 'report', text: undefined }, {}],
    ['recording', { kind: 'recording' }, {}],
    ['data-note', { kind: 'data-note' }, {}],
  ])('%s', (kind, record, volume) => {
    expect(cited(record, volume)?.kind).toBe(kind);
  });

  test('what was only said has its day, whenever its record was published; what was written has the day of publication', () => {
    const event = { kind: 'conference' as const, dates: { from: '2001-05-14', to: '2001-05-15' } };
    const dates = { published: '2001-12-01' };
    expect(cited({ text: 'not-deposited', dates }, { event })?.date).toBe('2001-05-14');
    expect(cited({ text: 'not-deposited', dates: { ...dates, presented: '2001-05-15' } }, { event })?.date).toBe('2001-05-15');
    expect(cited({ text: 'deposited', dates }, { event })?.date).toBe('2001-12-01');
  });

  test('an event of which nothing was published, and what belongs to it, is not cited', () => {
    expect(cited({}, { status: 'event-only' })).toBeUndefined();
  });
});

describe('a key that may still change is marked', () => {
  test.each<[string, InventedPaper, true | undefined]>([
    ['computed', {}, true],
    ['stored', { citationKey: 'own' }, undefined],
  ])('%s', (_, record, provisionalKey) => {
    expect(cited(record)?.provisionalKey).toBe(provisionalKey);
  });
});

describe('the title', () => {
  test.each<[string, InventedPaper, string, string | undefined]>([
    ['original first', { title: { az: 'Söz', en: 'Word' }, translations: { en: 'author' } }, 'Söz', 'Word'],
    ['language of the text first', { title: { az: 'Söz', en: 'Word' }, language: 'az' }, 'Söz', 'Word'],
    ['a source before the editors', { title: { az: 'Söz', en: 'Word' }, translations: { az: 'editors', en: 'source' } }, 'Word', undefined],
    ['the language of the site before others', { title: { de: 'Wort', ru: 'Слово' } }, 'Слово', undefined],
    ['subtitle after a colon', { title: { en: 'Word' }, subtitle: { en: 'And more' } }, 'Word: And more', undefined],
    ['subtitle after a question', { title: { en: 'Word?' }, subtitle: { en: 'And more' } }, 'Word? And more', undefined],
    ['supplied in brackets', { title: { en: 'Word' }, titleSupplied: true, subtitle: { en: 'More' } }, '[Word: More]', undefined],
  ])('%s', (_, record, title, translated) => {
    expect(cited(record)).toMatchObject({ title });
    expect(cited(record)?.translatedTitle).toBe(translated);
  });
});

describe('the note', () => {
  const event = {
    kind: 'conference',
    dates: { from: '2001-05-14', to: '2001-05-15' },
    name: { en: 'Imagined Conference' },
    city: { en: 'Nowhere' },
    country: 'AZ',
  } as const;

  test.each<[InventedPaper, string | undefined]>([
    [{ text: 'not-deposited' }, 'Presented at Imagined Conference, Nowhere, Azerbaijan, 14–15 May 2001; text not deposited'],
    [
      { text: 'not-deposited', dates: { presented: '2001-05-15' } },
      'Presented at Imagined Conference, Nowhere, Azerbaijan, 15 May 2001; text not deposited',
    ],
    [
      { kind: 'recording', text: 'not-deposited' },
      'Presented at Imagined Conference, Nowhere, Azerbaijan, 14–15 May 2001; recording not deposited',
    ],
    [{}, undefined],
  ])('%j', (record, note) => {
    expect(cited(record, { event })?.note).toBe(note);
  });

  test('without an event says only what is missing', () => {
    expect(cited({ text: 'not-deposited' }, { event: undefined })?.note).toBe('Text not deposited');
  });
});

describe('publisher and place', () => {
  const organizations = {
    press: { name: { en: 'Press', az: 'Nəşriyyat' }, city: { en: 'Nowhere' } },
    other: { name: { en: 'Other Press' } },
  };
  const volumeOf = (volume: InventedVolume, center = {}) => {
    const repository = invent({ organizations, center, volumes: { v: volume } });
    const [work] = repository.volumes;
    return work && citedWork(work, contextOf(repository));
  };

  test.each([
    [{ publisher: 'press' }, {}, 'Press', 'Nowhere'],
    [{ publisher: 'press', place: { en: 'Elsewhere' } }, {}, 'Press', 'Elsewhere'],
    [{ title: { az: 'Toplu' }, publisher: 'press' }, {}, 'Nəşriyyat', 'Nowhere'],
    [{}, { publisher: 'other', place: { en: 'The centre’s town' } }, 'Other Press', 'The centre’s town'],
    [{ publisher: 'other' }, { place: { en: 'The centre’s town' } }, 'Other Press', undefined],
    [{}, {}, undefined, undefined],
  ] as const)('%j in %j', (volume, center, publisher, place) => {
    expect(volumeOf(volume, center)?.publisher).toBe(publisher);
    expect(volumeOf(volume, center)?.place).toBe(place);
  });
});

test('pages in CSL-JSON are a range with a hyphen', () => {
  const page = (pages: string) => {
    const work = cited({ pages });
    return work && cslItem(work)['page'];
  };
  expect(page('12–19')).toBe('12-19');
  expect(page('xii-xv')).toBe('xii-xv');
  expect(page('7')).toBe('7');
  expect(page('12–19, 25')).toBe('12-19, 25');
});

test('CSL-JSON has no variable without a value', () => {
  const work = cited({});
  expect(Object.values(work ? cslItem(work) : {})).not.toContain(undefined);
});
