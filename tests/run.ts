import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser.ts';

/** How many things a stage found in order, and how many not. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One part of `npm test`. Stages without a need for each other run side by side. */
interface Stage {
  readonly name: string;
  readonly after?: string;
  run(say: (text: string) => void): Promise<Count>;
}

const top = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'plenary-test-'));
const browser = { path: '' };

const tools = {
  astro: 'node_modules/astro/bin/astro.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/playwright/cli.js',
};

/** Everything that `npm test` does, in this order; `npm test -- unit layers` does only what is named. */
const stages: readonly Stage[] = [
  { name: 'types', run: (say) => inTurn(say, [tools.astro, 'check', '--minimumFailingSeverity', 'warning'], [tools.tsc, '--noEmit']) },
  { name: 'lint', run: (say) => inTurn(say, [tools.eslint, '.', '--max-warnings', '0']) },
  { name: 'style', run: (say) => inTurn(say, [tools.prettier, '--check', '--log-level', 'warn', '.']) },
  { name: 'layers', run: (say) => inTurn(say, [tools.depcruise, '--config', '.dependency-cruiser.cjs', 'src']) },
  {
    name: 'unit',
    async run(say) {
      const report = join(reports, 'unit.json');
      const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
      const code = await node(say, [tools.vitest, ...args]);
      return counted(code, () => countUnit(read(report) as UnitReport));
    },
  },
  { name: 'build', run: (say) => inTurn(say, ['src/cli/plenary.ts', 'build']) },
  { name: 'html', after: 'build', run: (say) => inTurn(say, ['tests/html/validate.ts']) },
  {
    name: 'browser',
    after: 'build',
    async run(say) {
      browser.path ||= findBrowser();
      const report = join(reports, 'browser.json');
      const code = await node(say, [tools.playwright, 'test', '--reporter=dot,json'], {
        PLENARY_BROWSER: browser.path,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      });
      return counted(code, () => countBrowser(read(report) as BrowserReport));
    },
  },
];

/**
 * Stages that may run at the same time: two cores, and no two that print while they work. Lint comes after types: on a fresh clone those
 * make the types of Astro's content store, without which lint takes what it gives for anything.
 */
const sideBySide: readonly (readonly string[])[] = [['types'], ['lint', 'layers'], ['style'], ['unit'], ['build'], ['html'], ['browser']];

process.exitCode = await main(process.argv.slice(2));

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    console.error(`There is no stage "${unknown}": ${stages.map(({ name }) => name).join(', ')}.`);
    return 1;
  }
  const wanted = stages.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const total = { passed: 0, failed: 0 };
  const broken = new Set<string>();
  for (const group of sideBySide) {
    const running = wanted.filter(({ name }) => group.includes(name)).map((stage) => runStage(stage, broken, group.length === 1));
    for (const { passed, failed } of await Promise.all(running)) {
      total.passed += passed;
      total.failed += failed;
    }
  }
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

async function runStage(stage: Stage, broken: Set<string>, alone: boolean): Promise<Count> {
  if (stage.after && broken.has(stage.after)) {
    console.log(`✗ ${stage.name}: not run, because the stage "${stage.after}" failed`);
    return { passed: 0, failed: 1 };
  }
  const start = performance.now();
  console.log(`… ${stage.name}`);
  let output = '';
  const say = alone ? (text: string) => void process.stdout.write(text) : (text: string) => void (output += text);
  let count: Count;
  try {
    count = await stage.run(say);
  } catch (error) {
    output += error instanceof Error ? `${error.message}\n` : String(error);
    count = { passed: 0, failed: 1 };
  }
  if (count.failed > 0) {
    broken.add(stage.name);
    process.stdout.write(output);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = count.passed + count.failed > 1 ? `: ${count.passed} passed, ${count.failed} failed` : '';
  console.log(`${count.failed > 0 ? '✗' : '✓'} ${stage.name}${counts} (${seconds} s)`);
  return count;
}

/** Commands one after the other, all of them even when one fails: together they are one thing that passes or fails. */
async function inTurn(say: (text: string) => void, ...commands: readonly string[][]): Promise<Count> {
  let failed = 0;
  for (const command of commands) failed += (await node(say, command)) === 0 ? 0 : 1;
  return failed === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a script with this same Node, which also stands first on its path, and passes on what it prints. */
function node(say: (text: string) => void, args: readonly string[], environment: Record<string, string> = {}): Promise<number> {
  const path = `${join(top, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, args, {
    cwd: top,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...color, ...environment, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
  return new Promise((end, fail) => child.on('error', fail).on('close', (code) => end(code ?? 1)));
}

interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** A file of tests that could not even be loaded counts as one that failed. */
function countUnit({ numPassedTests, numFailedTests, testResults }: UnitReport): Count {
  const notLoaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + notLoaded.length };
}

interface BrowserReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

function countBrowser({ stats, errors }: BrowserReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** The numbers of a report; a runner that failed without one failed test, or wrote no report, is a failure itself. */
function counted(code: number, count: () => Count): Count {
  try {
    const { passed, failed } = count();
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
