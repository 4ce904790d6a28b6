import { describe, expect, test } from 'vitest';
import { checkRepository } from '../../src/check/check.ts';
import { issue } from '../../src/model/catalogue.ts';
import { link } from '../../src/model/link.ts';
import { breaches, paperEntry, people, records, volumeEntry } from './repository.ts';

test('good records break no rule', () => {
  expect(breaches({ papers: [paperEntry('01', { pages: '1-9' }), paperEntry('02', { pages: '9-12' })] })).toEqual([]);
});

describe('people-alike', () => {
  const alike = (one: object, other: object) =>
    breaches({
      people: people({
        one: { name: { family: 'Nəhrova', given: 'Günel' }, ...one },
        other: { name: { family: 'Nahrova', given: 'Gunel' }, ...other },
      }),
    });
  const found = ['people-alike proceedings/people.yaml other'];

  test.each([
    ['two spellings of one name', {}, {}, found],
    ['declared by the first', { differentFrom: ['other'] }, {}, []],
    ['declared by the second', {}, { differentFrom: ['one'] }, []],
    ['two ORCID iDs', { orcid: '0000-0002-1825-0097' }, { orcid: '0000-0001-5109-3700' }, []],
    ['another given name', {}, { name: { family: 'Nahrova', given: 'Aygun' } }, []],
    ['an initial tells too little', {}, { name: { family: 'Nahrova', given: 'G.' } }, []],
    [
      'two fathers',
      { name: { family: 'Nəhrova', given: 'Günel', patronymic: 'Tural qızı' } },
      { name: { family: 'Nəhrova', given: 'Günel', patronymic: 'Elçin qızı' } },
      [],
    ],
    [
      'another form of the name',
      {},
      { name: { family: 'Çaylı', given: 'Günel' }, otherNames: [{ family: 'Нахрова', given: 'Гюнель' }] },
      found,
    ],
  ])('%s', (_, one, other, expected) => {
    expect(alike(one, other)).toEqual(expected);
  });

  test('a thousand namesakes are told once each', () => {
    const namesakes = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`p${index}`, { name: { family: 'Nəhrova', given: 'Günel' } }]),
    );
    expect(breaches({ people: people(namesakes) })).toHaveLength(999);
  });
});

describe('former ids', () => {
  const one = { name: { family: 'Nəhrova', given: 'Günel' } };
  const other = { name: { family: 'Çaylı', given: 'Tural' } };

  test.each([
    ['nobody has it now', { one: { ...one, formerIds: ['old', 'older'] } }, []],
    ['somebody has it', { one: { ...one, formerIds: ['other'] }, other }, ['former-id-taken proceedings/people.yaml one.formerIds.0']],
    ['it is the own one', { one: { ...one, formerIds: ['one'] } }, ['former-id-taken proceedings/people.yaml one.formerIds.0']],
    [
      'two claim it',
      { one: { ...one, formerIds: ['old'] }, other: { ...other, formerIds: ['x', 'old'] } },
      ['former-id-twice proceedings/people.yaml other.formerIds.1'],
    ],
    ['it stands there twice', { one: { ...one, formerIds: ['old', 'old'] } }, ['former-id-twice proceedings/people.yaml one.formerIds.1']],
  ])('%s', (_, register, expected) => {
    expect(breaches({ people: people(register) })).toEqual(expected);
  });

  test('who is named by a former id is found under the present one', () => {
    const papers = [paperEntry('01', { authors: [{ person: 'old' }] })];
    const repository = link(records({ papers, people: people({ one: { ...one, formerIds: ['old'] } }) }), { drafts: true });
    expect(checkRepository(repository, []).find(({ rule }) => rule === 'unknown-person')?.args).toEqual({ id: 'old', meant: 'one' });
  });
});

describe('pages-overlap', () => {
  test.each([
    ['1-9', '10-12', []],
    ['1-9', '9-12', []],
    ['7', '7', []],
    ['1-9', '8-12', ['02']],
    ['1-20', '5-6', ['02']],
    ['10-12', '1-11', ['01']],
    ['1-3, 20-25', '4-19', []],
    ['1-3, 20-25', '22-30', ['02']],
    ['ii-ix', '1-4', []],
  ])('%s and %s', (one, other, papers) => {
    const entries = [paperEntry('01', { pages: one }), paperEntry('02', { pages: other })];
    expect(breaches({ papers: entries })).toEqual(papers.map((id) => `pages-overlap papers/first/${id}.md pages`));
  });

  test('other volumes have pages of their own', () => {
    const papers = [paperEntry('01', { pages: '1-9' }), paperEntry('01', { pages: '1-9' }, { volume: 'second' })];
    expect(breaches({ volumes: [volumeEntry('first', {}), volumeEntry('second', {})], papers })).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    [{ received: '2019-03', accepted: '2019-03-01' }, []],
    [{ received: '2019', accepted: '2018-12-31' }, ['paper-dates papers/first/01.md dates.accepted']],
    [{ received: '2019-03-02', revised: '2019-03-01' }, ['paper-dates papers/first/01.md dates.revised']],
    [{ accepted: '2019-03-02', published: '2019-02' }, ['paper-dates papers/first/01.md dates.published']],
    [{ presented: '2019-05' }, []],
    [{ presented: '2019-05-12' }, ['presented-outside papers/first/01.md dates.presented']],
  ])('%j', (dates, expected) => {
    expect(breaches({ papers: [paperEntry('01', { dates })] })).toEqual(expected);
  });
});

