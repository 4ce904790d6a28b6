import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { importVolume } from '../../src/cli/import.ts';
import { publish } from '../../src/cli/publish.ts';
import { revise } from '../../src/cli/revise.ts';
import { baseContent, fixtures, passingFolder, put } from '../files/content.ts';
import { workbook, type Rows } from '../import/table-files.ts';
import { runCommand, type Outcome } from './run-command.ts';

const sample = (name: string) => readFileSync(join(fixtures, `bibliographies/aclpub2/papers/${name}.pdf`));
const VOLUME: Rows = [
  ['Sahə', 'Buraya yazın'],
  ['Title of the volume (en)', 'Lakes and roads'],
  ['Kind of event', 'Round table'],
  ['Başlanma tarixi', '12.05.2027'],
];
const HEADINGS = ['No', 'Title', 'Authors', 'Text'];
const LAKES = ['1', 'The level of lakes', 'Lake, Nora', ''];
const ROADS = ['2', 'The length of roads', 'Road, Ivan', ''];

/** A workbook of the template with the PDFs of its papers beside it, and a content folder. */
async function desk() {
  const content = baseContent();
  const folder = passingFolder();
  const write = async (...papers: Rows) => {
    put(folder, 'lakes.xlsx', (await workbook('lakes.xlsx', { Volume: VOLUME, Papers: [HEADINGS, ...papers] })).bytes);
  };
  const run = async (command: Command, ...args: readonly string[]): Promise<Outcome> => {
    const outcome = await runCommand(command, content, ...args);
    expect(outcome.code, outcome.said).toBe(0);
    return outcome;
  };
  await write(LAKES, ROADS);
  put(folder, '1.pdf', sample('12'));
  put(folder, '2.pdf', sample('15'));
  return {
    folder,
    write,
    run,
    file: (name: string) => join(content, 'papers/2027-lakes', name),
    text: (name: string) => readFileSync(join(content, 'papers/2027-lakes', name), 'utf8'),
    publish: () => run(publish, '--date', '2027-06-01'),
    attempt: (...more: string[]) => runCommand(importVolume, content, folder, '--volume', '2027-lakes', ...more),
    bring: (...more: string[]) => run(importVolume, folder, '--volume', '2027-lakes', ...more),
  };
}

test('an import into a paper that was revised knows its former version', async () => {
  const { folder, write, run, text, publish: issue, bring } = await desk();
  await bring();
  await issue();
  put(folder, 'new/second.pdf', sample('7'));
  const revision = ['papers/2027-lakes/01', '--date', '2027-07-01', '--note-en', 'Counted anew.', '--pdf', join(folder, 'new/second.pdf')];
  await run(revise, ...revision);
  rmSync(join(folder, 'new'), { recursive: true });
  await write(['1', 'The level of two lakes', 'Lake, Nora', ''], ROADS);
  expect((await bring()).said).toMatch(
    /papers\/2027-lakes\/01 is published, and this import changes these fields: title\.en\..*\[import-record-published\]/u,
  );
  expect(text('01.md')).toContain('en: The level of two lakes');
  expect(text('01.v1.md')).toContain('en: The level of lakes');
});

const WITHDRAWN = ['2', 'The length of roads', 'Road, Ivan', 'text not deposited'];

test('an import deletes the file that it wrote and that was taken out of the source, when it may write at all', async () => {
  const { folder, write, file, text, bring } = await desk();
  await bring();
  rmSync(join(folder, '2.pdf'));
  await write(LAKES, WITHDRAWN);
  const { said } = await bring('--dry-run');
  expect(said).toMatch(/02 +The length of roads .*−02\.pdf +changed/u);
  expect(said).toContain('no longer in it: papers/2027-lakes/02.pdf.');
  expect(existsSync(file('02.pdf'))).toBe(true);
  await bring();
  expect([existsSync(file('01.pdf')), existsSync(file('02.pdf'))]).toEqual([true, false]);
  expect(text('02.md')).toContain('text: not-deposited');
  expect((await bring()).said).toContain('Nothing changed');
});

test.each([
  ['changed by hand', 'it was changed by hand since the last import; it stays here: papers/2027-lakes/02.pdf.'],
  ['published', 'This file is published, and the source has it no more; it stays here: papers/2027-lakes/02.pdf.'],
])('a file that is gone from the source and was %s stays, and an import says where it lies', async (what, told) => {
  const { folder, write, file, publish: issue, attempt, bring } = await desk();
  await bring();
  if (what === 'published') await issue();
  else writeFileSync(file('02.pdf'), sample('7'));
  rmSync(join(folder, '2.pdf'));
  await write(LAKES, WITHDRAWN);
  for (let times = 0; times < 2; times += 1) {
    const { code, said } = await attempt();
    expect({ code, there: existsSync(file('02.pdf')) }).toEqual({ code: 1, there: true });
    expect(said).toContain(told);
    expect(said).toContain('[import-file-gone]');
    expect(said).toContain('[text-present]');
  }
});
