import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { foldersOf } from '../files/folders.ts';
import { isSystemError } from '../files/folder.ts';
import { words } from '../i18n/words.ts';
import { mergedResolution } from '../import/merged-resolution.ts';
import { pastedResolution } from '../import/pasted-resolution.ts';
import { isLanguageTag } from '../text/language.ts';
import { CliError } from './command.ts';
import type { Command } from './command.ts';
import { nextResolutionPath, option } from './resolution-path.ts';

/**
 * `import:resolution az.txt en.txt ru.txt --volume ID`: makes the file of a resolution out of its plain text in each language, and tells
 * every line that a person has to look at. An existing file is never written over.
 */
export const importResolution: Command = {
  name: 'import:resolution',
  run(args, terminal) {
    const say = words(terminal.language);
    const { value: volume, rest: files } = option(args, 'volume');
    if (files.length === 0) throw new CliError('Name the texts by their languages: az.txt en.txt ru.txt.');
    const { content } = foldersOf(terminal.environment, process.cwd());
    const path = nextResolutionPath(content, volume);
    const texts = new Map(files.map((file) => [languageOf(file), pastedResolution(read(file), languageOf(file))]));
    const { record, doubts } = mergedResolution(texts);
    const whole = { status: 'draft', text: 'deposited', ...record };
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), dump(whole, { lineWidth: 136 }), { flag: 'wx' });
    const names = new Map(files.map((file) => [languageOf(file), file]));
    for (const { language, line, kind, text } of doubts)
      terminal.print(`${names.get(language)}:${line}  ${say(`import.doubt.${kind}`, { text })}`);
    terminal.note(say('import.written', { file: path, count: doubts.length }));
    return Promise.resolve(0);
  },
};

/** `en` of `texts/en.txt`. */
function languageOf(file: string): string {
  const tag = basename(file).replace(/\.[^.]*$/u, '');
  if (!isLanguageTag(tag)) throw new CliError(`The name of ${file} is no language: call it, for example, en.txt.`);
  return tag;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/u, '')
      .normalize('NFC');
  } catch (error) {
    if (isSystemError(error)) throw new CliError(`${file} cannot be read.`);
    throw error;
  }
}
