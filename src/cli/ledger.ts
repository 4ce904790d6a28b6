import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../files/folder.ts';
import { words } from '../i18n/words.ts';
import { enterRecords, LEDGER_FILE, recordsToEnter } from '../model/ledger.ts';
import { readAndCheck } from './read-and-check.ts';
import type { Command } from './command.ts';

/** `ledger`: checks the content and enters into its ledger what was published since the last time; with an error in the content, nothing. */
export const ledger: Command = {
  name: 'ledger',
  async run(_, terminal) {
    const say = words(terminal.language);
    const { edition, errors } = await readAndCheck(terminal, { drafts: true });
    if (errors > 0) {
      terminal.note(say('cli.notEntered'));
      return 1;
    }
    const records = recordsToEnter(edition.repository.records);
    if (records.length > 0) {
      const file = join(edition.folders.content, LEDGER_FILE);
      replaceFile(file, enterRecords(textOf(file), records));
      for (const { address, key } of records) terminal.print(`${key}  ${address}`);
    }
    terminal.note(say('cli.entered', { count: records.length, file: LEDGER_FILE }));
    return 0;
  },
};

/** The text of a file; of one that is not there yet, none. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Puts the whole text in the place of a file at once, so that a power cut leaves the old ledger or the new one. */
function replaceFile(file: string, text: string): void {
  const fresh = `${file}~`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
