import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Terminal } from '../../../src/cli/command.ts';
import { deploy, deployWith } from '../../../src/cli/deploy.ts';
import { shellLine, type Programs } from '../../../src/cli/deploy/programs.ts';

let top = '';
let printed: string[] = [];
let noted: string[] = [];

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'plenary-deploy-'));
  [printed, noted] = [[], []];
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
});

const terminal = (): Terminal => ({
  print: (line) => void printed.push(line),
  note: (line) => void noted.push(line),
  progress: () => undefined,
  environment: { PLENARY_OUT: join(top, 'site'), PLENARY_CACHE: join(top, 'cache') },
  language: 'en',
  stopped: Promise.resolve(),
});

/** Puts a built site with these files in the place of the one before. */
function build(files: Readonly<Record<string, string>>): void {
  rmSync(join(top, 'site'), { recursive: true, force: true });
  write('site', { '.plenary': '', ...files });
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, folder, path)), { recursive: true });
    writeFileSync(join(top, folder, path), text);
  }
}

/** What stands in a folder, but for the record of deploys. */
function standing(folder: string): Record<string, string> {
  const entries = readdirSync(join(top, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(join(top, folder).length + 1)).sort();
  return Object.fromEntries(
    paths.filter((path) => path !== '.plenary-deploy.json').map((path) => [path, readFileSync(join(top, folder, path), 'utf8')]),
  );
}

const one = { 'index.html': 'one', 'papers/a/01/index.html': 'paper', 'assets/a.1.css': 'look', 'feed.atom': 'one' };
const two = { 'index.html': 'two', 'papers/a/02/index.html': 'other', 'assets/a.2.css': 'new look', 'feed.atom': 'two' };

describe('a folder', () => {
  const run = (...args: string[]) => deploy.run([join(top, 'www'), ...args], terminal());

  test('gets the site; what the next edition lacks stays for one deploy, and then goes with its empty folders', async () => {
    build(one);
    expect(await run()).toBe(0);
    expect(standing('www')).toEqual(one);
    build(two);
    await run();
    expect(standing('www')).toEqual({ ...one, ...two });
    expect(noted.join('\n')).toMatch(/2 files that the site no longer has stay .*\n {2}papers\/a\/01\/index\.html/u);
    await run();
    expect(standing('www')).toEqual(two);
    expect(existsSync(join(top, 'www/papers/a/01'))).toBe(false);
    expect(readdirSync(join(top, 'www'), { recursive: true }).filter((name) => String(name).endsWith('~'))).toEqual([]);
  });

  test('loses old files at once where that is wished, or keeps them', async () => {
    build(one);
    await run();
    build(two);
    await run('--remove-old');
    expect(standing('www')).toEqual(two);
    build(one);
    await run('--keep-old');
    await run('--keep-old');
    expect(standing('www')).toEqual({ ...two, ...one });
  });

  test('with something else in it is refused, or the site stands among it and nothing of it is ever removed', async () => {
    write('www', { 'letter.txt': 'Dear all', 'papers/a/01/mine.txt': 'mine' });
    build(one);
    await expect(run()).rejects.toThrow(/holds something that this command did not put there/u);
    await run('--into-existing');
    build(two);
    await run('--remove-old');
    expect(standing('www')).toEqual({ ...two, 'letter.txt': 'Dear all', 'papers/a/01/mine.txt': 'mine' });
  });

  test('is told in a dry run and not touched', async () => {
    build(one);
    await run();
    build(two);
    printed = [];
    await run('--dry-run', '--remove-old');
    expect(standing('www')).toEqual(one);
    const told = printed.filter((line) => !line.includes('.plenary-deploy.json'));
    expect(told).toEqual([
      '+ assets/a.2.css',
      '+ papers/a/02/index.html',
      '+ index.html',
      '+ feed.atom',
      '- assets/a.1.css',
      '- papers/a/01/index.html',
    ]);
  });

  test('whose record is damaged is left alone', async () => {
    build(one);
    await run();
    writeFileSync(join(top, 'www/.plenary-deploy.json'), '{"plenary":1,');
    build(two);
    await expect(run()).rejects.toThrow(/cannot be read/u);
    expect(standing('www')).toEqual(one);
  });
});

test.each([
  [[], /Name one target/u],
  [['a', 'b'], /Name one target/u],
  [['--remove-old', '--keep-old', 'x'], /either removed or kept/u],
  [['--away', 'x'], /away/u],
  [['https://invented.example/'], /an address of the web/u],
])('%j is wrong use', async (args, message) => {
  build(one);
  await expect(deploy.run(args, terminal())).rejects.toThrow(message);
});

test('without a built site there is nothing to deploy', async () => {
  await expect(deploy.run([join(top, 'www')], terminal())).rejects.toThrow(/npm run build/u);
});

describe('programs of others', () => {
  /** Programs that only write down what they were asked; `missing` is what is not there. */
  function recorded(answers: Readonly<Record<string, number>> = {}): { programs: Programs; acts: string[] } {
    const acts: string[] = [];
    const ended = { code: 0, output: '', complaint: '' };
    return {
      acts,
      programs: {
        ask: (program) => Promise.resolve({ ...ended, code: answers[program] ?? 0, complaint: 'No such file or directory (2)' }),
        act: (program, args) => {
          const line = shellLine(program, args)
            .replaceAll(join(top, 'cache'), 'CACHE')
            .replaceAll(/CACHE\/\w+/gu, 'CACHE');
          const list = args.find((arg) => arg.endsWith('.txt'))?.replace('--files-from=', '');
          acts.push(
            `${line.replaceAll(top, '')}${list === undefined ? '' : ` < ${readFileSync(list, 'utf8').trim().replaceAll('\n', ' ')}`}`,
          );
          return Promise.resolve(ended);
        },
      },
    };
  }

  test('rsync gets new files, then pages, then what leads to them', async () => {
    build(one);
    const { programs, acts } = recorded({ rsync: 23 });
    await deployWith(['me@invented.example:/srv/www'], terminal(), programs);
    const site = acts.filter((line) => !line.includes('.plenary-deploy.json'));
    expect(site.map((line) => line.replace(/^rsync .*? < /u, ''))).toEqual([
      'assets/a.1.css',
      'index.html papers/a/01/index.html',
      'feed.atom',
    ]);
    expect(site[0]).toContain(
      'rsync --times --perms --chmod=D755,F644 --checksum --files-from=CACHE/deploy/03.txt /site/ me@invented.example:/srv/www/',
    );
  });

  test('rclone gets each kind of file with its headers', async () => {
    build({ ...one, 'papers/a/01/01.bib': '@misc{}' });
    const { programs, acts } = recorded({ rclone: 3 });
    await deployWith(['store:bucket/press'], terminal(), programs);
    const told = acts.join('\n');
    expect(told).toMatch(
      /rclone copy \/site store:bucket\/press .*'Content-Type: text\/css; charset=utf-8' .*immutable' < assets\/a\.1\.css/u,
    );
    expect(told).toMatch(
      /'Content-Type: application\/x-bibtex; charset=utf-8' --header-upload 'Cache-Control: no-cache' < papers\/a\/01\/01\.bib/u,
    );
  });

  test('one that fails stops the deploy with its own words', async () => {
    build(one);
    const { programs } = recorded({ rsync: 12 });
    await expect(deployWith(['me@invented.example:/srv/www'], terminal(), programs)).rejects.toThrow(
      /rsync stopped \(code 12\): No such file/u,
    );
  });

  test('one that is not installed is named, with how to get it', async () => {
    build(one);
    vi.stubEnv('PATH', join(top, 'nowhere'));
    await expect(deploy.run(['me@invented.example:/srv/www'], terminal())).rejects.toThrow(
      /rsync is not installed .*apt-get install rsync/u,
    );
    await expect(deploy.run(['store:bucket'], terminal())).rejects.toThrow(/rclone is not installed .*rclone config/u);
    vi.unstubAllEnvs();
  });

  const there = (program: string) => spawnSync(program, ['--version']).status === 0;

  /** Deploys two editions into a place with a file of someone else, and removes what is old. */
  async function deployTwice(target: string): Promise<void> {
    build(one);
    await deploy.run([target], terminal());
    expect(standing('there')).toEqual(one);
    write('there', { 'papers/a/01/mine.txt': 'mine' });
    build(two);
    await deploy.run([target], terminal());
    expect(standing('there')).toEqual({ ...one, ...two, 'papers/a/01/mine.txt': 'mine' });
    await deploy.run([target], terminal());
    expect(standing('there')).toEqual({ ...two, 'papers/a/01/mine.txt': 'mine' });
  }

  test.skipIf(!there('rsync'))('rsync itself does so, over a shell that stands for the other machine', async () => {
    const shell = join(top, 'shell');
    writeFileSync(shell, '#!/bin/sh\nwhile [ "$1" != invented.example ]; do shift; done\nshift\nexec sh -c "$*"\n');
    chmodSync(shell, 0o755);
    vi.stubEnv('RSYNC_RSH', shell);
    await deployTwice(`me@invented.example:${join(top, 'there')}`);
    vi.unstubAllEnvs();
  });

  test.skipIf(!there('rclone'))('rclone itself does so, with a folder that stands for the store', async () => {
    vi.stubEnv('RCLONE_CONFIG_SHELF_TYPE', 'local');
    await deployTwice(`shelf:${join(top, 'there')}`);
    vi.unstubAllEnvs();
  });
});
