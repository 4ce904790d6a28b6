import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_FOLDERS } from '../files/folder.ts';
import { foldersOf } from '../files/folders.ts';
import { interfaceLanguages, words } from '../i18n/words.ts';
import { checkJson } from './check-json.ts';
import { checkReport } from './check-report.ts';
import { CliError } from './command.ts';
import type { Command, Terminal } from './command.ts';
import { findIssues } from './read-and-check.ts';
import { printIssues } from './print-issues.ts';
import { reportedFiles } from './reported-files.ts';
import { StageClock } from './stage-clock.ts';

/**
 * `check`: reads the content and its PDFs and finds every problem in one run; 1 when one of them is an error. It prints them as lines, with
 * `--json` as JSON for programs, and with `--report FILE` writes a page for people as well; `--language` is that of the words.
 */
export const check: Command = {
  name: 'check',
  async run(args, terminal) {
    const { json, report, language } = readWish(args, terminal);
    if (report !== undefined) refuseContent(report, foldersOf(terminal.environment, process.cwd()).content);
    const clock = new StageClock();
    const checked = await clock.time('check', () =>
      findIssues(terminal, { drafts: true, ...(report !== undefined && { draw: 'problems' }) }),
    );
    clock.report(terminal);
    const { edition, issues, errors } = checked;
    if (json) terminal.print(checkJson(issues, language));
    else printIssues(issues, { ...terminal, language });
    if (report !== undefined) {
      write(report, checkReport(issues, language, reportedFiles(edition, language)));
      terminal.note(words(language)('cli.reported', { file: report }));
    }
    return errors > 0 ? 1 : 0;
  },
};

function refuseContent(report: string, content: string): void {
  if (CONTENT_FOLDERS.some((folder) => report.startsWith(join(resolve(content), folder) + sep)))
    throw new CliError('The report does not belong among the content: name a file elsewhere after --report.');
}

interface Wish {
  readonly json: boolean;
  /** The absolute path of the page. */
  readonly report: string | undefined;
  readonly language: string;
}

function readWish(args: readonly string[], terminal: Terminal): Wish {
  const { json, report, language } = parsed(args);
  if (report === '') throw new CliError('--report takes the name of a file: check.html.');
  if (language !== undefined && !interfaceLanguages.includes(language))
    throw new CliError(`--language takes one of ${interfaceLanguages.join(', ')}.`);
  return { json, report: report === undefined ? undefined : resolve(report), language: language ?? terminal.language };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, report: { type: 'string' }, language: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} Known are --json, --report and --language.`);
  }
}

function write(file: string, page: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
  } catch (error) {
    throw new CliError(`The report cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
