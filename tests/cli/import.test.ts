import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importVolume } from '../../src/cli/import.ts';
import { MOST_FILES } from '../../src/files/source-files.ts';
import { baseContent, everyIssue, fixtures, passingFolder, put } from '../files/content.ts';
import { runCommand } from './run-command.ts';

const entry = (key: string, title: string, author: string) => `@inproceedings{${key},
  title = {${title}}, author = {${author}}, booktitle = {Proceedings of the River Days}, year = {2027}, langid = {english},
  url = {https://invented.example/${key}}, pages = {${key.replace(/\D/gu, '')}0--${key.replace(/\D/gu, '')}9}
}
`;
const bib = (...entries: string[]) => entries.join('\n');

const run = (content: string, ...args: string[]) => runCommand(importVolume, content, ...args);

/** A content folder and a list of references beside it, which can be written anew. */
function desk(...entries: string[]) {
  const content = baseContent();
  const folder = passingFolder();
  const list = join(folder, 'rivers.bib');
  const write = (...lines: string[]) => {
    put(folder, 'rivers.bib', bib(...lines));
  };
  write(...entries);
  const text = (path: string) => readFileSync(join(content, path), 'utf8');
  return { content, list, write, text, import: (...more: string[]) => run(content, list, '--volume', '2027-rivers', ...more) };
}

const two = [entry('one1', 'Bridges', 'Invented, Ann and Invented, Bea'), entry('two2', 'Boats', 'Invented, Ann')];

describe('an import', () => {
  test('writes drafts, new people and what it will know them by; the same again changes no byte', async () => {
    const { content, text, import: bring } = desk(...two);
    expect(await bring()).toMatchObject({ code: 0 });
    expect(readdirSync(join(content, 'papers/2027-rivers'))).toEqual(['01.md', '02.md']);
    expect(text('papers/2027-rivers/01.md')).toMatch(/^---\nstatus: draft\nkind: paper\ntitle:\n {2}en: Bridges\n/u);
    expect(text('papers/2027-rivers/01.md')).toContain('authors:\n  - person: ann-invented\n  - person: bea-invented\n');
    expect(text('proceedings/people.yaml')).toContain('ann-invented:\n  name:\n    family: Invented\n    given: Ann\n');
    const all = () => ['papers/2027-rivers/01.md', 'proceedings/people.yaml', 'proceedings/2027-rivers/.import.json'].map(text);
    const before = all();
    expect(await bring()).toMatchObject({ code: 0, said: expect.stringContaining('Nothing changed') as string });
    expect(all()).toEqual(before);
  });

  test('--dry-run tells everything and writes nothing', async () => {
    const { content, import: bring } = desk(...two);
    const { code, said } = await bring('--dry-run');
    expect({ code, written: existsSync(join(content, 'papers/2027-rivers')) }).toEqual({ code: 0, written: false });
    expect(said).toMatch(/01 +Bridges +ann-invented, bea-invented +10-19 +new/u);
  });

  test('takes what changed in the source, keeps what was done by hand with its comments, and tells where both did', async () => {
    const { content, text, write, import: bring } = desk(...two);
    await bring();
    const edit = (path: string, from: string, to: string) => writeFileSync(join(content, path), text(path).replace(from, to));
    edit('papers/2027-rivers/01.md', 'en: Bridges', 'en: Bridges of stone # asked the author');
    edit('papers/2027-rivers/02.md', 'kind: paper', 'kind: report # by hand');
    write(
      entry('one1', 'Bridges and fords', 'Invented, Ann and Invented, Bea'),
      entry('two2', 'Boats and rafts', 'Invented, Ann'),
      entry('three3', 'Late', 'Invented, Ann'),
    );
    const { code, said } = await bring();
    expect(code).toBe(0);
    expect(text('papers/2027-rivers/01.md')).toContain('en: Bridges of stone # asked the author');
    expect(said).toMatch(/papers\/2027-rivers\/01\.md:\d+:\d+ {2}title\.en was changed by hand.*\[import-conflict\]/u);
    expect(text('papers/2027-rivers/02.md')).toContain('kind: report # by hand');
    expect(text('papers/2027-rivers/02.md')).toContain('en: Boats and rafts');
    expect(existsSync(join(content, 'papers/2027-rivers/03.md'))).toBe(true);
  });

  test('takes a slip in a name out of the register again', async () => {
    const { text, write, import: bring } = desk(entry('one1', 'Bridges', 'Invnted, Ann'));
    await bring();
    write(entry('one1', 'Bridges', 'Invented, Cleo'));
    expect((await bring()).said).toContain('[import-person-unused]');
    expect(text('proceedings/people.yaml')).toContain('cleo-invented');
    expect(text('proceedings/people.yaml')).not.toContain('invnted');
  });

  test('with an error writes nothing, and when asked everything that has none', async () => {
    const { content, write, import: bring } = desk(...two);
    write(...two, entry('three3', 'Overlapping', 'Invented, Ann').replace('30--39', '15--18'));
    const { code, said } = await bring();
    expect(code).toBe(1);
    expect(said).toContain('[pages-overlap]');
    expect(existsSync(join(content, 'papers/2027-rivers'))).toBe(false);
    expect((await bring('--despite-errors')).code).toBe(0);
    expect(readdirSync(join(content, 'papers/2027-rivers')).length).toBeGreaterThan(0);
  });

  test('brings the files of the volume itself, and keeps one that was replaced by hand', async () => {
    const content = baseContent();
    const bring = () => run(content, join(fixtures, 'bibliographies/aclpub2'), '--volume', '2026-lamps-long');
    const front = join(content, 'proceedings/2026-lamps-long/front-matter-1-message-from-the-chairs.pdf');
    expect((await bring()).code).toBe(0);
    expect(readFileSync(front, 'utf8')).toContain('%PDF');
    expect((await everyIssue(content)).filter(({ rule }) => rule.startsWith('file-'))).toEqual([]);
    expect((await bring()).said).toContain('Nothing changed');
    writeFileSync(front, '%PDF-1.4 by hand');
    expect((await bring()).code).toBe(0);
    expect(readFileSync(front, 'utf8')).toBe('%PDF-1.4 by hand');
  });

  test('does not touch a volume that it has not made', async () => {
    const { content, list } = desk(...two);
    rmSync(join(content, 'papers/first'), { recursive: true });
    const { code, said } = await run(content, list, '--volume', 'first');
    expect(code).toBe(1);
    expect(said).toContain('[import-volume-taken]');
  });
});

