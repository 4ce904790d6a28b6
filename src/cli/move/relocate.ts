import { checkRepository } from '../../check/check.ts';
import { farDay } from '../../check/wrong-publication.ts';
import { openContent } from '../../files/folder.ts';
import { sortIssues } from '../../files/report.ts';
import { words } from '../../i18n/words.ts';
import type { Issue } from '../../model/issue.ts';
import { link } from '../../model/link.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import type { Call } from '../../files/unfinished.ts';
import type { Terminal } from '../command.ts';
import { changeFiles, finishEarlier } from '../change-files.ts';
import { printIssueGroups } from '../print-issues.ts';
import { readAndCheck } from '../read-and-check.ts';
import { addressTraces } from './address-traces.ts';
import { relocated, type Relocation } from './relocation.ts';
import { relocationChanges } from './relocation-changes.ts';

/** A relocation that a command asks for. */
export interface Wished {
  readonly call: Call;
  readonly dryRun: boolean;
  readonly day: string;
  /** What is wrong with it; asked once the content is known to be sound. */
  readonly wrong: (records: RepositoryRecords) => readonly Issue[];
  readonly plan: (records: RepositoryRecords) => Relocation;
  /** The addresses that are given up, and how it is told that they were. */
  readonly from: readonly string[];
  readonly done: (records: RepositoryRecords) => string;
}

/**
 * Carries out a relocation: everything is checked, in memory as the records will be, before a byte is written, and then all files are written
 * or none; resolves to the exit code.
 */
export async function relocate(wished: Wished, terminal: Terminal): Promise<number> {
  const earlier = wished.dryRun ? undefined : finishEarlier(wished.call, terminal);
  if (earlier !== undefined) return earlier === 'done' ? 0 : refused([], terminal);
  const { edition, errors } = await readAndCheck(terminal, { drafts: true });
  const { records } = edition.repository;
  const content = openContent(edition.folders.content);
  if (errors > 0 || !content) return refused([], terminal);
  const wrong = wished.wrong(records);
  if (wrong.length > 0) return refused(wrong, terminal);
  const relocation = wished.plan(records);
  const after = relocated(records, relocation);
  const broken = checkRepository(link(after, { drafts: true })).filter(({ severity }) => severity === 'error');
  if (broken.length > 0) return refused(broken, terminal);
  const changes = relocationChanges(content, { relocation, before: records, after, day: wished.day });
  printIssueGroups(farDay(records, wished.day), terminal);
  const failed = changeFiles(content, changes, wished, terminal);
  if (failed.length > 0) return refused(failed, terminal);
  const say = words(terminal.language);
  for (const { key, args } of relocation.told) terminal.print(say(key, args));
  const traces = addressTraces(content, wished.from, changes, wished.dryRun);
  if (traces.length > 0) terminal.print(say('move.traces', { count: traces.length }));
  for (const { file, line } of traces) terminal.print(`  ${file}:${line}`);
  terminal.note(wished.dryRun ? say('change.wouldDo', { count: changes.length }) : wished.done(records));
  return 0;
}

function refused(issues: readonly Issue[], terminal: Terminal): number {
  printIssueGroups(sortIssues(issues), terminal);
  terminal.note(words(terminal.language)('move.nothing'));
  return 1;
}
