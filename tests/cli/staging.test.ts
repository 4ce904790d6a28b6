import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { CliError } from '../../src/cli/command.ts';
import { Staging } from '../../src/cli/staging.ts';

let parent = '';
let output = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'plenary-staging-'));
  output = join(parent, 'site');
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
});

async function publish(text: string): Promise<void> {
  const staging = await Staging.open(output);
  writeFileSync(join(staging.folder, 'index.html'), text);
  await staging.publish();
}

test('a whole site takes the place of the one before, and nothing else is left', async () => {
  await publish('first');
  await publish('second');
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('second');
  expect(readdirSync(parent)).toEqual(['site']);
});

test('an unfinished site leaves the one before as it is', async () => {
  await publish('first');
  const staging = await Staging.open(output);
  writeFileSync(join(staging.folder, 'index.html'), 'half');
  await staging.discard();
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('first');
  expect(existsSync(staging.folder)).toBe(false);
});

const otherDisk = ['/dev/shm'].find((folder) => existsSync(folder) && statSync(folder).dev !== statSync(process.cwd()).dev);

test.skipIf(otherDisk === undefined)('pages for another disk are printed on that of the program, and taken over', async () => {
  const there = mkdtempSync(join(otherDisk ?? '', 'plenary-staging-'));
  onTestFinished(() => rmSync(there, { recursive: true, force: true }));
  output = join(there, 'site');
  const staging = await Staging.open(output);
  onTestFinished(() => staging.discard());
  expect(staging.printing).not.toBe(staging.folder);
  mkdirSync(staging.printing, { recursive: true });
  expect(statSync(staging.printing).dev).toBe(statSync(process.cwd()).dev);
  writeFileSync(join(staging.printing, 'index.html'), 'page');
  await staging.gather();
  await staging.publish();
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('page');
  expect(existsSync(staging.printing)).toBe(false);
});

test('what an interrupted run left behind is cleared away', async () => {
  const interrupted = await Staging.open(output);
  writeFileSync(join(interrupted.folder, 'stale.html'), '');
  await publish('first');
  expect(readdirSync(output).sort()).toEqual(['.plenary', 'index.html']);
});

test('a folder of something else is never written over', async () => {
  mkdirSync(output);
  writeFileSync(join(output, 'thesis.docx'), 'years of work');
  await expect(Staging.open(output)).rejects.toThrow(CliError);
  expect(readFileSync(join(output, 'thesis.docx'), 'utf8')).toBe('years of work');
});

test('a folder that begins like that of the program is refused, one inside it is not', async () => {
  await expect(Staging.open(`${process.cwd()}-site/public`)).rejects.toThrow(CliError);
  const inside = await Staging.open(join(process.cwd(), 'test-results', 'staging'));
  await inside.discard();
});