describe('texts', () => {
  const pdf = { files: [{ name: '01.pdf', path: 'papers/first/01.pdf', bytes: 1 }] };
  const fullText = { fullText: { format: 'md', source: 'Text', line: 5 } } as const;
  test.each([
    ['deposited as PDF', { text: 'deposited' }, pdf, []],
    ['deposited as full text', { text: 'deposited' }, fullText, []],
    [
      'the PDF of another paper',
      { text: 'deposited' },
      { files: [{ name: '01-slides.pdf', path: 'x', bytes: 1 }] },
      ['text-absent papers/first/01.md text'],
    ],
    ['not deposited, and there', { text: 'not-deposited' }, pdf, ['text-present papers/first/01.md text']],
    [
      'an address by an author',
      { kind: 'address', authors: [{ name: 'Ada Example' }] },
      {},
      ['author-without-text papers/first/01.md authors.0.role'],
    ],
    ['an address by a presenter', { kind: 'address', authors: [{ name: 'Ada Example', role: 'presenter' }] }, {}, []],
    ['an address with its text', { kind: 'address', authors: [{ name: 'Ada Example' }] }, fullText, []],
  ] as const)('%s', (_, fields, more, expected) => {
    expect(breaches({ papers: [paperEntry('01', fields as object, more)] })).toEqual(expected);
  });
});

describe('letter-foreign', () => {
  test.each([
    ['Əliyev', []],
    ['Иванов', []],
    ['Ǝliyev', ['letter-foreign papers/first/01.md authors.0.name']],
    ['\u0410liyev', ['letter-foreign papers/first/01.md authors.0.name']],
  ])('%s', (name, expected) => {
    expect(breaches({ papers: [paperEntry('01', { authors: [{ name }] })] })).toEqual(expected);
  });
});

test('what only follows from an error of reading is not told again', () => {
  const papers = [paperEntry('01', { authors: [{ person: 'ada' }, { person: 'bert' }] })];
  const inEntry = issue('orcid-valid', 'proceedings/people.yaml', {}, ['ada', 'orcid']);
  const inFile = issue('yaml-broken', 'proceedings/people.yaml');
  const note = issue('line-endings', 'proceedings/people.yaml');
  expect(breaches({ papers })).toHaveLength(2);
  expect(breaches({ papers }, [note])).toHaveLength(2);
  expect(breaches({ papers }, [inEntry])).toEqual(['unknown-person papers/first/01.md authors.1.person']);
  expect(breaches({ papers }, [inFile])).toEqual([]);
});

test('a thousand unknown people are told with a suggestion for the first ones only', () => {
  const authors = Array.from({ length: 1000 }, (_, index) => ({ person: `unknown-${index}` }));
  expect(breaches({ papers: [paperEntry('01', { authors })] })).toHaveLength(1000);
});

describe('what was published stays', () => {
  const volumes = [volumeEntry('first', { status: 'published', citationKey: 'first2019' })];
  const papers = [paperEntry('01', { citationKey: 'one2019' })];
  const ledger = new Map([
    ['proceedings/first', { key: 'first2019' }],
    ['papers/first/01', { key: 'one2019' }],
  ]);
  const missing = 'published-record-missing proceedings/ledger.yaml papers/first/01';

  test.each([
    ['as it was', { volumes, papers }, []],
    [
      'with another key',
      { volumes, papers: [paperEntry('01', { citationKey: 'two2019' })] },
      ['citation-key-changed papers/first/01.md citationKey'],
    ],
    ['without its key', { volumes, papers: [paperEntry('01', {})] }, ['citation-key-changed papers/first/01.md citationKey']],
    ['as a draft', { volumes, papers: [paperEntry('01', { citationKey: 'one2019', status: 'draft' })] }, [missing]],
    ['not at all', { volumes }, [missing]],
    [
      'under another number',
      { volumes, papers: [paperEntry('02', { citationKey: 'one2019' })] },
      [missing, 'ledger-behind proceedings/ledger.yaml '],
    ],
    [
      'in a volume that is a draft again',
      { volumes: [volumeEntry('first', { citationKey: 'first2019' })], papers },
      ['published-record-missing proceedings/ledger.yaml proceedings/first', missing],
    ],
  ])('%s', (_, parts, expected) => {
    expect(breaches({ ...parts, ledger })).toEqual(expected);
  });

  test('a record that could not be read is not gone as well', () => {
    expect(breaches({ volumes, ledger }, [issue('field-missing', 'papers/first/01.md')])).toEqual([]);
    expect(breaches({ volumes: [], papers, ledger }, [issue('field-missing', 'proceedings/first/volume.yaml')])).toEqual([]);
  });

  test('a ledger that could not be read is not behind as well', () => {
    expect(breaches({ volumes, papers })).toEqual(['ledger-behind proceedings/ledger.yaml ']);
    expect(breaches({ volumes, papers }, [issue('yaml-broken', 'proceedings/ledger.yaml')])).toEqual([]);
  });

  test('a published record without a key asks for the one it was computed', () => {
    const repository = link(records({ volumes, papers: [paperEntry('01', { authors: [{ name: 'Example, Ann' }] })] }), { drafts: true });
    const found = checkRepository(repository).find(({ rule }) => rule === 'citation-key-provisional');
    expect([found?.args, found?.severity]).toEqual([{ key: 'example2019paper' }, 'warning']);
  });
});
