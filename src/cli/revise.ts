import { resolve } from 'node:path';
import { checkRepository } from '../check/check.ts';
import { openContent } from '../files/folder.ts';
import { sortIssues } from '../files/report.ts';
import { checkWrites, writeFiles } from '../files/write-files.ts';
import { words } from '../i18n/words.ts';
import type { Issue } from '../model/issue.ts';
import { link } from '../model/link.ts';
import { versionAddress } from '../model/paper-version.ts';
import { CliError, type Command, type Terminal } from './command.ts';
import { printIssueGroups } from './print-issues.ts';
import { findIssues } from './read-and-check.ts';
import { readRecordWish } from './record-wish.ts';
import { planRevision } from './revise/plan-revision.ts';
import type { RevisionWish } from './revise/plan-revision.ts';
import { wrongRevision } from './revise/wrong-revision.ts';

/**
 * `revise`: a new version of a published paper. The version that readers had is kept under a name of its own with its files, the new files are
 * put in their places, and a notice says what changed. With an error nothing is written. Run again after an interruption it ends the same:
 * the record, with the notice, is written last.
 */
export const revise: Command = {
  name: 'revise',
  async run(args, terminal) {
    const { dryRun, ...wish } = readWish(args);
    const { edition, issues } = await findIssues(terminal, { drafts: true });
    const { records } = edition.repository;
    const content = openContent(edition.folders.content);
    const errors = issues.filter((one) => one.severity === 'error' && !isHalfDone(one, wish));
    if (errors.length > 0 || !content) return refused(errors, terminal);
    const wrong = wrongRevision(records, wish);
    if (wrong.length > 0) return refused(wrong, terminal);
    const { changes, after, number, issues: found } = planRevision(content, records, wish);
    if (found.length > 0) return refused(found, terminal);
    const broken = checkRepository(link(after, { drafts: true })).filter((one) => one.severity === 'error' && !isHalfDone(one, wish));
    const failed = broken.length > 0 ? broken : dryRun ? checkWrites(content, changes) : writeFiles(content, changes);
    if (failed.length > 0) return refused(failed, terminal);
    const say = words(terminal.language);
    if (dryRun) terminal.note(say('revise.dryRun'));
    const signs = { create: '+', replace: '±', delete: '−', rename: '→' };
    for (const { kind, path } of changes) terminal.print(`${signs[kind]} ${path}`);
    if (!dryRun)
      terminal.note(
        say('revise.done', {
          address: wish.address,
          number: number + 1,
          old: number,
          kept: versionAddress(wish.address, number),
          day: wish.day,
        }),
      );
    return 0;
  },
};

/** What an interrupted revision of the same paper leaves behind, which this one completes. */
function isHalfDone({ rule, place }: Issue, { address }: RevisionWish): boolean {
  return (
    (rule === 'version-untold' || rule === 'published-file-changed') &&
    /^[.-]/u.test(place.file.slice(address.length)) &&
    place.file.startsWith(address)
  );
}

function refused(issues: readonly Issue[], terminal: Terminal): number {
  printIssueGroups(sortIssues(issues), terminal);
  terminal.note(words(terminal.language)('revise.nothing'));
  return 1;
}

const USAGE =
  'Name the paper, the day, what changed and the new files: npm run revise -- papers/2017-example/07 --date 2026-12-01 --note-en "…" [--note-az "…"] [--pdf FILE.pdf] [--text FILE.md] [--file 07-figure-1.png …] [--dry-run].';

function readWish(args: readonly string[]): RevisionWish & { readonly dryRun: boolean } {
  const { addresses, day, note, dryRun, values } = readRecordWish(args, USAGE, {
    pdf: { type: 'string' },
    text: { type: 'string' },
    file: { type: 'string', multiple: true },
  });
  const [address = '', ...more] = addresses;
  const files = values('file').map((file) => resolve(file));
  const [pdf] = values('pdf').map((file) => resolve(file));
  const [text] = values('text').map((file) => resolve(file));
  const isNew = pdf !== undefined || text !== undefined || files.length > 0;
  if (address === '' || more.length > 0 || day === undefined || Object.keys(note).length === 0 || !isNew) throw new CliError(USAGE);
  return { address, day, note, ...(pdf !== undefined && { pdf }), ...(text !== undefined && { text }), files, dryRun };
}