describe('is refused as a whole, nothing written,', () => {
  const paper = { '1.pdf': '%PDF-1.4\n1 0 obj [[[[', 'papers.csv': 'No,Title,Authors\n1,The lakes of the land,Nora Lake\n' };
  const packed = (files: Readonly<Record<string, Uint8Array>>) =>
    zipSync({ '99990001/README_EASYCHAIR': strToU8('Paper: Lakes\n'), ...files }, { level: 9 });
  test.each<readonly [string, Readonly<Record<string, string | Uint8Array>>, string]>([
    ['with a PDF that cannot be opened', paper, '[import-pdf-unread]'],
    ['with a program named .pdf', { ...paper, '1.pdf': 'MZ\u0000' }, '[file-disguised]'],
    ['with an archive that leads out of its folder', { 'lncs.zip': packed({ '../1.pdf': strToU8('%PDF-1.4') }) }, '[zip-name]'],
    [
      'with an archive that unpacks to too much',
      { 'lncs.zip': packed({ '99990001/1.pdf': new Uint8Array(40 * 1024 ** 2) }) },
      '[zip-ratio]',
    ],
    [
      'without a word about the volume',
      { 'submission.csv': '#,title,decision,authors\n4,The lakes of the land,accept,Nora Lake\n', '4.pdf': '%PDF-1.4' },
      '[import-volume-untold]',
    ],
  ])('%s', async (_, files, expected) => {
    const [content, folder] = [baseContent(), passingFolder()];
    for (const [name, bytes] of Object.entries(files)) put(folder, name, bytes);
    const { code, said } = await run(content, folder, '--volume', '2027-lakes');
    expect(said).toContain(expected);
    expect({ code, written: existsSync(join(content, 'papers/2027-lakes')) }).toEqual({ code: 1, written: false });
    // One clear message each: a missing file or title is not told beside it.
    expect(said).not.toMatch(/import-file-missing|import-source-unknown/u);
  });
});

test.each([[[]], [['--volumes', 'x']]])('wrong use is told: %j', async (args) => {
  await expect(run(baseContent(), ...args)).rejects.toThrow('npm run import -- FOLDER');
});

test('files of no known kind, and none at all, are told', async () => {
  const folder = passingFolder();
  put(folder, 'cat.jpg', 'no');
  expect((await run(baseContent(), folder)).said).toContain('[import-source-unknown]');
  expect((await run(baseContent(), join(folder, 'none.bib'))).said).toContain('[file-unreadable]');
  const many = Array.from({ length: MOST_FILES + 1 }, () => join(folder, 'cat.jpg'));
  expect((await run(baseContent(), ...many)).said).toContain('[import-folder-large]');
});
