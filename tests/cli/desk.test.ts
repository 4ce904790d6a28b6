import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Terminal } from '../../src/cli/command.ts';
import { deskWith } from '../../src/cli/desk.ts';
import type { DeskMachine } from '../../src/cli/desk/desk-machine.ts';

let top = '';

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'plenary-desk-'));
  mkdirSync(join(top, 'proceedings'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
});

const everything = ['start', 'dev', 'build', 'check', 'edit', 'preview', 'publish'];

/** Lets a person type these lines, and gives what was shown and run. */
async function type(
  lines: readonly string[],
  options: { known?: readonly string[]; environment?: Record<string, string>; code?: number } = {},
) {
  const { known = everything, environment = {}, code = 0 } = options;
  const shown: string[] = [];
  const ran: string[] = [];
  const waiting = [...lines];
  let closed = 0;
  const machine: DeskMachine = {
    ask: (question) => {
      shown.push(question);
      return Promise.resolve(waiting.shift());
    },
    run: (command, args, language) => {
      ran.push([command, ...args.map((arg) => arg.replace(top, '').replace(/^.*(?=\/check\.html)/u, '')), language].join(' '));
      return Promise.resolve(code);
    },
    open: (file) => {
      ran.push(`open ${file.endsWith('check.html') ? 'the report' : file}`);
      return Promise.resolve(true);
    },
    close: () => void (closed += 1),
  };
  const terminal: Terminal = {
    print: (line) => void shown.push(line),
    note: (line) => void shown.push(line),
    progress: () => undefined,
    environment: { PLENARY_CONTENT: top, PLENARY_CACHE: join(top, 'cache'), ...environment },
    language: environment['PLENARY_LANGUAGE'] ?? 'en',
    stopped: new Promise(() => undefined),
  };
  expect(await deskWith(terminal, known, machine)).toBe(0);
  expect(closed).toBe(1);
  return { shown: shown.join('\n'), ran };
}

test('each number does what it says, with the report of a check in the browser', async () => {
  const { ran } = await type(['1', '2', '3', '4', '5', '2026-05-12', '0']);
  expect(ran).toEqual([
    'check --report /check.html en',
    'open the report',
    'dev --open en',
    'edit en',
    'preview en',
    'publish --date 2026-05-12 en',
  ]);
});

test('what the program does not have is not offered', async () => {
  const { shown, ran } = await type(['2', '3', ''], { known: ['check', 'dev'] });
  expect(shown).not.toMatch(/forms|Preview|Publish/u);
  expect(shown).toContain('“3” is not in the list.');
  expect(ran).toEqual(['dev --open en']);
});

describe('publishing', () => {
  test.each(['', 'today', '12.05.2026', '2026-5-1'])('with %j for a date publishes nothing', async (date) => {
    const { shown, ran } = await type(['5', date, '0']);
    expect(ran).toEqual([]);
    expect(shown).toContain('Nothing was published');
  });
});

test('a command that ends badly says where to look, and the menu comes again', async () => {
  const { shown, ran } = await type(['4', '4', '0'], { code: 1 });
  expect(ran).toHaveLength(2);
  expect(shown.match(/the lines above say/gu)).toHaveLength(2);
});

test('without a further line the desk closes', async () => {
  expect((await type([])).ran).toEqual([]);
});

describe('the language', () => {
  const center = (text: string) => writeFileSync(join(top, 'proceedings/center.yaml'), text);

  test('is the first of the centre’s', async () => {
    center('languages: [az, en]\n');
    expect((await type(['1', '0'])).ran[0]).toMatch(/ az$/u);
  });

  test('is another when its tag is typed, for what is run too', async () => {
    center('languages: [az]\n');
    const { shown, ran } = await type([' RU ', '4', '0']);
    expect(shown).toContain('Опубликовать черновики');
    expect(ran).toEqual(['preview ru']);
  });

  test('is the one that PLENARY_LANGUAGE names', async () => {
    center('languages: [az]\n');
    expect((await type(['4'], { environment: { PLENARY_LANGUAGE: 'ru' } })).ran).toEqual(['preview ru']);
  });

  test.each(['languages: [', 'languages: qq\n', 'languages: [tr, de]\n', ''])('is English where the centre says %j', async (text) => {
    center(text);
    expect((await type(['4'])).ran).toEqual(['preview en']);
  });
});
