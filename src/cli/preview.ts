import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { locateIssues } from '../files/locate-issues.ts';
import { openContent } from '../files/folder.ts';
import { foldersOf } from '../files/folders.ts';
import { readPublishedStates } from '../files/published-states.ts';
import { ofText } from '../files/read-ledger.ts';
import { readRepository } from '../files/read.ts';
import { checksum } from '../files/stored-file.ts';
import { words } from '../i18n/words.ts';
import type { Issue } from '../model/issue.ts';
import { lastDay } from '../model/ledger.ts';
import { planPublication, withPublications } from '../model/publication.ts';
import { publishedStates } from '../model/published-state.ts';
import { stateDifferences } from '../model/state-difference.ts';
import { isDate } from '../text/date.ts';
import { buildSite } from './build.ts';
import { CliError, type Command, type Terminal } from './command.ts';
import { everyPage, offlineCopy } from './offline/offline-copy.ts';
import { zipBytes } from './offline/zip-bytes.ts';
import { keysOf, previewReport, summary, titleOf, type PreviewReport } from './preview-report.ts';
import { printIssueGroups } from './print-issues.ts';

/** The page of the draft site that says what is going to change. */
export const CHANGES_PAGE = 'changes.html';

/**
 * `preview`: builds the site as it would be after publishing, drafts too, into a folder beside the published one, and says what would change
 * for readers. Every page is marked as a draft and kept from search engines. `--zip FILE` writes it as a zip that opens without a server;
 * `--date` is the day on which it will be published. Nothing of the content is written.
 */
export const preview: Command = {
  name: 'preview',
  async run(args, terminal) {
    const { zip, day } = readWish(args);
    const folders = foldersOf(terminal.environment, process.cwd());
    const output = resolve(terminal.environment['PLENARY_PREVIEW'] ?? join(folders.output, '..', 'preview'));
    const built = await buildSite({ ...terminal, environment: { ...terminal.environment, PLENARY_DRAFTS: '1', PLENARY_OUT: output } });
    if (!built) return 1;
    const report = await compare(folders.content, day, terminal);
    const say = words(terminal.language);
    const signs = { added: '+', changed: '~', removed: '-' };
    for (const difference of report.differences) {
      const { kind, address } = difference;
      terminal.print([signs[kind], address, report.keys.get(address) ?? '', titleOf(difference)].filter(Boolean).join('  '));
    }
    terminal.print(summary(report.differences, say));
    writeFileSync(join(output, CHANGES_PAGE), previewReport(report, terminal.language));
    terminal.note(say('preview.done', { folder: output, page: join(output, CHANGES_PAGE) }));
    if (zip !== undefined) {
      const copy = await offlineCopy(output, { pages: await everyPage(output), start: 'index.html', note: false });
      const withReport = new Map([...copy, [CHANGES_PAGE, readFileSync(join(output, CHANGES_PAGE))]]);
      writeFileSync(zip, zipBytes(basename(zip, '.zip'), withReport));
      terminal.note(say('preview.zipped', { file: zip }));
    }
    return 0;
  },
};

/** What differs between what was published last and what would be public if everything were published now. */
async function compare(folder: string, day: string | undefined, terminal: Terminal): Promise<PreviewReport> {
  const { records } = await readRepository(folder);
  const content = openContent(folder);
  const issues: Issue[] = [];
  const before = content && readPublishedStates(content, issues);
  printIssueGroups(locateIssues(folder, issues), terminal);
  const publications = planPublication(records, { day: day ?? lastDay(records) ?? EARLIEST, only: [] });
  const digests = { ofText, ofFile: (path: string) => (content ? checksum(content, path) : '') };
  const after = publishedStates(withPublications(records, publications), digests);
  return { differences: stateDifferences(before ?? [], after), keys: keysOf(after), compared: before !== undefined };
}

/** Stands for the day of a first publication that nobody has named yet. */
const EARLIEST = '1970-01-01';

const USAGE = 'npm run preview [-- --zip FILE.zip] [--date 2026-12-01]';

function readWish(args: readonly string[]): { readonly zip: string | undefined; readonly day: string | undefined } {
  try {
    const { zip, date: day } = parseArgs({ args: [...args], options: { zip: { type: 'string' }, date: { type: 'string' } } }).values;
    if (day === undefined || isDate(day)) return { zip: zip === undefined ? undefined : resolve(zip), day };
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} ${USAGE}`);
  }
  throw new CliError(`--date takes a day: ${USAGE}`);
}
