import { readFileSync, rmSync } from 'node:fs';
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
  await bring();
  expect(text('01.md')).toContain('en: The level of two lakes');
  expect(text('01.v1.md')).toContain('en: The level of lakes');
});
