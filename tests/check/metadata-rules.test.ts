import { describe, expect, test } from 'vitest';
import { checkRepository } from '../../src/check/check.ts';
import { link } from '../../src/model/link.ts';
import { breaches, paperEntry, people, records, volumeEntry } from './repository.ts';

describe('titles-alike', () => {
  const alike = (one: object, other: object) => breaches({ papers: [paperEntry('01', one), paperEntry('02', other)] });
  const title = (en: string) => ({ title: { en } });
  const found = ['titles-alike papers/first/02.md title.en'];
  test.each([
    ['the same', title('Lamps of an invented harbour town'), title('Lamps of an invented harbour town'), found],
    ['in capitals, with another dash', title('Lamps – of an invented harbour'), title('LAMPS — OF AN INVENTED HARBOUR'), found],
    ['a letter apart', title('Lamps of an invented harbour town'), title('Lamps of an invented harbor town'), found],
    ['two parts', title('Lamps of an invented harbour, part 1'), title('Lamps of an invented harbour, part 2'), []],
    ['two parts in Roman', title('Lamps of an invented harbour I'), title('Lamps of an invented harbour II'), []],
    ['another town', title('Lamps of an invented harbour town'), title('Boats of an invented harbour town'), []],
    ['too short to tell', title('Opening speech'), title('Opening speech'), []],
    [
      'not given by the source',
      { ...title('An address on invented harbours'), titleSupplied: true },
      title('An address on invented harbours'),
      [],
    ],
  ])('%s', (_, one, other, expected) => {
    expect(alike(one, other)).toEqual(expected);
  });

  test('another volume may have the title too', () => {
    const fields = title('Lamps of an invented harbour town');
    const papers = [paperEntry('01', fields), paperEntry('01', fields, { volume: 'second', path: 'papers/second/01.md' })];
    expect(breaches({ volumes: [volumeEntry('first', {}), volumeEntry('second', {})], papers })).toEqual([]);
  });
});

describe('names', () => {
  const printed = (name: string | { family: string; given?: string; particle?: string }) =>
    breaches({
      people: people({ gunel: { name: { family: 'Nəhrova', given: 'Günel' } } }),
      papers: [paperEntry('01', { authors: [{ name }] })],
    });
  const at = (rule: string, field = '') => [`${rule} papers/first/01.md authors.0.name${field}`];
  test.each([
    ['Nəhrova, Günel', []],
    ['Vincent van Example', []],
    [{ family: 'Example', given: 'Jan', particle: 'van' }, []],
    ['Li, A.', []],
    ['NƏHROVA, Günel', at('name-case')],
    ['НАХРОВА Г.', at('name-case')],
    ['nəhrova, Günel', at('name-case')],
    ['Günel, Nəhrova', at('name-reversed')],
    ['Nəhrova Günel', at('name-reversed')],
    ['Günel Nəhrova', []],
    [{ family: '.', given: 'Günel' }, at('name-letters', '.family')],
    ['-', at('name-letters')],
  ])('%j', (name, expected) => {
    expect(printed(name)).toEqual(expected);
  });
});

describe('tex-command', () => {
  test.each([
    ['\\textit{Testudo}', true],
    ['\\textcolor{red}{new}', true],
    ['5 \\% of it', true],
    ['a\\_b', true],
    ['M{\\"u}ller', true],
    ["caf\\'e", true],
    ['Use of {DNA}', true],
    ['$\\alpha$ decay', false],
    ['*Testudo* costs 5 \\$ and 6 \\$', false],
    ['C:\\ and {a, b}', false],
  ])('%s: %s', (text, isCommand) => {
    const expected = (field: string) => (isCommand ? [`tex-command papers/first/01.md ${field}`] : []);
    expect(breaches({ papers: [paperEntry('01', { title: { en: text } })] })).toEqual(expected('title.en'));
    expect(breaches({ papers: [paperEntry('01', { keywords: { en: ['plain', text] } })] })).toEqual(expected('keywords.en.1'));
  });
});

