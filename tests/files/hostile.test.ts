import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import { baseContent, everyIssue, lineOf, put } from './content.ts';

const PAPER = '---\nkind: paper\ntitle: { en: A paper }\nstatus: published\n---\n';
const linesOf = async (folder: string) => (await everyIssue(folder)).map(lineOf);

test('a folder that is not there', async () => {
  const { records, issues } = await readRepository(join(tmpdir(), 'plenary-no-such-folder'));
  expect(issues.map(({ rule }) => rule)).toEqual(['content-missing']);
  expect(records.papers).toEqual([]);
});

test('an empty folder', async () => {
  const folder = join(baseContent(), 'inside');
  mkdirSync(folder);
  expect(await linesOf(folder)).toEqual(['. content-empty']);
});

test('a link to a file outside the content', async () => {
  const folder = baseContent();
  symlinkSync('/etc/passwd', join(folder, 'papers/first/01.data.txt'));
  expect(await linesOf(folder)).toEqual(['papers/first/01.data.txt link-outside']);
});

test('a link to a folder outside the content', async () => {
  const folder = baseContent();
  symlinkSync(tmpdir(), join(folder, 'papers/second'));
  expect(await linesOf(folder)).toEqual(['papers/second link-outside']);
});

test('a link inside the content is followed', async () => {
  const folder = baseContent();
  put(folder, 'papers/first/01.data.csv', 'a,b\n');
  symlinkSync('01.data.csv', join(folder, 'papers/first/01.more.csv'));
  expect(await linesOf(folder)).toEqual([]);
  const { records } = await readRepository(folder);
  expect(records.papers[0]?.files.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['01.data.csv', 4],
    ['01.more.csv', 4],
  ]);
});

test('a link that leads nowhere, and one that leads to itself', async () => {
  const folder = baseContent();
  symlinkSync('gone.pdf', join(folder, 'papers/first/01.pdf'));
  symlinkSync('01-self.csv', join(folder, 'papers/first/01-self.csv'));
  expect(await linesOf(folder)).toEqual(['papers/first/01-self.csv link-broken', 'papers/first/01.pdf link-broken']);
});

test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  const folder = baseContent();
  execFileSync('mkfifo', [join(folder, 'papers/first/02.md')]);
  expect(await linesOf(folder)).toEqual(['papers/first/02.md file-unreadable']);
});

test('an abstract of 50 MB is refused before it is read', async () => {
  const folder = baseContent();
  // Had it been read, its bytes would be complained of, which are no text.
  writeFileSync(join(folder, 'papers/first/01.md'), Buffer.alloc(50_000_000, 0xff));
  expect(await linesOf(folder)).toEqual(['papers/first/01.md file-too-large']);
});

test('an abstract that is a book', async () => {
  const folder = baseContent();
  put(folder, 'papers/first/01.md', PAPER.replace('status', `abstract: { en: ${'a'.repeat(200_000)} }\nstatus`));
  expect(await linesOf(folder)).toEqual(['papers/first/01.md:4:17 text-too-long']);
});

test('ids that differ only in case', async () => {
  const folder = baseContent();
  put(folder, 'papers/first/a1.md', PAPER);
  // Where the disk itself does not tell them apart, they cannot both be there.
  if (existsSync(join(folder, 'papers/first/A1.md'))) return;
  put(folder, 'papers/first/A1.md', PAPER);
  put(folder, 'papers/First/01.md', PAPER);
  put(folder, 'proceedings/people.yaml', 'anna-example:\n  name: { family: Example }\nAnna-Example:\n  name: { family: Example }\n');
  put(folder, 'papers/first/a1-map.csv', 'a,b\n1,2\n');
  put(folder, 'papers/first/a1-Map.csv', 'a,b\n3,4\n');
  put(folder, 'proceedings/first/resolutions/01.YAML', '');
  put(folder, 'proceedings/first/resolutions/01.Yaml', '');
  const lines = await linesOf(folder);
  expect(lines.filter((line) => line.endsWith('id-case'))).toEqual([
    'papers/First id-case',
    'papers/first/A1.md id-case',
    'papers/first/a1-map.csv id-case',
    'proceedings/first/resolutions/01.Yaml id-case',
    'proceedings/people.yaml:3:1 id-case',
  ]);
});

