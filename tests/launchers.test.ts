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
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The launchers of Linux and macOS are run here; that of Windows, for which this machine has no system, is only read.

const program = resolve('.');
let top = '';
/** A place that people have: letters of any language, spaces, quotes. */
let folder = '';

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'plenary-launch-'));
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

function launch(launcher: string, input: string, path: string) {
  const { status, stdout, stderr } = spawnSync(launcher, [], {
    input,
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: path, HOME: top },
    timeout: 60_000,
  });
  return { status, text: stdout + stderr };
}

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

  test('says how to get Node where there is none, in three languages', () => {
    const bare = join(top, 'bare');
    mkdirSync(bare);
    cpSync('plenary.sh', join(bare, 'plenary.sh'));
    const { status, text } = launch(join(bare, 'plenary.sh'), '', barePath());
    expect(status).toBe(1);
    for (const words of ['Node.js yoxdur', 'has no Node.js', 'нет Node.js', 'https://nodejs.org/']) expect(text).toContain(words);
  });

  test('an old Node is as good as none, and parts are fetched the first time', () => {
    const first = join(top, 'first time');
    mkdirSync(first);
    for (const name of ['plenary.sh', 'package-lock.json']) cpSync(name, join(first, name));
    const old = ['node', 'exit 1'] as const;
    const npm = ['npm', 'echo "npm $*"; /bin/mkdir -p node_modules; : > node_modules/.package-lock.json'] as const;
    const { status, text } = launch(join(first, 'plenary.sh'), '', barePath(old, npm));
    expect(text).toContain('npm ci');
    expect(text).toContain('has no Node.js, or an old one');
    expect(status).toBe(1);
    expect(launch(join(first, 'plenary.sh'), '', barePath(old, npm)).text).not.toContain('npm ci');
  });

  test('a failed fetch stops there', () => {
    const failed = join(top, 'failed');
    mkdirSync(failed);
    for (const name of ['plenary.sh', 'package-lock.json']) cpSync(name, join(failed, name));
    const { status, text } = launch(join(failed, 'plenary.sh'), '', barePath(['npm', 'echo "no network"; exit 1']));
    expect(status).toBe(1);
    expect(text).toContain('no network');
    expect(text).not.toContain('has no Node.js');
  });
});

/** The words of an Exec line (Desktop Entry Specification, “The Exec key”): the escapes of a string first, then the quotes. */
function execWords(line: string): string[] {
  const value = line.replaceAll('\\\\', '\\');
  return [...value.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll(/\\(["`$\\])/gu, '$1') ?? plain ?? '',
  );
}

describe('Plenary.cmd', () => {
  const text = readFileSync('Plenary.cmd', 'utf8');

  test('has the line ends of Windows, and the others those of Unix', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const name of ['plenary.sh', 'Plenary.command', 'Plenary.desktop']) expect(readFileSync(name, 'utf8')).not.toContain('\r');
    expect(readFileSync('.gitattributes', 'utf8')).toContain('*.cmd text eol=crlf');
  });

  test('jumps only to labels that there are, and quotes every path', () => {
    const labels = new Set([...text.matchAll(/^:(\w+)/gmu)].map(([, label]) => label));
    for (const [, label] of text.matchAll(/goto (\w+)/gu)) expect(labels).toContain(label);
    expect(text).toContain('pushd "%~dp0"');
    expect(text).not.toMatch(/[^"]%~dp0|[^"=]%NODE%/u);
    expect(text.indexOf('DisableDelayedExpansion')).toBeLessThan(text.indexOf('pushd'));
    expect(text.indexOf('chcp 65001')).toBeLessThan(text.search(/[^\0-\x7f]/u));
  });

  test('looks for the Node that the project brings along', () => {
    const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { optionalDependencies: Record<string, string> };
    for (const [, name = ''] of text.matchAll(/exist "node_modules\\(node-[\w-]+)\\/gu))
      expect(Object.keys(optionalDependencies)).toContain(name);
  });
});

test('the launchers of Unix may be executed', () => {
  for (const name of ['plenary.sh', 'Plenary.command']) expect(statSync(name).mode & 0o111, name).not.toBe(0);
});
