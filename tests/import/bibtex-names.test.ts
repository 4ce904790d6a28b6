import * as betterBibtex from '@retorquere/bibtex-parser';
import { expect, test } from 'vitest';
import { familyWithParticle, givenNames } from '../../src/citation/cited-name.ts';
import { readBibtexFile } from '../../src/import/bibtex-file.ts';
import { readBibtexNames } from '../../src/import/bibtex-names.ts';

const namesOf = (value: string) => readBibtexNames({ value, place: { file: 'a.bib' } }, 'a', []).people.map(({ name }) => name);

test.each([
  ['Lamp, Ann', [{ family: 'Lamp', given: 'Ann' }]],
  ['Ann Maria Lamp', [{ family: 'Lamp', given: 'Ann Maria' }]],
  ['Ludwig van den Lamp', [{ family: 'Lamp', given: 'Ludwig', particle: 'van den' }]],
  ['van den Lamp, Jr., Ludwig', [{ family: 'Lamp', given: 'Ludwig', particle: 'van den', suffix: 'Jr.' }]],
  ['{Institute of Lamps and Maps}', [{ family: 'Institute of Lamps and Maps' }]],
  [
    'Lamp, Ann and {\\c{S}}amdanl{\\i}, G\\"uls\\"um',
    [
      { family: 'Lamp', given: 'Ann' },
      { family: 'Şamdanlı', given: 'Gülsüm' },
    ],
  ],
  ['Çıraqlı, Əhməd Vəli oğlu', [{ family: 'Çıraqlı', given: 'Əhməd', patronymic: 'Vəli oğlu' }]],
  ['Çıraqlı Əhməd Vəli oğlu', [{ family: 'Çıraqlı', given: 'Əhməd', patronymic: 'Vəli oğlu' }]],
  ['Лампин Олег Иванович', [{ family: 'Лампин', given: 'Олег', patronymic: 'Иванович' }]],
  ['Jean {de La Lampe}', [{ family: 'de La Lampe', given: 'Jean' }]],
  ['family=Lamp, given=Ann, prefix=de, useprefix=true', [{ family: 'Lamp', given: 'Ann', particle: 'de' }]],
  [
    'Lamp, Ann; Light, Bob',
    [
      { family: 'Lamp', given: 'Ann' },
      { family: 'Light', given: 'Bob' },
    ],
  ],
  ['Nizami', [{ family: 'Nizami' }]],
  ['Lampi{\\~{n}}o, Ann~Mu\\~na', [{ family: 'Lampiño', given: 'Ann Muña' }]],
])('%s', (value, names) => {
  expect(namesOf(value)).toEqual(names);
});

test('the parser of Better BibTeX divides names and finds entries as we do', () => {
  const authors = [
    'Ann Maria Lamp',
    'Lamp, Ann',
    'Ludwig van den Lamp',
    'van den Lamp, Jr., Ludwig',
    'Lamp-Light, A. B.',
    '{Institute of Lamps}',
    'de la Lampe, Ann',
  ];
  const bib = `@string{who = "Lamp, Ann"}\n@comment{none}\n${authors.map((author, at) => `@misc{k${at},\n  author = {${author}},\n  title = {T}\n}\n`).join('')}@misc(last, author = who # " and Light, Bob", title = "T")`;
  const theirs = betterBibtex.parse(bib, { sentenceCase: false }).entries.map(({ key, fields }) => ({
    key,
    names: (fields.author ?? []).map(
      ({ name, prefix, lastName, firstName, suffix }) =>
        name ?? [[prefix, lastName].filter(Boolean).join(' '), firstName, suffix].filter(Boolean).join(', '),
    ),
  }));
  const ours = readBibtexFile(bib, 'a.bib', []).map(({ key, fields }) => ({
    key,
    names: namesOf(fields.get('author')?.value ?? '').map((name) =>
      [familyWithParticle(name), givenNames(name), name.suffix].filter(Boolean).join(', '),
    ),
  }));
  expect(ours).toEqual(theirs);
});
