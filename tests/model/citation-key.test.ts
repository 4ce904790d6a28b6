import { describe, expect, test } from 'vitest';
import { citationKeys, hasProvisionalKey } from '../../src/model/citation-key.ts';
import { invent, inventPaper, worksOf } from '../citation/invented.ts';
import type { InventedPaper } from '../citation/invented.ts';

const event = { kind: 'conference', dates: { from: '2017-02-17' } } as const;
const by = (...authors: string[]) => authors.map((name) => ({ name }));

describe('a citation key is family name, year and first telling word', () => {
  test.each<[string, InventedPaper]>([
    ['eminov2017main', { title: { en: 'The main directions of nothing' }, authors: by('Eminov, Zakir', 'Other, Ann') }],
    ['aliyev2017soz', { title: { az: 'Söz və səs' }, authors: by('Əliyev, Pərviz') }],
    ['shchukina2017slove', { title: { ru: 'О слове и деле' }, authors: by('Щукина, Юлия') }],
    ['saavedrainventada2017names', { title: { en: 'On names' }, authors: by('Saavedra Inventada, María') }],
    ['berg2017wort', { title: { de: 'Das Wort' }, authors: [{ name: { family: 'Berg', particle: 'van den', given: 'Jan' } }] }],
    [
      'speaker2017welcome',
      {
        title: { en: 'Welcome' },
        authors: [
          { name: 'Translator, T', role: 'translator' },
          { name: 'Speaker, S', role: 'presenter' },
        ],
      },
    ],
    ['migration2017policy', { title: { en: 'Of migration and policy' } }],
    ['eminov2017the', { title: { en: 'The' }, authors: by('Eminov, Zakir') }],
    ['eminov2017', { title: { en: '…' }, authors: by('Eminov, Zakir') }],
    ['yamada2017border', { title: { ja: '国境', en: 'The border' }, authors: [{ person: 'taro' }] }],
    ['georgioy2017border', { title: { el: 'Τα', en: 'Border' }, authors: by('Γεωργίου, Άννα') }],
    ['border2017', { title: { en: 'Border' } }],
    ['paper2017', { title: { ja: '国境' } }],
    ['paper2017', { title: { ja: '国境' }, authors: by('山田, 太郎') }],
    ['own', { title: { en: 'Word' }, citationKey: 'own', authors: by('Eminov, Zakir') }],
  ])('%s', (key, record) => {
    const people = { taro: { name: { family: '山田', given: '太郎' }, otherNames: [{ family: 'Yamada', given: 'Tarō' }] } };
    expect(invent({ people, volumes: { v: { event, papers: { '01': record } } } }).papers[0]?.citationKey).toBe(key);
  });

  test('without a year it says so', () => {
    expect(inventPaper({ title: { en: 'Word' }, authors: by('Eminov, Zakir') }, { event: undefined }).paper.citationKey).toBe(
      'eminovndword',
    );
  });

  test('of an institution is its abbreviation, else its first telling word', () => {
    const organizations = {
      one: { name: { en: 'Service of Affairs' }, abbreviation: { en: 'SOA' } },
      two: { name: { az: 'Xidmət', en: 'The Office' } },
    };
    const volumes = {
      v: { event, papers: { '01': { authors: [{ organization: 'one' }] }, '02': { authors: [{ organization: 'two' }] } } },
    };
    expect(invent({ organizations, volumes }).papers.map(({ citationKey }) => citationKey)).toEqual(['soa2017paper', 'office2017paper']);
  });
});

describe('equal keys', () => {
  const twin = { title: { en: 'Twins' }, authors: by('Gemini, Ann') };

  test('get letters in the order of volume and paper, whatever order they come in', () => {
    const volumes = { b: { event, papers: { '01': twin, '02': twin } }, a: { event, papers: { '02': twin } } };
    const repository = invent({ volumes });
    const keys = (works: ReturnType<typeof worksOf>) => {
      const found = citationKeys(works, new Map());
      return worksOf(repository).map((work) => found.get(work));
    };
    const works = worksOf(repository);
    expect(keys(works)).toEqual(keys([...works].reverse()));
    expect(keys(works).filter((key) => key?.startsWith('gemini'))).toEqual(['gemini2017twins', 'gemini2017twinsb', 'gemini2017twinsc']);
  });

  test('never take a stored key, nor one that another work got', () => {
    const papers = {
      '01': twin,
      '02': { ...twin, citationKey: 'gemini2017twins' },
      '03': { ...twin, title: { en: 'Twinsb' } },
      '04': twin,
    };
    const found = invent({ volumes: { v: { event, papers } } }).papers.map(({ citationKey }) => citationKey);
    expect(new Set(found).size).toBe(4);
    expect(found[1]).toBe('gemini2017twins');
  });

  test('a stored key stays when a record arrives before it, and the new one takes a letter', () => {
    const before = { '02': { ...twin, citationKey: 'gemini2017twins' }, '04': { ...twin, citationKey: 'gemini2017twinsb' } };
    const papers = { ...before, '01': twin, '03': twin };
    expect(invent({ volumes: { v: { event, papers } } }).papers.map(({ citationKey }) => citationKey)).toEqual([
      'gemini2017twinsc',
      'gemini2017twins',
      'gemini2017twinsd',
      'gemini2017twinsb',
    ]);
  });

  test('a key of the ledger is not given again when its record is gone', () => {
    const ledger = { 'papers/v/09': { key: 'gemini2017twins' } };
    expect(invent({ ledger, volumes: { v: { event, papers: { '01': twin } } } }).papers[0]?.citationKey).toBe('gemini2017twinsb');
  });

  test('drafts change no key of what is published', () => {
    const papers = { '01': { ...twin, status: 'draft' as const }, '02': twin };
    const works = invent({ drafts: true, volumes: { v: { event, papers } } }).papers;
    expect(works.map((work) => [work.citationKey, hasProvisionalKey(work)])).toEqual([
      ['gemini2017twinsb', true],
      ['gemini2017twins', true],
    ]);
  });

  test('stay different in their hundreds', () => {
    const papers = Object.fromEntries(Array.from({ length: 800 }, (_, at) => [String(at + 1).padStart(3, '0'), twin]));
    const found = invent({ volumes: { v: { event, papers } } }).papers.map(({ citationKey }) => citationKey);
    expect(new Set(found).size).toBe(800);
    expect(found.every((key) => /^[a-z0-9-]+$/u.test(key))).toBe(true);
  });
});

describe('a key is provisional', () => {
  const own = { title: { en: 'Word' }, citationKey: 'own' };
  test.each([
    ['until it is stored', {}, {}, true],
    ['not once it is stored', own, {}, false],
    ['while the record is a draft', { ...own, status: 'draft' }, {}, true],
    ['while its volume is a draft', own, { status: 'draft' }, true],
  ] as const)('%s', (_, record, volume, provisional) => {
    const [paper] = invent({ drafts: true, volumes: { v: { event, ...volume, papers: { '01': record } } } }).papers;
    expect(paper && hasProvisionalKey(paper)).toBe(provisional);
  });

  test('of a resolution as of a paper', () => {
    const resolutions = { '01': {}, '02': { citationKey: 'own' }, '03': { citationKey: 'other', status: 'draft' as const } }; // a draft put before a meeting is published with its volume
    expect(invent({ volumes: { v: { event, resolutions } } }).resolutions.map(hasProvisionalKey)).toEqual([true, false, false]);
  });
});
