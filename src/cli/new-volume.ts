import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isSystemError } from '../files/folder.ts';
import { foldersOf } from '../files/folders.ts';
import { words } from '../i18n/words.ts';
import { writeTemplate } from '../import/template/write-template.ts';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { isSlug, toSlug } from '../text/slug.ts';
import { centerLanguages } from './center-languages.ts';
import { CliError, type Terminal } from './command.ts';
import { printIssueGroups } from './print-issues.ts';
import type { RecordKind } from './record-kind.ts';
import { templateWords } from './template-words.ts';

const USAGE = 'volume ID [--file FOLDER/ID.xlsx]';

/**
 * A volume: a workbook to be filled in, in a folder of its own with a place for the files of the papers. Nothing is written into the
 * content folder; that is what the import does.
 */
export const newVolume: RecordKind = {
  name: 'volume',
  usage: USAGE,
  make(args, terminal) {
    return makeVolume(readWish(args), terminal);
  },
};

interface Wish {
  readonly id: string;
  readonly file: string | undefined;
}

async function makeVolume({ id, file }: Wish, terminal: Terminal): Promise<number> {
  const say = words(terminal.language);
  if (!isSlug(id)) return refused(issue('id-form', id, { field: 'ID', value: id, meant: toSlug(id) || 'none' }), terminal);
  const workbook = resolve(file ?? join(id, `${id}.xlsx`));
  const languages = centerLanguages(foldersOf(terminal.environment, process.cwd()).content);
  const bytes = await writeTemplate(id, templateWords(terminal.language, languages));
  const papers = join(dirname(workbook), 'papers');
  try {
    mkdirSync(papers, { recursive: true });
    writeFileSync(workbook, bytes, { flag: 'wx' });
    writeFileSync(join(papers, 'README.txt'), `${say('template.folder')}\n`);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new CliError(
      error.code === 'EEXIST'
        ? say('template.exists', { file: workbook })
        : say('template.unwritten', { file: workbook, reason: error.code ?? '' }),
    );
  }
  terminal.print(say('template.written', { file: shown(workbook), folder: shown(papers), import: shown(dirname(workbook)), volume: id }));
  return 0;
}

function readWish(args: readonly string[]): Wish {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { file: { type: 'string' } } });
    const [id, ...others] = positionals;
    if (id !== undefined && others.length === 0 && (values.file === undefined || /\.xlsx$/iu.test(values.file)))
      return { id, file: values.file };
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} Write: npm run new -- ${USAGE}.`);
  }
  throw new CliError(`Name the volume: npm run new -- ${USAGE}.`);
}

function refused(problem: Issue, terminal: Terminal): number {
  printIssueGroups([problem], terminal);
  return 1;
}

/** A path as it is shorter, from here or from the root. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
