import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isSystemError } from '../files/folder.ts';
import { foldersOf } from '../files/folders.ts';
import { sortIssues } from '../files/report.ts';
import { LARGEST_TEXT_FILE, tooLarge } from '../files/text-file.ts';
import { words } from '../i18n/words.ts';
import { importedFile } from '../import/resolution-file.ts';
import type { SourceFile } from '../import/import-source.ts';
import { resolutionText } from '../import/resolution-text.ts';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { CliError, type Command, type Terminal } from './command.ts';
import { printIssueGroups } from './print-issues.ts';
import { fileWords } from './resolution-file-words.ts';
import { resolutionPlace, writeResolution } from './resolution-place.ts';
import { resolutionTable } from './resolution-table.ts';

/**
 * `import:resolution`: makes the file of a resolution from pasted text, one file a language, and tells every doubt. With an error nothing
 * is written and it resolves to 1; `--dry-run` writes nothing and prints what was understood.
 */
export const importResolution: Command = {
  name: 'import:resolution',
  run(args, terminal) {
    return Promise.resolve(runImport(args, terminal));
  },
};

function runImport(args: readonly string[], terminal: Terminal): number {
  const { files, volume, id, replace, dryRun } = readWish(args);
  const say = words(terminal.language);
  const issues: Issue[] = [];
  const place = resolutionPlace(foldersOf(terminal.environment, process.cwd()).content, { volume, id, replace }, issues);
  const sources = files.flatMap((file) => readSource(file, issues) ?? []);
  const { record, languages, asides, issues: doubts } = resolutionText.read(sources);
  const all = sortIssues([...issues, ...doubts]);
  if (dryRun && record) for (const line of resolutionTable(record, languages)) terminal.print(line);
  printIssueGroups(all, terminal);
  const count = all.length;
  if (!record || !place || all.some(({ severity }) => severity === 'error')) {
    terminal.note(say('import.notWritten'));
    return 1;
  }
  if (dryRun) terminal.note(say('import.wouldWrite', { file: place.path }));
  else {
    writeResolution(place, importedFile(record, asides, fileWords(terminal.language, say('import.opening', { files: files.join(', ') }))));
    terminal.print(say('import.written', { file: place.path, count }));
  }
  return 0;
}

function readWish(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const { volume, id, replace = false, 'dry-run': dryRun = false } = values;
  if (positionals.length === 0 || volume === undefined) throw new CliError(USAGE);
  return { files: positionals, volume, id, replace, dryRun };
}

const USAGE =
  'Name one text file for each language and the volume: npm run import:resolution -- az.txt en.txt --volume ID [--id 02] [--replace] [--dry-run].';

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { volume: { type: 'string' }, id: { type: 'string' }, replace: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
    });
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} ${USAGE}`);
  }
}

/** The bytes of a file; its size is looked at before a byte of it is read. */
function readSource(name: string, issues: Issue[]): SourceFile | undefined {
  let file: number | undefined;
  try {
    file = openSync(name, 'r');
    const about = fstatSync(file);
    if (!about.isFile()) issues.push(issue('file-unreadable', name, { reason: 'not a regular file' }));
    else if (about.size > LARGEST_TEXT_FILE) issues.push(tooLarge(name, about.size));
    else return { name, bytes: readFileSync(file) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    issues.push(issue('file-unreadable', name, { reason: error.code ?? '' }));
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return undefined;
}
