import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The launchers of Linux and macOS; that of Windows stands in launchers.windows.test.ts.

const program = resolve('.');
let top = '';
/** A place that people have: letters of any language, spaces, quotes. */
let folder = '';

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'plenary-launch-'));
  chmodSync(top, 0o755);
  folder = join(top, 'Əliyev sənədləri və «iş» & it\'s "mine" $HOME');
  mkdirSync(folder);
  for (const name of ['plenary.sh', 'Plenary.command', 'package.json', 'package-lock.json', 'proceedings', 'src'])
    cpSync(join(program, name), join(folder, name), { recursive: true });
  symlinkSync(join(program, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

/** The programs that a shell needs, and no Node. */
function barePath(...extra: readonly (readonly [name: string, script: string])[]): string {
  const bin = mkdtempSync(join(top, 'bin-'));
  chmodSync(bin, 0o755);
  for (const name of ['sh', 'dirname', 'touch', 'printf', 'env']) {
    const found = ['/bin', '/usr/bin'].map((place) => join(place, name)).find((path) => existsSync(path));
    if (found) symlinkSync(found, join(bin, name));
  }
  for (const [name, script] of extra) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

function launch(launcher: string, input: string, path: string, { language = '', shell = '' } = {}) {
  const [command, ...args] = shell ? [shell, launcher] : [launcher];
  const { status, stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: path, HOME: top, LANG: language },
    timeout: 60_000,
  });
  return { status, text: stdout + stderr };
}

/** A folder with no more of the program than the launcher asks for before it starts it. */
function poorFolder(name: string, launcher: string): string {
  const poor = join(top, name);
  mkdirSync(join(poor, 'src/cli'), { recursive: true });
  for (const file of [launcher, 'package-lock.json', 'src/cli/plenary.ts']) cpSync(join(program, file), join(poor, file));
  return poor;
}

/** Whether everyone on this machine may come to a folder. */
function isOpenToAll(path: string): boolean {
  return (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpenToAll(dirname(path)));
}

/** Where a program is, if this machine has it. */
const found = (name: string): string | undefined =>
  ['/bin', '/usr/bin', '/usr/lib/wine'].map((place) => join(place, name)).find((path) => existsSync(path));

const bundled = readdirSync('node_modules').some((name) => /^node-.*linux/u.test(name));

describe.skipIf(process.platform === 'win32')('plenary.sh', () => {
  test.skipIf(!bundled)('opens the menu from a folder of any name with the Node of the project alone', () => {
    const { status, text } = launch(join(folder, 'plenary.sh'), 'az\n0\n', barePath());
    expect(status, text).toBe(0);
    expect(text).toContain('Nə etmək istəyirsiniz?');
  });

  test.skipIf(!bundled)('is what Plenary.command and Plenary.desktop open', () => {
    expect(launch(join(folder, 'Plenary.command'), '0\n', barePath()).text).toContain('What would you like to do?');
    const [, line = ''] = /^Exec=(.*)$/mu.exec(readFileSync('Plenary.desktop', 'utf8')) ?? [];
    const desktop = join(folder, 'Plenary.desktop');
    const [command = '', ...args] = execWords(line).map((word) => (word === '%k' ? desktop : word));
    const { stdout } = spawnSync(command, args, { input: '0\n', encoding: 'utf8', cwd: '/', env: { PATH: barePath() } });
    expect(stdout).toContain('What would you like to do?');
  });

  test.skipIf(!bundled).each(['dash', 'bash', 'zsh'].flatMap((name) => found(name) ?? []))('opens the menu under %s', (shell) => {
    const { status, text } = launch(join(folder, 'plenary.sh'), '0\n', barePath(), { shell });
    expect(status, text).toBe(0);
    expect(text).toContain('What would you like to do?');
  });

  test.each([
    ['', ['yoxdur', 'has no', 'нет']],
    ['az_AZ.UTF-8', ['yoxdur', 'has no', 'нет']],
    ['en_GB.UTF-8', ['has no', 'yoxdur', 'нет']],
    ['ru_RU.UTF-8', ['нет', 'yoxdur', 'has no']],
    ['de_DE.UTF-8', ['yoxdur', 'has no', 'нет']],
  ])('says how to get Node where there is none, in the language of the machine first (%s)', (language, order) => {
    const bare = poorFolder('bare', 'plenary.sh');
    const { status, text } = launch(join(bare, 'plenary.sh'), '', barePath(), { language });
    expect(status).toBe(1);
    expect(text.match(/https:\/\/nodejs\.org\//gu)).toHaveLength(3);
    expect(order.map((words) => text.indexOf(words)).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(true);
  });

  test('an old Node is as good as none, and parts are fetched the first time', () => {
    const first = poorFolder('first time', 'plenary.sh');
    const old = ['node', 'exit 1'] as const;
    const npm = ['npm', 'echo "npm $*"; /bin/mkdir -p node_modules; : > node_modules/.package-lock.json'] as const;
    const { status, text } = launch(join(first, 'plenary.sh'), '', barePath(old, npm));
    expect(text).toContain('npm ci');
    expect(text).toContain('has no Node.js, or an old one');
    expect(status).toBe(1);
    expect(launch(join(first, 'plenary.sh'), '', barePath(old, npm)).text).not.toContain('npm ci');
  });

  test.each([
    ['without a network', 'echo "no network"; exit 1'],
    ['broken off in the middle', '/bin/mkdir -p node_modules/half; echo "npm $*"; kill -9 $$'],
  ])('a fetch %s stops there, says what to do, and is begun anew the next time', (name, script) => {
    const failed = poorFolder(name, 'plenary.sh');
    const begin = () => launch(join(failed, 'plenary.sh'), '', barePath(['npm', script]));
    for (const { status, text } of [begin(), begin()]) {
      expect(status).toBe(1);
      expect(text).toContain('could not be fetched');
      expect(text).not.toContain('has no Node.js');
    }
  });

  // Who may write everywhere is somebody else for this, to whom the program may be closed.
  const isRoot = process.getuid?.() === 0;
  test.skipIf(!bundled || (isRoot && !isOpenToAll(program)))('opens from a folder that cannot be written to', () => {
    chmodSync(folder, 0o555);
    const { status, stdout } = spawnSync(join(folder, 'plenary.sh'), [], {
      input: '0\n',
      encoding: 'utf8',
      env: { PATH: barePath(), HOME: '/' },
      ...(isRoot && { uid: 65534, gid: 65534 }),
    });
    chmodSync(folder, 0o755);
    expect(status).toBe(0);
    expect(stdout).toContain('What would you like to do?');
  });

  test('a launcher that was taken out of the archive alone says so', () => {
    const alone = join(top, 'alone');
    mkdirSync(alone);
    cpSync('plenary.sh', join(alone, 'plenary.sh'));
    const { status, text } = launch(join(alone, 'plenary.sh'), '', barePath());
    expect(status).toBe(1);
    for (const words of ['arxivi bütöv açın', 'Unpack the archive', 'распакуйте архив']) expect(text).toContain(words);
  });
});

const validator = found('desktop-file-validate');
test.skipIf(!validator)('Plenary.desktop is what the specification asks for', () => {
  const { status, stdout } = spawnSync(validator ?? '', ['Plenary.desktop'], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

/** The words of an Exec line (Desktop Entry Specification, “The Exec key”): the escapes of a string first, then the quotes. */
function execWords(line: string): string[] {
  const value = line.replaceAll('\\\\', '\\');
  return [...value.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll(/\\(["`$\\])/gu, '$1') ?? plain ?? '',
  );
}

test('the launchers of Unix may be executed', () => {
  for (const name of ['plenary.sh', 'Plenary.command']) expect(statSync(name).mode & 0o111, name).not.toBe(0);
});
