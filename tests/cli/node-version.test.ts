import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { scripts } from '../../package.json';

const guard = '--import ./src/cli/node-version.js';

test('a Node that cannot read TypeScript ends every command with one sentence', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-experimental-strip-types', ...guard.split(' '), 'src/cli/plenary.ts', 'check'],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  expect(stderr).toMatch(/^Plenary needs Node\.js 22\.18 .+\.\n$/u);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test.each(Object.entries(scripts).filter(([, script]) => script.includes('.ts')))('npm run %s asks for it first', (_, script) => {
  expect(script).toMatch(new RegExp(`^node ${guard.replaceAll('.', '\\.')} (?:src|tests)/`, 'u'));
});
