import { describe, expect, test } from 'vitest';
import { evidenceKinds, likelyDoubles } from '../../src/model/likely-doubles.ts';
import { link } from '../../src/model/link.ts';
import { readName } from '../../src/model/name.ts';
import { comparedName, nameLikeness } from '../../src/model/name-likeness.ts';
import { printedDoubles } from '../../src/model/printed-doubles.ts';
import type { RepositoryRecords } from '../../src/model/records.ts';
import { paperEntry, people, records } from '../check/repository.ts';

// All names are invented.

describe('two names', () => {
  test.each([
    ['Nahrova, Gunel', 'Nahrova, Gunel', 'same'],
    ['Nəhrova, Günel', 'Nahrova, Gunel', 'spelling'],
    ['Нахрова, Гюнель', 'Nəhrova, Günel', 'spelling'],
    ['Nahrova, Gunel', 'Gunel, Nahrova', 'swapped'],
    ['Nahrova, Gunel Leyla', 'Nahrova, Gunel', 'shorter'],
    ['Nahrova, G.', 'Nəhrova, Günel', 'initials'],
    ['Nahrova, G. L.', 'Nəhrova, Günel Leyla', 'initials'],
    ['Nahrova, G. L.', 'Nəhrova, Günel Tural', undefined],
    ['Nahrova, A.', 'Nəhrova, Günel', undefined],
    ['Nahrova, Mirvarid', 'Nahrova, Mirvarit', 'letter'],
    ['Nahrova, Elnur', 'Nahrova, Elnurə', undefined],
    ['Nahrova, Elnur', 'Nahrova, Aynur', undefined],
    ['Nahrova, Aygun', 'Nahrova, Gunel', undefined],
    ['Nahrova', 'Nahrova', 'same'],
    ['Nahrova', 'Nahrova, Gunel', undefined],
    ['Chayli, Gunel', 'Nahrova, Gunel', undefined],
    ['van der Nahr, Gunel', 'Nahr, Gunel', undefined],
  ])('%s and %s: %s', (one, other, likeness) => {
    const [a, b] = [comparedName(readName(one)), comparedName(readName(other))];
    expect(nameLikeness(a, b)).toBe(likeness);
    expect(nameLikeness(b, a)).toBe(likeness);
  });
});

const linked = (parts: Partial<RepositoryRecords>) => link(records(parts), { drafts: true });