describe('series-numbered', () => {
  test.each([
    ['Proceedings of the invented society', false],
    ['Studies of 100 towns', false],
    ['Proceedings of the 3rd congress', true],
    ['Proceedings of the Third Congress', true],
    ['Proceedings 2019', true],
    ['XII beynəlxalq konfransın materialları', true],
    ['3-cü konfransın materialları', true],
    ['Üçüncü konfransın materialları', true],
    ['Материалы 3-й конференции', true],
    ['Материалы третьей конференции', true],
    ['Материалы конференций', false],
  ])('%s: %s', (en, isNumbered) => {
    const volumes = [volumeEntry('first', { series: { title: { en } } })];
    expect(breaches({ volumes })).toEqual(isNumbered ? ['series-numbered proceedings/first/volume.yaml series.title.en'] : []);
  });
});

describe('volume-id-parent', () => {
  const organizations = new Map([['first', { name: { en: 'Invented Society' } }]]);
  test.each([
    ['the id of an organisation', {}, organizations, 1],
    ['the name of an organisation', {}, new Map([['society', { name: { en: 'First' } }]]), 1],
    ['a name of its own', {}, new Map([['second', { name: { en: 'Second' } }]]), 0],
  ])('%s', (_, fields, known, count) => {
    expect(breaches({ volumes: [volumeEntry('first', fields)], organizations: known })).toHaveLength(count);
  });

  test('the title of its series', () => {
    const volumes = [volumeEntry('lake-towns', { series: { title: { en: 'Lake towns', az: 'Göl şəhərləri' } } })];
    expect(breaches({ volumes })).toEqual(['volume-id-parent proceedings/lake-towns/volume.yaml ']);
  });
});

describe('pdf-missing', () => {
  const pdf = (id: string) => ({ files: [{ name: `${id}.pdf`, path: `papers/first/${id}.pdf`, bytes: 1 }] });
  const others = [paperEntry('01', {}, pdf('01')), paperEntry('02', {}, pdf('02'))];
  test.each([
    ['forgotten', paperEntry('03', {}), ['pdf-missing papers/first/03.md kind']],
    ['known to be absent', paperEntry('03', { text: 'not-deposited' }), []],
    ['a full text instead', paperEntry('03', {}, { fullText: { format: 'md', source: 'Text', line: 5 } }), []],
  ])('%s', (_, paper, expected) => {
    expect(breaches({ papers: [...others, paper] })).toEqual(expected);
  });

  test('a volume of which little was deposited', () => {
    expect(breaches({ papers: [...others, paperEntry('03', {}), paperEntry('04', {}), paperEntry('05', {})] })).toEqual([]);
  });
});

test('what a volume lacks is one line, with counts', () => {
  const papers = [
    paperEntry('01', { abstract: { en: 'An abstract' }, doi: '10.1234/one', authors: [{ name: 'Example, Ann' }, { name: 'Example, Bo' }] }),
    paperEntry('02', { keywords: { en: ['towns'] }, authors: [{ name: 'Example, Cy', orcid: '0000-0002-1825-0097' }] }),
    paperEntry('03', { doi: '10.1234/three' }),
  ];
  const counted = (fields: object) => {
    const repository = link(records({ volumes: [volumeEntry('first', fields)], papers }), { drafts: true });
    return checkRepository(repository).filter(({ rule }) => rule === 'metadata-missing');
  };
  expect(counted({}).map(({ args, severity }) => [args, severity])).toEqual([
    [{ papers: 3, authors: 3, abstracts: 2, keywords: 2, dois: 1, orcids: 2, date: 'known', organizers: 'missing' }, 'note'],
  ]);
  const event = { kind: 'conference' as const, dates: { from: '2019-05-10' } };
  const told = (organizers: object) => counted({ event: { ...event, ...organizers } })[0]?.args['organizers'];
  expect([told({}), told({ organizers: [] }), told({ organizers: [{ name: { en: 'A centre' } }] })]).toEqual([
    'missing',
    'missing',
    'known',
  ]);
  expect(counted({ listed: false })).toEqual([]);
});
