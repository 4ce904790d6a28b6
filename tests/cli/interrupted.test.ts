import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { merge } from '../../src/cli/merge.ts';
import { move } from '../../src/cli/move.ts';
import { publish } from '../../src/cli/publish.ts';
import { remove } from '../../src/cli/remove.ts';
import { split } from '../../src/cli/split.ts';
import { UNFINISHED_FILE } from '../../src/files/unfinished.ts';
import { nodeDisk, type Disk } from '../../src/files/write-moves.ts';
import { everyIssue, passingFolder, put } from '../files/content.ts';
import { runCommand, runOnDisk } from './run-command.ts';
import { twoVolumes } from './two-volumes.ts';

/** Every file of a content folder with its bytes, those aside that readers pass over only if they are ours to keep. */
function everything(content: string): Record<string, string> {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(content.length + 1)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(content, path), 'latin1')]));
}

/** A disk that keeps a copy of the content as it is before each thing that is asked of it, and between the halves of each file. */
function watchedDisk(content: string): { disk: Disk; states: string[] } {
  const states: string[] = [];
  const keep = (): void => {
    const state = passingFolder();
    cpSync(content, state, { recursive: true });
    states.push(state);
  };
  const watched: Disk = {
    write(file, bytes) {
      keep();
      writeFileSync(file, bytes.slice(0, bytes.length / 2));
      keep();
      rmSync(file);
      nodeDisk.write(file, bytes);
    },
    rename(from, to) {
      keep();
      nodeDisk.rename(from, to);
    },
    link(from, to) {
      keep();
      nodeDisk.link(from, to);
    },
    makeFolder(folder) {
      keep();
      nodeDisk.makeFolder(folder);
    },
  };
  return { disk: watched, states };
}

const WHY = ['--note-en', 'It was so.'];
const DAY = ['--date', '2026-12-03'];
const late = (content: string): void => {
  for (const id of ['21', '22'])
    put(content, `papers/seas/${id}.md`, `---\nstatus: draft\nkind: paper\ntitle: { en: Late ${id} }\nlanguage: en\n---\n\nWords.\n`);
};

test.each<[Command, readonly string[], ((content: string) => void)?]>([
  [publish, [...DAY], late],
  [move, ['papers/rivers/01', 'papers/seas/12', ...DAY]],
  [move, ['proceedings/rivers', 'proceedings/streams', ...DAY]],
  [merge, ['papers/rivers/01', '--into', 'papers/seas/01', ...DAY, ...WHY]],
  [split, ['papers/rivers/03', '--into', 'papers/rivers/02', 'papers/seas/01', ...DAY, ...WHY]],
  [remove, ['papers/rivers/01', ...DAY, ...WHY]],
  [remove, ['papers/rivers/01', ...DAY, '--privacy']],
])(
  '$name %j, switched off at any moment, runs again and ends the same',
  async (command, args, prepare) => {
    const { content } = await twoVolumes();
    prepare?.(content);
    const { disk, states } = watchedDisk(content);
    const { code, said } = await runOnDisk(disk, command, content, ...args);
    expect(code, said).toBe(0);
    const whole = everything(content);
    expect(Object.keys(whole).filter((path) => path.endsWith('~') || path === UNFINISHED_FILE)).toEqual([]);
    expect(states.length).toBeGreaterThan(5);
    for (const state of states) {
      const again = await runCommand(command, state, ...args);
      expect(again.code, again.said).toBe(0);
      const ended = Object.entries(everything(state)).filter(([path]) => !path.endsWith('~'));
      expect(Object.fromEntries(ended)).toEqual(whole);
    }
  },
  120_000,
);

/** A content in which a move was stopped half-way. */
async function halfMoved(): Promise<string> {
  const { content } = await twoVolumes();
  const { disk, states } = watchedDisk(content);
  await runOnDisk(disk, move, content, 'papers/rivers/01', 'papers/seas/12', ...DAY);
  const half = states.findLast((state) => existsSync(join(state, 'papers/seas/12.mdx')));
  return half ?? '';
}

test('what was stopped is told by every check, with the command that goes on with it, and a dry run does not', async () => {
  const content = await halfMoved();
  const issues = await everyIssue(content);
  expect(issues.find(({ rule }) => rule === 'change-unfinished')?.args['command']).toBe(
    'npm run move papers/rivers/01 papers/seas/12 --date 2026-12-03',
  );
  const before = everything(content);
  expect((await runCommand(move, content, 'papers/rivers/01', 'papers/seas/12', ...DAY, '--dry-run')).code).toBe(1);
  expect((await runCommand(publish, content, '--date', '2026-12-04')).code).toBe(1);
  expect(everything(content)).toEqual(before);
});

test('another command finishes it first and goes on', async () => {
  const content = await halfMoved();
  const { code, said } = await runCommand(move, content, 'papers/rivers/02', 'papers/seas/13', ...DAY);
  expect([code, said]).toEqual([0, expect.stringContaining('What had been interrupted is finished: npm run move papers/rivers/01')]);
  expect((await everyIssue(content)).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each<[string, (content: string) => void]>([
  ['a file was changed since', (content) => put(content, 'papers/seas/12.mdx', 'A word of mine.')],
  ['what was to be done cannot be read', (content) => put(content, UNFINISHED_FILE, '{"call": ["move"')],
])('nothing is lost when %s', async (_, change) => {
  const content = await halfMoved();
  change(content);
  const before = everything(content);
  const { code, said } = await runCommand(move, content, 'papers/rivers/01', 'papers/seas/12', ...DAY);
  expect([code, said]).toEqual([1, expect.stringContaining('[change-altered]')]);
  expect(Object.values(everything(content)).sort()).toEqual(Object.values(before).sort());
});
