import { expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/command.ts';
import { issueLine, printIssues } from '../../src/cli/print-issues.ts';
import { issue } from '../../src/model/catalogue.ts';
import type { Issue } from '../../src/model/issue.ts';

const unknownPerson: Issue = {
  ...issue('unknown-person', 'papers/a/01.md', { id: 'nobody', meant: 'none' }, []),
  place: { file: 'papers/a/01.md', line: 4, column: 13 },
};

function printed(issues: readonly Issue[], language = 'en'): string[] {
  const lines: string[] = [];
  const terminal: Terminal = {
    print: (line) => lines.push(line),
    note: () => undefined,
    progress: () => undefined,
    environment: {},
    language,
    stopped: Promise.resolve(),
  };
  printIssues(issues, terminal);
  return lines;
}

test('a problem is one line: place, what, why, what to do, rule', () => {
  const line = issueLine(unknownPerson, 'en');
  expect(line).toMatch(/^papers\/a\/01\.md:4:13 {2}\S.+ {2}\S.+ {2}\S.+ {2}\[unknown-person\]$/u);
  expect(line).toContain('nobody');
});

test('what comes from a file can neither break the line nor steer the terminal', () => {
  const hostile: Issue = { ...unknownPerson, args: { meant: 'none', id: 'x\n\u001B[2J\u0007papers/b.md:1:1  forged\u2028' } };
  expect(issueLine(hostile, 'en')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
});

test('errors stand last, before the counts', () => {
  const warning: Issue = { ...unknownPerson, severity: 'warning' };
  const lines = printed([unknownPerson, warning, unknownPerson]);
  expect(lines.filter((line) => !line.startsWith('papers/'))).toEqual(['\n1 warning', '\n2 errors', '2 errors, 1 warning.']);
});

test('nothing wrong is said so', () => {
  expect(printed([])).toEqual(['The content is sound.']);
});
