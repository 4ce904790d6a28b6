import { describe, expect, test } from 'vitest';
import { link } from '../../src/model/link.ts';
import type { Paper } from '../../src/model/repository.ts';
import { people, paperEntry, records, volumeEntry } from '../check/repository.ts';
import { invent } from '../citation/invented.ts';

const ids = (papers: readonly Paper[]) => papers.map(({ volume, id }) => `${volume.id}/${id}`);

describe('a volume', () => {
  const repository = invent({
    volumes: {
      a: {
        event: { kind: 'conference', dates: { from: '2020-05-01' } },
        sessions: [
          { id: 'two', kind: 'plenary', title: { en: 'Two' } },
          { id: 'one', kind: 'plenary', title: { en: 'One' } },
        ],
        papers: { '01': { session: 'one' }, '02': { session: 'two' }, '03': {}, '04': { session: 'one' }, '05': { session: 'nowhere' } },
      },
    },
  });
  const [volume] = repository.volumes;

  test('has its papers in the order of the programme, those without a session last', () => {
    expect(ids(volume?.papers ?? [])).toEqual(['a/02', 'a/01', 'a/04', 'a/03', 'a/05']);
    expect(ids(volume?.withoutSession ?? [])).toEqual(['a/03', 'a/05']);
  });

  test('ties each paper to its neighbours', () => {
    const paper = repository.papers.find(({ id }) => id === '01');
    expect([paper?.previous?.id, paper?.next?.id]).toEqual(['02', '04']);
  });

  test('is dated by its publication, else by its event', () => {
    expect(volume?.date).toBe('2020-05-01');
    const published = invent({ volumes: { a: { published: '2021', event: { kind: 'conference', dates: { from: '2020-05-01' } } } } });
    expect(published.volumes[0]?.year).toBe(2021);
  });
});

describe('people', () => {
  const author = (person: string) => ({ person });
  const repository = invent({
    people: Object.fromEntries(['ann', 'ben', 'cem', 'dan', 'eve'].map((id) => [id, { name: { family: id } }])),
    volumes: {
      old: { published: '2010', papers: { '01': { authors: [author('ann'), author('ben')] } } },
      new: {
        published: '2020',
        editors: [author('cem')],
        papers: { '01': { authors: [author('ann')] }, '02': { authors: [author('ben'), author('ann')] } },
      },
      hidden: { listed: false, published: '2022', papers: { '01': { authors: [author('cem'), author('dan')] } } },
    },
  });
  const ann = repository.people.get('ann');

  test('have their works newest first, and those they worked with most first', () => {
    expect(ids(ann?.papers ?? [])).toEqual(['new/01', 'new/02', 'old/01']);
    expect(ann?.coauthors.map(({ person, papers }) => [person.id, papers])).toEqual([['ben', 2]]);
  });

  test('owe nothing to a volume that is not listed', () => {
    const cem = repository.people.get('cem');
    expect(cem?.papers).toEqual([]);
    expect(cem?.edited.map(({ id }) => id)).toEqual(['new']);
    expect(cem?.listed).toBe(true);
    expect(repository.people.get('dan')?.listed).toBe(false);
  });

  test('stand in the lists though no work names them: the centre wrote them down', () => {
    const eve = repository.people.get('eve');
    expect(eve?.papers).toEqual([]);
    expect(eve?.listed).toBe(true);
  });
});

describe('references', () => {
  const repository = invent({
    center: { address: 'https://centre.example/r/' },
    volumes: {
      a: {
        papers: {
          '01': { doi: '10.1234/ONE' },
          '02': { references: [{ key: 'one', csl: { DOI: 'https://doi.org/10.1234/one' } }] },
          '03': {
            references: [
              { key: 'two', csl: { URL: 'https://centre.example/r/papers/a/02' } },
              { key: 'else', csl: { DOI: '10.9999/x' } },
            ],
          },
        },
      },
    },
  });
  const [one, two, three] = repository.papers;

  test('find works of the same repository by DOI and by address, both ways', () => {
    expect(two?.references[0]?.work).toBe(one);
    expect(ids(one?.citedBy ?? [])).toEqual(['a/02']);
    expect(three?.references.map(({ work }) => work?.id)).toEqual(['02', undefined]);
    expect(ids(two?.citedBy ?? [])).toEqual(['a/03']);
  });
});

describe('what is missing or loops never stops the linking', () => {
  test('unknown people, bodies and sessions are left out', () => {
    const paper = paperEntry('01', {
      session: 'none',
      topics: ['none'],
      authors: [{ person: 'nobody' }, { organization: 'nothing' }, { name: 'Example Author' }],
    });
    const repository = link(records({ papers: [paper] }), { drafts: true });
    expect(repository.papers[0]?.contributors).toHaveLength(1);
    expect(repository.papers[0]?.session).toBeUndefined();
    expect(repository.papers[0]?.topics).toEqual([]);
  });

  test('a paper without its volume is left out', () => {
    expect(link(records({ volumes: [], papers: [paperEntry('01', {})] }), { drafts: false }).papers).toEqual([]);
  });

  test('two bodies that are each other’s parent keep one of the two links', () => {
    const organizations = new Map([
      ['a', { name: { en: 'A' }, parent: 'b' }],
      ['b', { name: { en: 'B' }, parent: 'a' }],
    ]);
    const linked = link(records({ organizations }), { drafts: false }).organizations;
    expect([linked.get('a')?.parent?.id, linked.get('b')?.parent?.id]).toEqual(['b', undefined]);
  });
});

test('drafts are linked only when they are asked for', () => {
  const parts = {
    volumes: [volumeEntry('first', { status: 'published' }), volumeEntry('second', { status: 'draft' })],
    papers: [paperEntry('01', { status: 'draft' })],
    people: people({}),
  };
  const shown = (drafts: boolean) => {
    const { volumes, papers } = link(records(parts), { drafts });
    return [volumes.length, papers.length];
  };
  expect(shown(false)).toEqual([1, 0]);
  expect(shown(true)).toEqual([2, 1]);
});
