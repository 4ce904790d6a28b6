import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import { recordPath } from '../../src/model/address.ts';
import { link } from '../../src/model/link.ts';
import type { Clause, Repository, Resolution } from '../../src/model/repository.ts';
import { everyIssue, fixtures } from '../files/content.ts';

const folder = join(fixtures, 'resolutions');
let repository: Repository;
let first: Resolution;
let second: Resolution;

beforeAll(async () => {
  repository = link((await readRepository(folder)).records, { drafts: false });
  const [one, two] = repository.resolutions;
  if (!one || !two) throw new Error('the fixture has two resolutions');
  [first, second] = [one, two];
});

const clause = (resolution: Resolution, id: string): Clause => {
  const found = resolution.clauses.find((each) => each.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
};

test('the harder shapes have no issue', async () => {
  expect(await everyIssue(folder)).toEqual([]);
});

test('every clause has one address, in the order of the text', () => {
  expect(first.clauses.length).toBeGreaterThanOrEqual(60);
  const ids = first.clauses.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, 12)).toEqual([
    ...['pp-1', 'pp-2', 'pp-3', 'pp-4', 'pp-5', 'pp-6'],
    ...['op-1', 'op-1-a', 'op-1-b', 'op-1-b-i', 'op-1-b-ii', 'op-1-b-iii'],
  ]);
  expect(ids.slice(-2)).toEqual(['annex-1-5', 'annex-2']);
  expect(recordPath(clause(first, 'op-1-b-ii'))).toBe('resolutions/2020-river-league/01/op-1-b-ii/');
});

test('a clause stands in another and takes over whom it addresses and its topics', () => {
  const deep = clause(first, 'op-1-b-ii');
  expect([deep.depth, deep.parent?.id, deep.parent?.parent?.id]).toEqual([2, 'op-1-b', 'op-1']);
  expect(deep.addressees.map(({ en }) => en)).toEqual(['the office of the League']);
  expect(deep.topics.map(({ id }) => id)).toEqual(['benches']);
  expect(clause(first, 'op-13').topics.map(({ id }) => id)).toEqual(['bridges']);
  expect(clause(second, 'op-1bis').numbers).toEqual(['1bis']);
});

test('a struck clause keeps its place and its last text', () => {
  const { record, text } = clause(first, 'op-7');
  expect(record.struck?.date).toBe('2020-09-01');
  expect(text['en']).toContain('*Requests*');
});

test('relations lead both ways, from clause to clause, paper and session', () => {
  const names = (relations: Clause['relations']) =>
    relations.map(({ from, record }) => `${record.kind} ${recordPath(from)} ${record.record ?? record.title?.['en'] ?? ''}`);
  expect(names(first.relations)).toEqual(['implements resolutions/2020-river-league/01/ Invented Law on Rivers']);
  const [paper] = repository.papers;
  expect(paper && names(repository.related.get(paper) ?? [])).toEqual([
    'based-on resolutions/2020-river-league/01/op-1/ papers/2020-river-league/01',
  ]);
  expect(repository.related.get(clause(first, 'op-4'))?.map(({ from }) => from)).toEqual([second]);
  const session = repository.volumes[0]?.sessions[0];
  expect(session && repository.related.get(session)?.map(({ from }) => from)).toEqual([clause(first, 'op-1')]);
});
