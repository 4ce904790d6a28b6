import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openContent, type ContentFolder } from '../../src/files/folder.ts';
import { checkWrites, writeFiles, type FileChange } from '../../src/files/write-files.ts';
import { nodeDisk, type Disk } from '../../src/files/write-moves.ts';
import { passingFolder, put } from './content.ts';

function content(): ContentFolder {
  const root = passingFolder();
  put(root, 'papers/v/01.md', 'one');
  put(root, 'papers/v/02.md', 'two');
  put(root, 'papers/v/03.md', 'three');
  put(root, 'proceedings/people.yaml', 'people');
  const opened = openContent(root);
  if (!opened) throw new Error('no content');
  return opened;
}

/** Every file and folder with what is in it. */
function all({ root }: ContentFolder): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const about = lstatSync(join(root, name));
      const said = about.isSymbolicLink()
        ? `-> ${readlinkSync(join(root, name))}`
        : about.isFile()
          ? readFileSync(join(root, name), 'utf8')
          : '';
      return [name, said];
    }),
  );
}

const changes: readonly FileChange[] = [
  { kind: 'create', path: 'papers/new/deep/01.md', content: 'new' },
  { kind: 'replace', path: 'proceedings/people.yaml', content: new TextEncoder().encode('Əliyev') },
  { kind: 'rename', path: 'papers/v/02.md', to: 'papers/v/03.md' },
  { kind: 'rename', path: 'papers/v/03.md', to: 'papers/other/04.md' },
  { kind: 'delete', path: 'papers/v/01.md' },
];

test('all changes are made, renamings in a row among them, and nothing is left beside', () => {
  const folder = content();
  expect(writeFiles(folder, changes)).toEqual([]);
  expect(all(folder)).toEqual({
    papers: '',
    'papers/new': '',
    'papers/new/deep': '',
    'papers/new/deep/01.md': 'new',
    'papers/other': '',
    'papers/other/04.md': 'three',
    'papers/v': '',
    'papers/v/03.md': 'two',
    proceedings: '',
    'proceedings/people.yaml': 'Əliyev',
  });
});

/** A disk on which one call fails: what a full disk, a folder without rights or a pulled cable do. */
function failing(failure: number): { disk: Disk; calls: () => number } {
  let calls = 0;
  const may = (path: string) => {
    calls += 1;
    if (calls === failure) throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write', path });
  };
  const disk: Disk = {
    write(file, bytes) {
      // Half of a file can be there when the disk is full.
      if (calls + 1 === failure) writeFileSync(file, 'half');
      may(file);
      nodeDisk.write(file, bytes);
    },
    rename: (from, to) => {
      may(to);
      nodeDisk.rename(from, to);
    },
    link: (from, to) => {
      may(to);
      nodeDisk.link(from, to);
    },
    makeFolder: (made) => {
      may(made);
      nodeDisk.makeFolder(made);
    },
  };
  return { disk, calls: () => calls };
}

test('whichever step fails, everything is as it was and the file is named', () => {
  const whole = failing(0);
  expect(writeFiles(content(), changes, whole.disk)).toEqual([]);
  expect(whole.calls()).toBeGreaterThan(8);
  for (let step = 1; step <= whole.calls(); step += 1) {
    const folder = content();
    const before = all(folder);
    const [found, ...more] = writeFiles(folder, changes, failing(step).disk);
    expect(found).toMatchObject({ rule: 'file-unwritable', args: { reason: 'ENOSPC' } });
    expect(found?.place.file).toMatch(/^(?:papers|proceedings)\/[a-z\d/.]*[a-z]$/u);
    expect(more).toEqual([]);
    expect(all(folder), `step ${step}`).toEqual(before);
  }
});

test.each<{ what: string; change: FileChange; issue: string }>([
  {
    what: 'a new file over another',
    change: { kind: 'create', path: 'papers/v/01.md', content: '' },
    issue: 'papers/v/01.md file-in-the-way',
  },
  {
    what: 'a renaming over another',
    change: { kind: 'rename', path: 'papers/v/01.md', to: 'papers/v/02.md' },
    issue: 'papers/v/02.md file-in-the-way',
  },
  { what: 'what is not there', change: { kind: 'replace', path: 'papers/v/09.md', content: '' }, issue: 'papers/v/09.md file-unreadable' },
  { what: 'what is not there to delete', change: { kind: 'delete', path: 'papers/w/01.md' }, issue: 'papers/w/01.md file-unreadable' },
])('$what: an issue, and nothing is written', ({ change, issue }) => {
  const folder = content();
  const before = all(folder);
  const also: FileChange = { kind: 'create', path: 'papers/v/10.md', content: '' };
  const told = (found: ReturnType<typeof checkWrites>) => found.map(({ place, rule }) => `${place.file} ${rule}`);
  expect(told(checkWrites(folder, [also, change]))).toEqual([issue]);
  expect(told(writeFiles(folder, [also, change]))).toEqual([issue]);
  expect(all(folder)).toEqual(before);
});

