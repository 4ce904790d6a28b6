import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';
import { clausesOn, clauseValues, filterChoices, operativeClauses, resolutionValues } from '../../src/model/resolution-filter.ts';
import { clauseNaming, clauseRows, contentsOf, neighboursOf, textLanguages } from '../../src/model/resolution-text.ts';
import { hasHistory, stepsOf, versionSteps, wholeStep } from '../../src/model/resolution-version.ts';
import { fixtures } from '../files/content.ts';

const repository = link((await readRepository(join(fixtures, 'resolutions'))).records, { drafts: false });
const [first, second] = repository.resolutions;
if (!first || !second) throw new Error('the fixture has two resolutions');
const clause = (id: string) => {
  const found = first.clauses.find((each) => each.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
};

test('each text is held against the one that followed it, the last against the text as it stands', () => {
  expect(
    versionSteps(first).map(({ from, to, changes }) => [
      from.kind,
      to?.kind,
      changes.map((change) => `${change.kind} ${change.clause.id}`),
    ]),
  ).toEqual([
    ['draft', 'revised-draft', ['changed op-1', 'changed op-3-b', 'added op-18']],
    ['revised-draft', 'adopted', ['changed op-1']],
    ['adopted', undefined, ['struck op-7']],
  ]);
  expect(stepsOf(clause('op-1')).map(({ changes }) => changes[0]?.texts.map(({ language }) => language))).toEqual([['en', 'az'], ['en']]);
  expect([hasHistory(first), hasHistory(second)]).toEqual([true, false]);
});

test('where several texts came one after another, the first is held against the text as it stands too', () => {
  const whole = wholeStep(first);
  expect([whole?.from.kind, whole?.to]).toEqual(['draft', undefined]);
  expect(whole?.changes.map((change) => `${change.kind} ${change.clause.id}`)).toEqual([
    'changed op-1',
    'changed op-3-b',
    'struck op-7',
    'added op-18',
  ]);
  expect(wholeStep(second)).toBeUndefined();
});

test('the text stands in the languages of the site first, each authentic or by a translator', () => {
  expect(textLanguages(first, ['ru', 'en', 'az'])).toEqual([
    { tag: 'ru', authentic: false, translator: 'Office of the League' },
    { tag: 'en', authentic: true },
    { tag: 'az', authentic: true },
  ]);
  expect(clauseRows(clause('op-10'), textLanguages(first, ['en', 'ru'])).map(({ tag, text }) => [tag, text !== undefined])).toEqual([
    ['en', true],
    ['ru', false],
    ['az', true],
  ]);
});

test('clauses are named by their part and place, and lead to their neighbours', () => {
  expect(clauseNaming(clause('op-1-b-ii'), 'en')).toEqual({ part: 'operative', annex: '', place: '1 (b) (ii)' });
  expect(clauseNaming(clause('annex-1-2'), 'ru')).toEqual({ part: 'within', annex: '1', place: '2' });
  const { previous, next } = neighboursOf(clause('op-1'));
  expect([previous?.id, next?.id]).toEqual(['pp-6', 'op-1-a']);
  expect(contentsOf(first).map(({ id }) => id)).toEqual(['op-1', 'op-7', 'op-13', 'annex-1', 'annex-2']);
  expect(contentsOf(second)).toEqual([]);
});

test('lists are narrowed by body, year, topic, addressee and status, each with its count', () => {
  expect(clauseValues(clause('op-13'), 'az')).toEqual({
    body: ['Çay Şəhərləri Liqası'],
    year: ['2020'],
    topic: ['Körpülər'],
    addressee: ['Liqanın katibliyi'],
    status: ['adopted'],
  });
  const choices = filterChoices([first, second].map((resolution) => resolutionValues(resolution, 'en')));
  expect(choices.year).toEqual([{ value: '2020', count: 2 }]);
  expect(choices.topic).toEqual([
    { value: 'Benches', count: 1 },
    { value: 'Bridges', count: 2 },
  ]);
  const bridges = repository.topics.get('bridges');
  expect(bridges && clausesOn(bridges, repository).map(({ id }) => id)).toEqual(['op-13', 'op-1', 'op-1bis', 'op-2', 'op-1', 'op-2']);
  expect(operativeClauses(repository).every(({ part }) => part === 'operative')).toBe(true);
});