describe('two people', () => {
  const one = { name: { family: 'Nəhrova', given: 'Günel' } };
  const other = { name: { family: 'Nahrova', given: 'Gunel' } };
  const found = (a: object, b: object, least?: number) =>
    likelyDoubles(linked({ people: people({ one: { ...one, ...a }, other: { ...other, ...b } }) }), least).map(
      ({ score, evidence }) => `${score} ${evidence.map(({ kind }) => kind).join(' ')}`,
    );

  test.each([
    ['another spelling', {}, {}, ['50 spelling']],
    [
      'the same iD and nothing else',
      { orcid: '0000-0002-1825-0097' },
      { name: { family: 'Çaylı', given: 'Aygün' }, orcid: '0000-0002-1825-0097' },
      ['90 orcid'],
    ],
    ['the same iD and name', { orcid: '0000-0002-1825-0097' }, { orcid: '0000-0002-1825-0097' }, ['100 orcid spelling']],
    ['another iD', { orcid: '0000-0002-1825-0097' }, { orcid: '0000-0001-5109-3700' }, []],
    ['the same place, as printed', { affiliations: ['A School'] }, { affiliations: ['a school'] }, ['65 spelling affiliation']],
    [
      'one father in two languages',
      { name: { ...one.name, patronymic: 'Tural qızı' } },
      { name: { ...other.name, patronymic: 'Туралевна' } },
      ['60 spelling patronymic'],
    ],
    ['two fathers', { name: { ...one.name, patronymic: 'Tural qızı' } }, { name: { ...other.name, patronymic: 'Elçin qızı' } }, []],
    ['called different', { differentFrom: ['other'] }, {}, []],
    ['called different by the other', {}, { differentFrom: ['one'] }, []],
    [
      'alike in another form of the name',
      { otherNames: [{ family: 'Çaylı', given: 'Aygün' }] },
      { name: { family: 'Chayli', given: 'Aygun' } },
      ['50 spelling'],
    ],
    ['initials tell too little', {}, { name: { family: 'Nahrova', given: 'G.' } }, []],
    [
      'initials and a place',
      { affiliations: ['A school'] },
      { name: { family: 'Nahrova', given: 'G.' }, affiliations: ['A school'] },
      ['40 initials affiliation'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(found(a, b)).toEqual(expected);
  });

  test('what stands against it is shown with --all', () => {
    expect(found({ orcid: '0000-0002-1825-0097' }, { orcid: '0000-0001-5109-3700' }, 0)).toEqual(['0 spelling otherOrcid']);
  });

  test('works together speak against it, people and topics in common for it; who made more is kept', () => {
    const register = people({ one, other, third: { name: { family: 'Çaylı' } } });
    const topics = new Map([['things', { label: { en: 'Things' } }]]);
    const papers = [
      paperEntry('01', { authors: [{ person: 'other' }, { person: 'third' }], topics: ['things'] }),
      paperEntry('02', { authors: [{ person: 'one' }, { person: 'third' }], topics: ['things'] }),
      paperEntry('03', { authors: [{ person: 'other' }] }),
    ];
    const [double] = likelyDoubles(linked({ people: register, papers, topics }));
    expect([double?.keep.id, double?.go.id, double?.score]).toEqual(['other', 'one', 65]);
    expect(double?.evidence.map(({ kind, one: text }) => `${kind} ${text}`)).toEqual([
      'spelling Gunel Nahrova',
      'coauthor Çaylı',
      'topic things',
    ]);
    const together = [paperEntry('01', { authors: [{ person: 'one' }, { person: 'other' }] })];
    expect(likelyDoubles(linked({ people: register, papers: together }))).toEqual([]);
  });

  test('the likeliest first, each pair once, each kind of evidence with a weight', () => {
    const register = people({
      a: { name: { family: 'Nəhrova', given: 'Günel' }, orcid: '0000-0002-1825-0097' },
      b: { name: { family: 'Nahrova', given: 'Gunel' } },
      c: { name: { family: 'Нахрова', given: 'Гюнель' }, orcid: '0000-0002-1825-0097' },
    });
    expect(likelyDoubles(linked({ people: register })).map(({ keep, go, score }) => `${keep.id} ${go.id} ${score}`)).toEqual([
      'a c 100',
      'a b 50',
      'b c 50',
    ]);
    expect(evidenceKinds).toHaveLength(14);
  });
});

describe('a printed name and a person', () => {
  const register = people({
    one: { name: { family: 'Nəhrova', given: 'Günel' }, orcid: '0000-0002-1825-0097', affiliations: ['A school'] },
  });
  const found = (author: object) =>
    printedDoubles(linked({ people: register, papers: [paperEntry('01', { authors: [author] })] })).map(
      ({ printed, file, person, score, evidence }) =>
        `${printed} ${file} ${person.id} ${score} ${evidence.map(({ kind }) => kind).join(' ')}`,
    );

  test.each([
    ['in another spelling', { name: 'Gunel Nahrova' }, ['Gunel Nahrova papers/first/01.md one 50 spelling']],
    [
      'with an initial, an iD and a place',
      { name: 'G. Nahrova', orcid: '0000-0002-1825-0097', affiliations: ['A school'] },
      ['G. Nahrova papers/first/01.md one 100 orcid initials affiliation'],
    ],
    ['with another iD', { name: 'Gunel Nahrova', orcid: '0000-0001-5109-3700' }, []],
    ['that is somebody’s already', { name: 'Gunel Nahrova', person: 'one' }, []],
    ['that is like nobody’s', { name: 'Aygun Chayli' }, []],
  ])('%s', (_, author, expected) => {
    expect(found(author)).toEqual(expected);
  });
});