test('a file in the place of a folder is told', () => {
  const folder = content();
  const before = all(folder);
  expect(writeFiles(folder, [{ kind: 'create', path: 'papers/v/01.md/x.md', content: '' }]).map(({ rule }) => rule)).toEqual([
    'file-unwritable',
  ]);
  expect(all(folder)).toEqual(before);
});

describe('links', () => {
  test('no link leads out of the content', () => {
    const folder = content();
    const outside = passingFolder();
    writeFileSync(join(outside, 'secret.md'), 'secret');
    mkdirSync(join(folder.root, 'src'));
    symlinkSync(outside, join(folder.root, 'papers/out'));
    symlinkSync(join(outside, 'secret.md'), join(folder.root, 'papers/v/out.md'));
    symlinkSync('../src', join(folder.root, 'papers/program'));
    symlinkSync('nowhere', join(folder.root, 'papers/v/nowhere.md'));
    const before = all(folder);
    const tried: readonly FileChange[] = [
      { kind: 'create', path: 'papers/out/new.md', content: '' },
      { kind: 'replace', path: 'papers/v/out.md', content: '' },
      { kind: 'create', path: 'papers/program/deep/new.ts', content: '' },
      { kind: 'rename', path: 'papers/v/01.md', to: 'papers/out/01.md' },
      { kind: 'replace', path: 'papers/v/nowhere.md', content: '' },
    ];
    for (const change of tried) expect(writeFiles(folder, [change]).map(({ rule }) => rule)).toEqual(['link-outside']);
    expect(all(folder)).toEqual(before);
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe('secret');
  });

  test('a link within the content is written through', () => {
    const folder = content();
    symlinkSync('01.md', join(folder.root, 'papers/v/link.md'));
    expect(writeFiles(folder, [{ kind: 'replace', path: 'papers/v/link.md', content: 'through' }])).toEqual([]);
    expect(all(folder)).toMatchObject({ 'papers/v/link.md': '-> 01.md', 'papers/v/01.md': 'through' });
  });
});

test('the rights of a file stay, and a file that an editor left beside it', () => {
  const folder = content();
  chmodSync(join(folder.root, 'papers/v/01.md'), 0o640);
  put(folder.root, 'papers/v/.01.md.1~', 'mine');
  expect(writeFiles(folder, [{ kind: 'replace', path: 'papers/v/01.md', content: 'x' }])).toEqual([]);
  expect(statSync(join(folder.root, 'papers/v/01.md')).mode & 0o777).toBe(0o640);
  expect(all(folder)).toMatchObject({ 'papers/v/01.md': 'x', 'papers/v/.01.md.1~': 'mine' });
});

test.each(['../x.md', 'papers/../../x', '/etc/passwd', 'papers', 'src/x.ts', 'papers//x', 'papers/v/', 'papers\\x/y', 'papers/a\u0000b'])(
  'the path %s is a defect of the program',
  (path) => {
    const folder = content();
    expect(() => writeFiles(folder, [{ kind: 'create', path, content: '' }])).toThrow('no path of the content');
    expect(() => writeFiles(folder, [{ kind: 'rename', path: 'papers/v/01.md', to: path }])).toThrow('no path of the content');
  },
);

test('two changes of one file are a defect of the program', () => {
  const one: FileChange = { kind: 'replace', path: 'papers/v/01.md', content: '' };
  expect(() => writeFiles(content(), [one, { kind: 'delete', path: 'papers/v/01.md' }])).toThrow('changed twice');
  expect(() => writeFiles(content(), [one, one])).toThrow('changed twice');
});

test('a name that differs only in capital letters from one that stays is in the way, since half of all disks ignore case', () => {
  const folder = content();
  put(folder.root, 'papers/v/04-Map.csv', 'a');
  const before = all(folder);
  for (const change of [
    { kind: 'create', path: 'papers/v/04-map.csv', content: 'b' },
    { kind: 'rename', path: 'papers/v/01.md', to: 'papers/v/04-map.csv' },
  ] as const)
    expect(writeFiles(folder, [change]).map(({ rule, place }) => `${place.file} ${rule}`)).toEqual(['papers/v/04-map.csv file-in-the-way']);
  expect(all(folder)).toEqual(before);
  expect(
    writeFiles(folder, [
      { kind: 'delete', path: 'papers/v/04-Map.csv' },
      { kind: 'create', path: 'papers/v/04-map.csv', content: 'b' },
    ]),
  ).toEqual([]);
});
