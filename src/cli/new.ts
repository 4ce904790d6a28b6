import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { foldersOf } from '../files/folders.ts';
import { readRepository } from '../files/read.ts';
import { words } from '../i18n/words.ts';
import { CliError } from './command.ts';
import type { Command } from './command.ts';
import { nextResolutionPath, option } from './resolution-path.ts';

/** `new resolution --volume ID --title TEXT`: makes the file of a resolution with what every one has; its fields stand in the handbook. */
export const newRecord: Command = {
  name: 'new',
  async run(args, terminal) {
    const say = words(terminal.language);
    const { value: volume, rest } = option(args, 'volume');
    const { value: title, rest: kinds } = option(rest, 'title');
    if (kinds.join(' ') !== 'resolution') throw new CliError('Say what is new: npm run new -- resolution --volume ID --title "…".');
    if (title === undefined || title.trim() === '') throw new CliError('Give the title: --title "…".');
    const { content } = foldersOf(terminal.environment, process.cwd());
    const path = nextResolutionPath(content, volume);
    const { records } = await readRepository(content);
    const language = records.center.languages[0] ?? 'en';
    const record = { status: 'adopted', text: 'not-deposited', title: { [language]: title.trim() }, language };
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), dump(record, { lineWidth: 136 }), { flag: 'wx' });
    terminal.note(say('new.written', { file: path }));
    return 0;
  },
};
