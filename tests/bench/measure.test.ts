import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { againstLimits, figureTable, LIMITS, siteSize } from '../../src/cli/bench/figures.ts';
import { measure, type Cost } from '../../src/cli/bench/measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'plenary-measure-'));
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, source: string): string {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
}

describe.runIf(process.platform === 'linux')('measuring', () => {
  // What each process says of itself at its end is what the measure is held against, however slow the machine is.
  const usage = join(folder, 'usage.txt');
  const tell = `process.on('exit', () => { const { user, system } = process.cpuUsage(); appendFileSync(${JSON.stringify(usage)}, (user + system) + ' '); });`;
  const burn = 'const end = process.cpuUsage().user + 400_000; while (process.cpuUsage().user < end);';
  const child = script(
    'child.mjs',
    `import { appendFileSync } from 'node:fs'; ${tell} const held = Buffer.alloc(300 * 1024 ** 2, 1); ${burn} setTimeout(() => held.length, 150);`,
  );
  const parent = script(
    'parent.mjs',
    `import { appendFileSync } from 'node:fs'; import { spawnSync } from 'node:child_process'; ${tell} ${burn} spawnSync(process.execPath, [${JSON.stringify(child)}]);`,
  );

  test('counts what a child of the child used, and the largest of them', async () => {
    const { code, wall, cpu = 0, memory = 0 } = await measure([parent], process.env);
    expect(code).toBe(0);
    const told = readFileSync(usage, 'utf8').trim().split(' ').map(Number);
    const used = told.reduce((sum, microseconds) => sum + microseconds, 0) / 1e6;
    expect(told).toHaveLength(2);
    expect(cpu).toBeGreaterThan(0.9 * used);
    // Neither is counted twice; the end of a process is told by the measure alone.
    expect(cpu).toBeLessThan(1.6 * used);
    expect(wall).toBeGreaterThan(0.9);
    expect(memory / 1024 ** 2).toBeGreaterThan(300);
    expect(memory / 1024 ** 2).toBeLessThan(600);
  });

  test('counts a child that nobody waited for', async () => {
    const done = join(folder, 'small.done');
    const write = `import { writeFileSync } from 'node:fs'; ${burn} writeFileSync(${JSON.stringify(done)}, '');`;
    const small = script('small.mjs', write);
    // The parent sleeps until the child has done its work, however busy the machine is, and takes no notice of its end.
    const nap = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);';
    const leaves = `import { spawn } from 'node:child_process'; import { existsSync } from 'node:fs';
      spawn(process.execPath, [${JSON.stringify(small)}]); while (!existsSync(${JSON.stringify(done)})) ${nap} ${nap} process.exit(0);`;
    const { cpu = 0 } = await measure([script('leaves.mjs', leaves)], process.env);
    expect(cpu).toBeGreaterThan(0.4);
  });

  test('tells how a command ended', async () => {
    expect((await measure([script('fails.mjs', 'process.exit(3)')], process.env)).code).toBe(3);
  });
});

describe('the report', () => {
  const cost = (cpu: number | undefined, mebibytes: number): Cost => ({ code: 0, wall: 1, cpu, memory: mebibytes * 1024 ** 2 });

  test('stands in columns', () => {
    expect(
      figureTable([
        { name: 'build', wall: 12.34, cpu: 100, memory: 2 * 1024 ** 3 },
        { name: '  pages', wall: 1, cpu: undefined },
      ]),
    ).toEqual(['         wall s  CPU s  peak MiB', 'build      12.3  100.0      2048', '  pages     1.0      –']);
  });

  test.each<[string, Cost, Cost, boolean]>([
    ['all within', cost(LIMITS.coldCpu, 1536), cost(LIMITS.warmCpu, 100), true],
    ['slow when cold', cost(LIMITS.coldCpu + 1, 100), cost(1, 100), false],
    ['slow when warm', cost(1, 100), cost(LIMITS.warmCpu + 1, 100), false],
    ['large', cost(1, 100), cost(1, 1537), false],
    ['not measured', cost(undefined, 100), cost(undefined, 100), true],
  ])('%s', (_, cold, warm, held) => {
    expect(againstLimits(cost(1, 1), cold, warm).held).toBe(held);
  });

  test('the check has a limit of its own', () => {
    const slow = cost(LIMITS.check + 1, 1);
    const { lines, held } = againstLimits(slow, cost(1, 1), cost(1, 1));
    expect([lines[0], held]).toEqual(['CPU seconds, check: 6.0 of at most 5.0, BROKEN', false]);
  });

  test('counts pages, files and bytes', () => {
    const site = mkdtempSync(join(folder, 'site-'));
    writeFileSync(join(site, 'index.html'), '12345');
    writeFileSync(join(site, 'a.bib'), '123');
    expect(siteSize(site)).toEqual({ pages: 1, files: 2, bytes: 8 });
  });
});
