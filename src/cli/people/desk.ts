import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editFile } from '../../files/edit-file.ts';
import type { YamlEdit } from '../../files/edit-yaml.ts';
import { openContent, type ContentFolder } from '../../files/folder.ts';
import { foldersOf } from '../../files/folders.ts';
import { readRepository } from '../../files/read.ts';
import { checkWrites, writeFiles, type FileChange } from '../../files/write-files.ts';
import { words, type Words } from '../../i18n/words.ts';
import { link } from '../../model/link.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import type { Repository } from '../../model/repository.ts';
import { changedLines, type ChangedLines } from '../../text/changed-lines.ts';
import type { Terminal } from '../command.ts';
import { printIssueGroups } from '../print-issues.ts';
import type { Planned } from './plan.ts';

/** The content with which the commands about people work, read whole and without an error. */
export interface PeopleDesk {
  readonly terminal: Terminal;
  readonly say: Words;
  readonly content: ContentFolder;
  readonly records: RepositoryRecords;
  readonly repository: Repository;
}

/** Reads the content; with an error in it, what the register says could not be trusted: it is told, and there is no desk. */
export async function openDesk(terminal: Terminal): Promise<PeopleDesk | undefined> {
  const say = words(terminal.language);
  const folder = foldersOf(terminal.environment, process.cwd()).content;
  const { records, issues } = await readRepository(folder);
  const content = openContent(folder);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (!content || errors.length > 0) {
    printIssueGroups(errors, terminal);
    terminal.note(say('people.unreadable'));
    return undefined;
  }
  return { terminal, say, content, records, repository: link(records, { drafts: true }) };
}

/** What a plan makes of the files: each with its new text and the lines that change. */
export interface EditedFile {
  readonly path: string;
  readonly text: string;
  readonly changes: readonly ChangedLines[];
}

/** Carries out a plan, or, on a dry run, shows line by line what it would change; resolves to the exit code. */
export function carryOut(desk: PeopleDesk, planned: Planned, dryRun: boolean): { code: number; files: readonly EditedFile[] } {
  const { terminal, say, content } = desk;
  if ('refused' in planned) {
    terminal.note(say(planned.refused.key, planned.refused.args));
    terminal.note(say('people.notWritten'));
    return { code: 1, files: [] };
  }
  const files = [...planned.edits].map(([path, edits]) => edited(content, path, edits)).filter(({ changes }) => changes.length > 0);
  const writes = files.map(({ path, text }): FileChange => ({ kind: 'replace', path, content: text }));
  const issues = dryRun ? checkWrites(content, writes) : writeFiles(content, writes);
  for (const file of files) printFile(file, dryRun, terminal);
  for (const { key, args } of planned.told) terminal.print(say(key, args));
  if (issues.length > 0) {
    printIssueGroups(issues, terminal);
    return { code: 1, files };
  }
  terminal.note(say(files.length === 0 ? 'people.nothing' : dryRun ? 'people.wouldDo' : 'people.done', { count: files.length }));
  return { code: 0, files };
}

function edited({ root }: ContentFolder, path: string, edits: readonly YamlEdit[]): EditedFile {
  const changes: ChangedLines[] = [];
  let text = readFileSync(join(root, path), 'utf8');
  for (const edit of edits) {
    const next = editFile(path, text, [edit]);
    const changed = changedLines(text, next);
    if (changed) changes.push(changed);
    text = next;
  }
  return { path, text, changes };
}

function printFile({ path, changes }: EditedFile, whole: boolean, terminal: Terminal): void {
  terminal.print(path);
  if (!whole) return;
  for (const { line, before, after } of changes) {
    for (const [at, text] of before.entries()) terminal.print(plain(`  ${line + at} - ${text}`));
    for (const [at, text] of after.entries()) terminal.print(plain(`  ${line + at} + ${text}`));
  }
}

/** What comes from the files cannot break the line or steer the terminal. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trimEnd();
}
