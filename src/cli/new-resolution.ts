import { parseArgs } from 'node:util';
import { foldersOf } from '../files/folders.ts';
import { words } from '../i18n/words.ts';
import { emptyFile } from '../import/resolution-file.ts';
import type { Issue } from '../model/issue.ts';
import { centerLanguages } from './center-languages.ts';
import { CliError } from './command.ts';
import { printIssueGroups } from './print-issues.ts';
import type { RecordKind } from './record-kind.ts';
import { fileWords } from './resolution-file-words.ts';
import { resolutionPlace, writeResolution } from './resolution-place.ts';

const USAGE = 'resolution --volume ID [--id 02] [--title TEXT]';

/** A resolution of a volume: a draft without text in the languages of the centre, under the next free number. */
export const newResolution: RecordKind = {
  name: 'resolution',
  usage: USAGE,
  make(args, terminal) {
    const { volume, id, title } = readWish(args);
    const { content } = foldersOf(terminal.environment, process.cwd());
    const say = words(terminal.language);
    const issues: Issue[] = [];
    const place = resolutionPlace(content, { volume, id, replace: false }, issues);
    printIssueGroups(issues, terminal);
    if (!place) {
      terminal.note(say('import.notWritten'));
      return Promise.resolve(1);
    }
    writeResolution(place, emptyFile(centerLanguages(content), title, fileWords(terminal.language, say('import.empty'))));
    terminal.print(say('import.written', { file: place.path, count: 0 }));
    return Promise.resolve(0);
  },
};

function readWish(args: readonly string[]): { volume: string; id: string | undefined; title: string | undefined } {
  try {
    const options = { volume: { type: 'string' }, id: { type: 'string' }, title: { type: 'string' } } as const;
    const { volume, id, title } = parseArgs({ args: [...args], options }).values;
    if (volume !== undefined) return { volume, id, title: title?.replaceAll(/[\p{Cc}\p{Cs}\p{White_Space}]+/gu, ' ').trim() || undefined };
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} Write: npm run new -- ${USAGE}.`);
  }
  throw new CliError(`Name the volume: npm run new -- ${USAGE}.`);
}
