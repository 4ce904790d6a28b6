import { openContent, type ContentFolder } from '../files/folder.ts';
import { foldersOf } from '../files/folders.ts';
import { readIfThere } from '../files/read-file.ts';
import { finishWrites, unfinishedCall, writeThrough, type Call } from '../files/unfinished.ts';
import { checkWrites, type FileChange } from '../files/write-files.ts';
import { words } from '../i18n/words.ts';
import type { Issue } from '../model/issue.ts';
import { everyChange } from '../text/changed-lines.ts';
import type { Terminal } from './command.ts';
import { printIssueGroups } from './print-issues.ts';

/** Files that lie beside records and hold what the program alone reads; what changes in them is not shown line by line. */
const OURS = /(?:^|\/)\.[^/]+$|\/ledger\.yaml$/u;

/** Makes changes of files so that they can be finished after an interruption, or on a dry run shows them; what stands in the way is returned. */
export function changeFiles(
  content: ContentFolder,
  changes: readonly FileChange[],
  wish: { readonly call: Call; readonly dryRun: boolean },
  terminal: Terminal,
): Issue[] {
  if (!wish.dryRun) {
    const failed = writeThrough(content, changes, wish.call, terminal.disk);
    if (failed.length > 0) return failed;
    for (const change of changes) terminal.print(changeLine(change));
    return [];
  }
  const wrong = checkWrites(content, changes);
  if (wrong.length > 0) return wrong;
  for (const change of changes) {
    terminal.print(changeLine(change));
    if ((change.kind !== 'create' && change.kind !== 'replace') || typeof change.content !== 'string' || OURS.test(change.path)) continue;
    printLines(readIfThere(content, sourceOf(change.path, changes))?.toString('utf8') ?? '', change.content, terminal);
  }
  return [];
}

/**
 * Ends what an earlier run of a command was stopped in. `done` when that was the same call, so that nothing is left to do; `failed` when it
 * cannot be ended.
 */
export function finishEarlier(call: Call, terminal: Terminal): 'done' | 'failed' | undefined {
  const content = openContent(foldersOf(terminal.environment, process.cwd()).content);
  const earlier = content && unfinishedCall(content);
  if (!content || !earlier) return undefined;
  const issues = finishWrites(content, terminal.disk);
  const say = words(terminal.language);
  if (issues.length > 0) {
    printIssueGroups(issues, terminal);
    return 'failed';
  }
  terminal.note(say('change.finished', { command: `npm run ${earlier.join(' ')}` }));
  return JSON.stringify(earlier) === JSON.stringify(call) ? 'done' : undefined;
}

const changeLine = (change: FileChange): string => {
  if (change.kind === 'rename') return `→ ${change.path} → ${change.to}`;
  return `${change.kind === 'delete' ? '−' : change.kind === 'create' ? '+' : '±'} ${change.path}`;
};

/** A record that moves is written at its new place and deleted at the old one: what changes in it is told against the old text. */
function sourceOf(path: string, changes: readonly FileChange[]): string {
  const at = changes.findIndex((change) => change.kind === 'create' && change.path === path);
  const next = changes[at + 1];
  return next?.kind === 'delete' ? next.path : path;
}

function printLines(before: string, after: string, terminal: Terminal): void {
  for (const changed of everyChange(before, after)) {
    for (const [at, text] of changed.before.entries()) terminal.print(plain(`  ${changed.line + at} - ${text}`));
    for (const text of changed.after) terminal.print(plain(`  ${changed.line} + ${text}`));
  }
}

/** What comes from the files cannot break the line or steer the terminal. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trimEnd();