test('a file name in decomposed letters is read as the composed one', async () => {
  const folder = baseContent();
  const decomposed = '01-şəkil.csv'.normalize('NFD');
  put(folder, `papers/first/${decomposed}`, 'a,b\n');
  put(folder, 'papers/first/01.md', PAPER.replace('status', 'files: [{ file: 01-şəkil.csv, kind: data }]\nstatus'));
  const { records, issues } = await readRepository(folder);
  expect(issues.map(({ rule }) => rule)).toEqual(['decomposed-name']);
  expect(records.papers[0]?.files).toEqual([{ name: '01-şəkil.csv', path: `papers/first/${decomposed}`, bytes: 4 }]);
});

test('deep nesting and a thousand aliases end in a message', async () => {
  const folder = baseContent();
  put(folder, 'papers/first/02.md', `---\nnote: ${'['.repeat(5000)}\n---\n`);
  put(folder, 'papers/first/03.md', `---\na: &a [x]\nb: [${'*a, '.repeat(1000)}]\n---\n`);
  expect(await linesOf(folder)).toEqual(['papers/first/02.md:2:46 yaml-broken', 'papers/first/03.md:2:4 yaml-alias']);
});

test('names of JavaScript objects are only names', async () => {
  const folder = baseContent();
  put(folder, 'papers/first/01.md', PAPER.replace('status', '__proto__: { polluted: yes }\nconstructor: x\nstatus'));
  put(folder, 'papers/first/02.md', PAPER.replace('status', 'authors: [{ person: constructor }]\ntopics: [to-string]\nstatus'));
  expect(await linesOf(folder)).toEqual([
    'papers/first/01.md:4:1 field-unknown',
    'papers/first/01.md:5:1 field-unknown',
    'papers/first/02.md:4:21 unknown-person',
    'papers/first/02.md:5:10 unknown-topic',
  ]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('all problems are found in one run, and the rest is read', async () => {
  const folder = baseContent();
  put(folder, 'papers/first/02.md', '---\nkind: papr\ntitel: { en: x }\ntitle: { en: A, az: "" }\ndoi: 12\nstatus: published\n---\n');
  put(folder, 'papers/first/03.md', PAPER.replace('A paper', 'A third paper'));
  put(folder, 'papers/first/03.pdf', 'no pdf');
  put(folder, 'papers/first/04.md', PAPER);
  writeFileSync(join(folder, 'proceedings/center.yaml'), 'name: Centre\n');
  expect(await linesOf(folder)).toEqual([
    'papers/first/02.md:2:7 field-value',
    'papers/first/02.md:3:1 field-unknown',
    'papers/first/02.md:4:21 field-empty',
    'papers/first/02.md:5:6 doi-form',
    'papers/first/03.pdf file-disguised',
    'proceedings/center.yaml:1:1 field-missing',
    'proceedings/center.yaml:1:1 field-missing',
    'proceedings/center.yaml:1:1 field-missing',
    'proceedings/center.yaml:1:7 field-type',
  ]);
  const { records } = await readRepository(folder);
  expect(records.papers.map(({ id }) => id)).toEqual(['01', '04']);
});

test('a file that belongs to no number belongs to the paper that names it', async () => {
  const folder = baseContent();
  put(folder, 'papers/first/survey.csv', 'a,b\n');
  expect(await linesOf(folder)).toEqual(['papers/first/survey.csv file-stray']);
  put(folder, 'papers/first/01.md', PAPER.replace('status', 'files: [{ file: survey.csv, kind: data }]\nstatus'));
  expect(await linesOf(folder)).toEqual([]);
});
