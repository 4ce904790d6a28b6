import { checkRepository } from '../check/check.ts';
import { farDay } from '../check/wrong-publication.ts';
import { openContent } from '../files/folder.ts';
import { sortIssues } from '../files/report.ts';
import { words } from '../i18n/words.ts';
import { issue } from '../model/catalogue.ts';
import { citableRecords } from '../model/citable-record.ts';
import type { Issue } from '../model/issue.ts';
import { lastDay, LEDGER_FILE } from '../model/ledger.ts';
import { link } from '../model/link.ts';
import { readVersionAddress } from '../model/paper-version.ts';
import type { RepositoryRecords } from '../model/records.ts';
import { removalOf } from '../model/removed.ts';
import type { LocalText } from '../schema/text.ts';
import { nearest } from '../text/nearest.ts';
import { changeFiles, finishEarlier } from './change-files.ts';
import { CliError, type Command, type Terminal } from './command.ts';
import { findTraces } from './people/find-traces.ts';
import { printIssueGroups } from './print-issues.ts';
import { readAndCheck } from './read-and-check.ts';
import { readRecordWish } from './record-wish.ts';
import { recordsAfter } from './remove/records-after.ts';
import { removalChanges } from './remove/removal-changes.ts';

/**
 * `remove`: takes the text and the files of a published paper or volume from the site, with a notice that says why; its page stays. With
 * `--privacy` names, title and key go too, and whoever nothing else names leaves the register. With an error nothing is written;
 * `--dry-run` shows what would be.
 */
export const remove: Command = {
  name: 'remove',
  async run(args, terminal) {
    const wish = readWish(args);
    const call = ['remove', ...args];
    const earlier = wish.dryRun ? undefined : finishEarlier(call, terminal);
    if (earlier !== undefined) return earlier === 'done' ? 0 : refused([], terminal);
    const { edition, errors } = await readAndCheck(terminal, { drafts: true });
    const { records } = edition.repository;
    const content = openContent(edition.folders.content);
    if (errors > 0 || !content) return refused([], terminal);
    const wrong = wrongWish(records, wish);
    if (wrong.length > 0) return refused(wrong, terminal);
    const removal = {
      ...wish,
      note: Object.keys(wish.note).length > 0 ? wish.note : inLanguages(records, 'remove.privacy'),
      privacy: wish.privacy
        ? inLanguages(records, wish.address.startsWith('papers/') ? 'remove.title.paper' : 'remove.title.volume')
        : undefined,
    };
    const after = recordsAfter(records, removal);
    const broken = checkRepository(link(after, { drafts: true })).filter(({ severity }) => severity === 'error');
    if (broken.length > 0) return refused(broken, terminal);
    const names = wish.privacy ? familyNames(records, wish.address) : [];
    const changes = removalChanges(content, records, after, removal);
    printIssueGroups(farDay(records, wish.day), terminal);
    const failed = changeFiles(content, changes, { call, dryRun: wish.dryRun }, terminal);
    if (failed.length > 0) return refused(failed, terminal);
    const say = words(terminal.language);
    if (wish.dryRun) {
      terminal.note(say('change.wouldDo', { count: changes.length }));
      return 0;
    }
    const traces = findTraces(content, names, new Map());
    if (traces.length > 0) terminal.print(say('remove.traces', { count: traces.length }));
    for (const { file, line } of traces) terminal.print(`  ${file}:${line}`);
    terminal.note(say(wish.privacy ? 'remove.erased' : 'remove.done', { address: wish.address }));
    return 0;
  },
};

function inLanguages({ center }: RepositoryRecords, key: 'remove.privacy' | 'remove.title.paper' | 'remove.title.volume'): LocalText {
  return Object.fromEntries(center.languages.map((language) => [language, words(language)(key)]));
}

/** The family names that a record prints, or those whom it names by the register have. */
function familyNames(records: RepositoryRecords, address: string): string[] {
  const { papers, volumes } = link(records, { drafts: true });
  const paper = papers.find(({ id, volume }) => `papers/${volume.id}/${id}` === address);
  const contributors = paper?.contributors ?? volumes.find(({ id }) => `proceedings/${id}` === address)?.editors ?? [];
  return [...new Set(contributors.flatMap(({ name, person }) => [name, ...(person?.names ?? [])].flatMap((one) => one?.family ?? [])))];
}

function wrongWish(records: RepositoryRecords, { address, day, privacy }: Wish): Issue[] {
  const last = lastDay(records);
  if (last !== undefined && day < last) return [issue('publish-early', LEDGER_FILE, { day, last })];
  // A version goes with its paper.
  const works = citableRecords(records).filter((one) => !one.address.startsWith('resolutions/') && !readVersionAddress(one.address));
  const here = works.find((record) => record.address === address);
  const meant =
    nearest(
      address,
      works.map((record) => record.address),
    ) ?? 'none';
  if (!here) return [issue('publish-unknown', address, { address, meant })];
  if (!here.published) return [issue('remove-draft', here.file, { address })];
  const entry = [...records.papers, ...records.volumes].find(({ path }) => path === here.file);
  const removal = entry && removalOf(entry.record);
  return removal && (removal.privacy || !privacy) ? [issue('remove-again', here.file, { address, day: removal.date })] : [];
}

function refused(issues: readonly Issue[], terminal: Terminal): number {
  printIssueGroups(sortIssues(issues), terminal);
  terminal.note(words(terminal.language)('remove.nothing'));
  return 1;
}

const USAGE =
  'Name the record, the day and the reason: npm run remove -- papers/2017-example/07 --date 2026-12-01 --note-en "…" [--note-az "…"] [--privacy] [--dry-run].';

interface Wish {
  readonly address: string;
  readonly day: string;
  readonly note: LocalText;
  readonly privacy: boolean;
  readonly dryRun: boolean;
}

function readWish(args: readonly string[]): Wish {
  const { addresses, day, note, dryRun, has } = readRecordWish(args, USAGE, { privacy: { type: 'boolean' } });
  const [address = '', ...more] = addresses;
  const privacy = has('privacy');
  if (address === '' || more.length > 0 || day === undefined) throw new CliError(USAGE);
  if (!privacy && Object.keys(note).length === 0) throw new CliError(USAGE);
  return { address, day, note, privacy, dryRun };
}
