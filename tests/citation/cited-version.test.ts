import { expect, test } from 'vitest';
import { citedWork } from '../../src/citation/cited-work.ts';
import { exportFormats } from '../../src/export/formats.ts';
import { permanentAddress, siteOf } from '../../src/model/address.ts';
import { changesOf } from '../../src/model/changes.ts';
import { link } from '../../src/model/link.ts';
import type { VersionEntry } from '../../src/model/records.ts';
import type { NoticeRecord } from '../../src/schema/notice.ts';
import type { PaperRecord } from '../../src/schema/paper.ts';
import { paperEntry, records } from '../check/repository.ts';

const site = siteOf('https://invented.example/', ['en']);
const revised = (date: string): NoticeRecord => ({ kind: 'revised', date, note: { en: 'Counted anew.' } });

function version(number: number, fields: Partial<PaperRecord>): VersionEntry {
  return { ...paperEntry('01', { citationKey: 'paper2019', text: 'deposited', ...fields }), number, path: `papers/first/01.v${number}.md` };
}

/** A paper of which two versions were replaced, with more notices. */
function repositoryOf(...more: NoticeRecord[]) {
  const notices = [revised('2020-02-01'), revised('2020-01-01'), ...more];
  const versions = [version(1, { title: { en: 'A first try' } }), version(2, { notices: [revised('2020-01-01')] })];
  const paper = paperEntry('01', { citationKey: 'paper2019', text: 'deposited', notices }, { versions });
  const ledger = new Map(['papers/first/01', 'papers/first/01/v1'].map((address) => [address, { key: 'k', date: '2020-01-01' }]));
  return link(records({ papers: [paper], ledger }), { drafts: true });
}

function works(...more: NoticeRecord[]) {
  const repository = repositoryOf(...more);
  const every = repository.papers.flatMap((paper) => [...paper.versions, paper]);
  return every.map((work) => ({ work, cited: citedWork(work, { ...repository, site }) }));
}

test('each version has its address, its key and its title, and the paper the newest', () => {
  expect(
    works().map(({ work, cited }) => [permanentAddress(site, work), cited?.key, cited?.title, cited?.version, cited?.state?.kind]),
  ).toEqual([
    ['https://invented.example/papers/first/01/v1/', 'paper2019-v1', 'A first try', { number: 1, replaced: true }, 'superseded'],
    ['https://invented.example/papers/first/01/v2/', 'paper2019-v2', 'A paper', { number: 2, replaced: true }, 'superseded'],
    ['https://invented.example/papers/first/01/', 'paper2019', 'A paper', { number: 3 }, 'revised'],
  ]);
});

test.each([
  ['bibtex', 'version = {1}', 'version = {3}'],
  ['bibtex', 'note = {Version 1; Superseded on 2020-01-01: Counted anew.}', 'note = {Version 3; Revised on 2020-02-01: Counted anew.}'],
  ['bibtex-8bit', 'version = {1}', 'version = {3}'],
  ['ris', 'N1  - Version 1; Superseded on 2020-01-01', 'N1  - Version 3; Revised on 2020-02-01'],
  ['csl-json', '"version": "1"', '"version": "3"'],
  ['csl-json', '"status": "superseded"', '"status": "revised"'],
  ['endnote', '%Z Version 1; Superseded', '%Z Version 3; Revised'],
  ['mods', '<edition>Version 1</edition>', '<edition>Version 3</edition>'],
])('%s says which version it is: %s', (id, first, newest) => {
  const format = exportFormats.find((one) => one.id === id);
  const [old, , now] = works();
  expect(old?.cited && format?.write([old.cited])).toContain(first);
  expect(now?.cited && format?.write([now.cited])).toContain(newest);
});

test.each<[string, NoticeRecord, (string | undefined)[]]>([
  ['retracted', { kind: 'retracted', date: '2021-01-01', note: { en: 'Invented.' } }, ['retracted', 'retracted', 'retracted']],
  ['corrected', { kind: 'corrected', date: '2021-01-01', note: { en: 'A slip.' } }, ['superseded', 'superseded', 'corrected']],
])('a paper that was revised and then %s', (_, notice, states) => {
  expect(works(notice).map(({ cited }) => cited?.state?.kind)).toEqual(states);
});

test('a removed paper has no versions, and each of their addresses is told to be gone', () => {
  const repository = repositoryOf({ kind: 'removed', date: '2021-01-01', note: { en: 'Gone.' } });
  expect(repository.papers.map(({ versions }) => versions)).toEqual([[]]);
  expect(changesOf(repository.records).filter(({ path }) => path.endsWith('/v1/'))).toEqual([
    { path: 'papers/first/01/v1/', change: 'created', date: '2020-01-01' },
    { path: 'papers/first/01/v1/', change: 'deleted', date: '2021-01-01', state: 'removed' },
  ]);
});

test('what nobody could read is not there, and what is told of has a number', () => {
  const paper = paperEntry('01', { notices: [revised('2020-01-01')] }, { versions: [version(1, {}), version(2, {})] });
  const [linked] = link(records({ papers: [paper] }), { drafts: true }).papers;
  expect(linked?.versions.map(({ versionOf }) => versionOf?.number)).toEqual([1]);
});
