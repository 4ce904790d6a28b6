import { parseArgs } from 'node:util';
import { checkRepository } from '../check/check.ts';
import { farDay, wrongPublication } from '../check/wrong-publication.ts';
import { editFrontMatter, editYaml } from '../files/edit-yaml.ts';
import { openContent, type ContentFolder } from '../files/folder.ts';
import { ledgerText } from '../files/ledger-text.ts';
import { readIfThere, readTextFile } from '../files/read-file.ts';
import { ofText } from '../files/read-ledger.ts';
import { sortIssues } from '../files/report.ts';
import { checksum } from '../files/stored-file.ts';
import { LARGEST_REGISTER } from '../files/text-file.ts';
import { writeFiles, type FileChange } from '../files/write-files.ts';
import { words } from '../i18n/words.ts';
import type { Issue } from '../model/issue.ts';
import { enterPublished, LEDGER_FILE, recordsToEnter } from '../model/ledger.ts';
import { link } from '../model/link.ts';
import { readVersionAddress } from '../model/paper-version.ts';
import { planPublication, withPublications, type Publication } from '../model/publication.ts';
import { PUBLISHED_FILE, publishedStates, statesText } from '../model/published-state.ts';
import type { RepositoryRecords } from '../model/records.ts';
import { formatDate, isDate } from '../text/date.ts';
import { readAndCheck } from './read-and-check.ts';
import { CliError, type Command, type Terminal } from './command.ts';
import { printIssueGroups } from './print-issues.ts';

/**
 * `publish`: makes published records of drafts, all of them or those that are named, writes citation keys and the day into them, and enters
 * everything that is public into the ledger. With an error in the content, or in what it would be, nothing is written. Run again after an
 * interruption it ends the same: the ledger is written last.
 */
export const publish: Command = {
  name: 'publish',
  async run(args, terminal) {
    const { day, only } = readWish(args);
    const { edition, errors } = await readAndCheck(terminal, { drafts: true });
    const content = openContent(edition.folders.content);
    const say = words(terminal.language);
    if (errors > 0 || !content) return refused([], terminal);
    const { records } = edition.repository;
    const wrong = wrongPublication(records, { day, only });
    if (wrong.length > 0) return refused(wrong, terminal);
    const publications = planPublication(records, { day, only });
    const after = withPublications(records, publications);
    const broken = checkRepository(link(after, { drafts: true })).filter(({ severity }) => severity === 'error');
    if (broken.length > 0) return refused(broken, terminal);
    printIssueGroups(farDay(records, day), terminal);
    const changes = plannedChanges(content, publications, records, after, day);
    const written = publications.filter(({ fresh, fields }) => fresh || fields.length > 0);
    const versions = recordsToEnter(after).filter(({ address }) => readVersionAddress(address));
    for (const { address, key } of [...written, ...versions]) terminal.print(`${key}  ${address}`);
    const failed = changes.length === 0 ? [] : writeFiles(content, changes, terminal.disk);
    if (failed.length > 0) return refused(failed, terminal);
    const count = written.length + versions.length;
    if (changes.length > 0) terminal.note(say('publish.day', { date: formatDate(day, terminal.language) }));
    if (changes.length > 0 && count === 0) terminal.note(say('publish.entered', { file: LEDGER_FILE }));
    else terminal.note(say('publish.done', { count, file: LEDGER_FILE }));
    return 0;
  },
};

/** Every file that publishing writes, the ledger last; none when all is as it was. */
function plannedChanges(
  content: ContentFolder,
  publications: readonly Publication[],
  records: RepositoryRecords,
  after: RepositoryRecords,
  day: string,
): FileChange[] {
  const digests = { ofText, ofFile: remembered((path) => checksum(content, path)) };
  const ledger = enterPublished(after, day, digests);
  const before = readTextFile(content, LEDGER_FILE, [], LARGEST_REGISTER) ?? '';
  const texts: [string, string][] = [
    ...publications
      .filter(({ fields }) => fields.length > 0)
      .map(({ file, fields }): [string, string] => [file, edited(content, file, fields)]),
    [PUBLISHED_FILE, statesText(publishedStates(after, digests))],
    [LEDGER_FILE, ledgerText(before, records.ledger, ledger)],
  ];
  return texts.flatMap(([path, text]): FileChange[] => {
    const old = readIfThere(content, path)?.toString('utf8');
    return old === text ? [] : [{ kind: old === undefined ? 'create' : 'replace', path, content: text }];
  });
}

function edited(content: ContentFolder, file: string, fields: Publication['fields']): string {
  const text = readTextFile(content, file, []) ?? '';
  return file.endsWith('.yaml') ? editYaml({ file, text, line: 1 }, fields) : editFrontMatter(text, fields);
}

function remembered(read: (path: string) => string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const digest = known.get(path) ?? read(path);
    known.set(path, digest);
    return digest;
  };
}

function refused(issues: readonly Issue[], terminal: Terminal): number {
  printIssueGroups(sortIssues(issues), terminal);
  terminal.note(words(terminal.language)('publish.nothing'));
  return 1;
}

const USAGE = 'Name the day: npm run publish -- --date 2026-12-01 [proceedings/2027-example papers/2017-example/12 …].';

function readWish(args: readonly string[]): { readonly day: string; readonly only: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { date: { type: 'string' } } });
    const { date: day } = values;
    if (day !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(day) && isDate(day)) {
      return { day, only: positionals.map((one) => one.replaceAll(/^\/+|\/+$/gu, '').replace(/\.mdx?$|\/volume\.yaml$/u, '')) };
    }
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} ${USAGE}`);
  }
  throw new CliError(USAGE);
}
