import { describe, expect, test } from 'vitest';
import type { ImportedPerson } from '../../src/import/imported-volume.ts';
import { PersonMatcher } from '../../src/import/person-matcher.ts';
import type { Issue } from '../../src/model/issue.ts';
import { readName } from '../../src/model/name.ts';
import type { PersonRecord } from '../../src/schema/person.ts';

const register = new Map<string, PersonRecord>([
  ['aysel-quliyeva', { name: { family: 'Quliyeva', given: 'Aysel', language: 'az' }, orcid: '0000-0002-1825-0097' }],
  ['rashad-mammadov', { name: { family: 'Məmmədov', given: 'Rəşad', patronymic: 'Tofiq oğlu' } }],
  ['j-doe', { name: { family: 'Doe', given: 'J.' } }],
  ['ilham-novruzov', { name: { family: 'Novruzov', given: 'İlham' } }],
  ['ilham-novruzov-2', { name: { family: 'Novruzov', given: 'İlham' }, differentFrom: ['ilham-novruzov'] }],
]);

type Told = Partial<Omit<ImportedPerson, 'name' | 'place' | 'otherNames'>> & { readonly others?: readonly string[] };

function matched(...people: readonly (readonly [string, Told?])[]) {
  const issues: Issue[] = [];
  const matcher = new PersonMatcher(register, issues);
  const ids = people.map(([name, { others, ...told } = {}]) =>
    matcher.idOf({
      ...told,
      name: readName(name),
      ...(others && { otherNames: others.map(readName) }),
      place: { file: 'list.xlsx', line: 2 },
    }),
  );
  return { ids, told: issues.map(({ rule, args }) => `${rule} ${args['id']}`), added: matcher.added() };
}

describe('a person of the register is found', () => {
  test.each<[string, readonly [string, Told?], string | undefined, readonly string[]]>([
    ['by the id of the source', ['Whoever', { person: 'aysel-quliyeva' }], 'aysel-quliyeva', []],
    ['by ORCID iD', ['Quliyeva, Aysel', { orcid: '0000-0002-1825-0097' }], 'aysel-quliyeva', []],
    [
      'by ORCID iD under another name',
      ['Aysel Sadıqova', { orcid: '0000-0002-1825-0097' }],
      'aysel-quliyeva',
      ['import-orcid-name aysel-quliyeva'],
    ],
    ['by the same name', ['Aysel Quliyeva'], 'aysel-quliyeva', []],
    ['in another spelling, which is told', ['Aysel Guliyeva'], 'aysel-quliyeva', ['import-person-alike aysel-quliyeva']],
    ['in Russian letters', ['Гулиева, Айсель'], 'aysel-quliyeva', ['import-person-alike aysel-quliyeva']],
    ['with a patronymic of another language', ['Мамедов Рашад Тофикович'], 'rashad-mammadov', ['import-person-alike rashad-mammadov']],
    ['by another of the names', ['А. Гулиева', { others: ['Aysel Quliyeva'] }], 'aysel-quliyeva', []],
  ])('%s', (_, person, id, told) => {
    expect(matched(person)).toMatchObject({ ids: [id], told });
  });
});

describe('nobody is chosen by guess', () => {
  test.each<[string, readonly [string, Told?], string]>([
    ['an unknown id', ['Whoever', { person: 'aysel-qulieva' }], 'import-person-unknown aysel-qulieva'],
    ['one of two', ['İlham Novruzov'], 'import-person-several ilham-novruzov, ilham-novruzov-2'],
    ['an initial', ['A. Quliyeva'], 'import-person-initial aysel-quliyeva'],
    ['an initial in the register', ['Jane Doe'], 'import-person-initial j-doe'],
  ])('%s', (_, person, told) => {
    const { ids, told: found, added } = matched(person);
    expect({ ids, found, added: added.size }).toEqual({ ids: [undefined], found: [told], added: 0 });
  });
});

describe('someone new', () => {
  test('is entered once, under all names that the source has', () => {
    const { ids, told, added } = matched(['Leyla Səfərli', { others: ['Лейла Сафарли'] }], ['Leyla Safarli'], ['Leyla Səfərli']);
    expect(ids).toEqual(['leyla-safarli', 'leyla-safarli', 'leyla-safarli']);
    expect(told).toEqual(['import-person-alike leyla-safarli']);
    expect(added.get('leyla-safarli')).toEqual({
      name: { family: 'Səfərli', given: 'Leyla' },
      otherNames: [
        { family: 'Сафарли', given: 'Лейла' },
        { family: 'Safarli', given: 'Leyla' },
      ],
    });
  });

  test.each<[string, readonly [string, Told?]]>([
    ['with another ORCID iD', ['Aysel Quliyeva', { orcid: '0000-0001-5109-3700' }]],
    ['with another father', ['Məmmədov Rəşad Elçin oğlu']],
  ])('has the name of someone else: %s', (_, person) => {
    const { ids, told, added } = matched(person);
    expect(ids[0]).toMatch(/-2$|^rashad-mammadov-2$/u);
    expect(told).toEqual([]);
    expect(added.size).toBe(1);
  });

  test('is one person where the source says so, whatever the names', () => {
    expect(matched(['Nigar Cəfərli', { key: '7' }], ['Nigar Həsənli', { key: '7' }]).ids).toEqual(['nigar-cafarli', 'nigar-cafarli']);
  });

  test('is another person where the source tells names apart that sound alike', () => {
    const two = matched(['Rui Cao', { key: 'rui-cao' }], ['Rui Chao', { key: 'rui-chao' }]);
    expect(two.added.get('rui-chao')).toMatchObject({ differentFrom: ['rui-cao'] });
    expect(two).toMatchObject({
      ids: ['rui-cao', 'rui-chao'],
      told: [],
    });
    expect(matched(['Rui Cao'], ['Rui Chao']).told).toEqual(['import-person-alike rui-cao']);
  });

  test('a doubt about one spelling is told once, however many papers have it', () => {
    expect(matched(['Aysel Guliyeva'], ['Aysel Guliyeva'], ['Aysel Guliyeva']).told).toHaveLength(1);
  });
});
