import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';
import type { Clause } from '../../src/model/repository.ts';
import { stateOf, statesOf, toldOf } from '../../src/model/work-state.ts';
import { fixtures } from '../files/content.ts';

const { resolutions } = link((await readRepository(join(fixtures, 'resolutions'))).records, { drafts: false });
const [first, second, third, fourth, fifth] = resolutions;
if (!first || !second || !third || !fourth || !fifth) throw new Error('the fixture has five resolutions');

const clause = (id: string, { clauses } = first): Clause => {
  const found = clauses.find((each) => each.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
};

test('a resolution is superseded by one that was adopted, on the day of its adoption', () => {
  expect(stateOf(third)).toEqual({ kind: 'superseded', date: '2020-06-03', by: second });
  expect(toldOf(second).map(({ work }) => work)).toEqual([clause('op-4'), third]);
  expect(statesOf(first)).toEqual([]);
});

test('a withdrawn text supersedes nothing', () => {
  expect(stateOf(fourth)).toEqual({ kind: 'withdrawn' });
  expect(statesOf(clause('op-5'))).toEqual([]);
});

test('an archived one is no longer followed', () => {
  expect(stateOf(fifth)).toEqual({ kind: 'archived' });
});

test('a corrigendum corrects the resolution and the clauses that it changed', () => {
  const correction = { kind: 'corrected', date: '2018-05-10', note: { en: 'There is one bell', az: 'Zəng birdir', ru: 'Колокол один' } };
  expect(statesOf(third)).toEqual([{ kind: 'superseded', date: '2020-06-03', by: second }, correction]);
  expect(statesOf(clause('op-2', third))).toEqual([correction, { kind: 'superseded', date: '2020-06-03', by: second, whole: true }]);
  expect(statesOf(clause('op-1', third)).map(({ kind }) => kind)).toEqual(['superseded']);
});

test('what is below a struck clause went with it', () => {
  const below = { ...clause('op-1-a'), parent: clause('op-7') };
  expect(stateOf(below)).toMatchObject({ kind: 'struck', date: '2020-09-01' });
  expect(stateOf(clause('op-7'))).toMatchObject({ kind: 'struck', date: '2020-09-01' });
});
