import { words } from '../i18n/words.ts';
import type { Issue, Severity } from '../model/issue.ts';
import { placeName } from '../text/sheet-cell.ts';
import type { Terminal } from './command.ts';
import { countFindings, findingOf } from './finding.ts';

const order: readonly Severity[] = ['note', 'warning', 'error'];

/** Prints every problem as `file:line:column  what  why  what to do  [rule-id]`, errors last, where the eye is, and then the counts. */
export function printIssues(issues: readonly Issue[], terminal: Terminal): void {
  const say = words(terminal.language);
  printIssueGroups(issues, terminal);
  const { errors, warnings } = countFindings(issues);
  terminal.print(errors + warnings === 0 ? say('cli.sound') : say('cli.found', { errors, warnings }));
}

/** Prints the problems in groups by severity, without a word about the content as a whole. */
export function printIssueGroups(issues: readonly Issue[], terminal: Terminal): void {
  const say = words(terminal.language);
  for (const severity of order) {
    const group = issues.filter((issue) => issue.severity === severity);
    if (group.length === 0) continue;
    terminal.print(`\n${say(`cli.${severity}s`, { count: group.length })}`);
    for (const issue of group) terminal.print(issueLine(issue, terminal.language));
  }
}

/** One problem as one line; what comes from the files cannot break the line or steer the terminal. */
export function issueLine(issue: Issue, language: string): string {
  const { what, why, do: move, rule } = findingOf(issue, language);
  return `${oneLine(placeName(issue.place))}  ${what}  ${why}  ${move}  [${rule}]`;
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
