import { words } from '../i18n/words.ts';
import { CliError, type Command } from './command.ts';
import { planMerge } from './move/plan-merge.ts';
import { relocate } from './move/relocate.ts';
import { wrongMerge } from './move/wrong-move.ts';
import { readRecordWish, toAddress } from './record-wish.ts';

/**
 * `merge`: one published record is taken into another. It goes with its files, and its address leads to the other, which everyone names in its
 * place. With an error nothing is written; `--dry-run` shows what would be.
 */
export const merge: Command = {
  name: 'merge',
  async run(args, terminal) {
    const { addresses, day, note, dryRun, value } = readRecordWish(args, USAGE, { into: { type: 'string' } });
    const [from = '', ...more] = addresses;
    const to = toAddress(value('into') ?? '');
    if (from === '' || to === '' || from === to || more.length > 0 || day === undefined) throw new CliError(USAGE);
    if (from.includes('/') && to.includes('/') && from.split('/')[0] !== to.split('/')[0]) throw new CliError(USAGE);
    if (Object.keys(note).length === 0) throw new CliError(USAGE);
    const wish = { from, to, day, note };
    return relocate(
      {
        call: ['merge', ...args],
        dryRun,
        day,
        from: [from],
        wrong: (records) => wrongMerge(records, wish),
        plan: (records) => planMerge(records, wish),
        done: () => words(terminal.language)('merge.done', { from, to }),
      },
      terminal,
    );
  },
};

const USAGE =
  'Name the record, the one that takes it in, the day and the reason: npm run merge -- papers/2017-example/08 --into papers/2017-example/07 --date 2026-12-01 --note-en "…" [--note-az "…"] [--dry-run].';
