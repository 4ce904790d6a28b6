import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/command.ts';
import { importResolution } from '../../src/cli/import-resolution.ts';
import { newRecord } from '../../src/cli/new.ts';
import { readYaml } from '../../src/files/yaml.ts';
import { resolutionText } from '../../src/import/resolution-text.ts';
import { resolution } from '../../src/schema/resolution.ts';
import { baseContent, everyIssue, fixtures, put } from '../files/content.ts';
import { runCommand } from './run-command.ts';

const texts = ['az', 'en', 'ru'].map((tag) => join(fixtures, `resolution-texts/whole/${tag}.txt`));

const errors = async (content: string) => (await everyIssue(content)).filter(({ severity }) => severity === 'error');
const folder = (content: string) => join(content, 'proceedings/first/resolutions');

test('the file that is written passes the check and reads back as the same record', async () => {
  const content = baseContent();
  expect((await runCommand(importResolution, content, ...texts, '--volume', 'first', '--dry-run')).said).toContain('op-7-ii');
  expect(existsSync(folder(content))).toBe(false);
  expect((await runCommand(importResolution, content, ...texts, '--volume', 'first')).code).toBe(0);
  const text = readFileSync(join(folder(content), '01.yaml'), 'utf8');
  const { record } = resolutionText.read(texts.map((name) => ({ name, bytes: readFileSync(name) })));
  const back = resolution.safeParse(readYaml({ file: '01.yaml', text, line: 1 }, []));
  expect(back.data).toEqual(record);
  expect(text).toContain('Printed by the Press of Nowhere');
  expect(await errors(content)).toEqual([]);
});

test('what is there is kept, and every problem is told at once', async () => {
  const content = baseContent();
  put(content, 'proceedings/first/resolutions/01.yaml', 'mine');
  put(content, 'empty.en.txt', '');
  const taken = await runCommand(importResolution, content, join(content, 'empty.en.txt'), 'none.txt', '--volume', 'first', '--id', '01');
  expect(taken.code).toBe(1);
  for (const rule of ['import-id-taken', 'file-empty', 'file-unreadable']) expect(taken.said).toContain(`[${rule}]`);
  expect((await runCommand(importResolution, content, ...texts, '--volume', '../first')).said).toContain('[id-form]');
  expect((await runCommand(importResolution, content, ...texts, '--volume', 'frst')).said).toMatch(
    /Perhaps first is meant\..*\[import-volume-unknown\]/u,
  );
  expect(readFileSync(join(folder(content), '01.yaml'), 'utf8')).toBe('mine');
  expect((await runCommand(importResolution, content, ...texts, '--volume', 'first', '--id', '01', '--replace')).code).toBe(0);
  expect(readdirSync(folder(content))).toEqual(['01.yaml']);
});

test('a file of fifty megabytes is refused by its size, and nothing is written', async () => {
  const content = baseContent();
  const large = join(content, 'large.en.txt');
  put(content, 'large.en.txt', '1. Asks.');
  truncateSync(large, 50_000_000);
  const { code, said } = await runCommand(importResolution, content, large, '--volume', 'first');
  expect(code).toBe(1);
  expect(said).toContain('[file-too-large]');
  expect(said).toContain('50 MB');
  expect(existsSync(folder(content))).toBe(false);
});

test('a new resolution has the next number and passes the check; other kinds are not known', async () => {
  const content = baseContent();
  for (const title of ['Benches: a plan', ''])
    expect((await runCommand(newRecord, content, 'resolution', '--volume', 'first', '--title', title)).code).toBe(0);
  expect(readdirSync(folder(content))).toEqual(['01.yaml', '02.yaml']);
  expect(await errors(content)).toEqual([]);
  expect(() => newRecord.run(['paper'], { language: 'en' } as Terminal)).toThrow(/there is: npm run new -- volume ID/u);
});
