import { words } from '../i18n/words.ts';
import { CliError, type Command } from './command.ts';
import { planSplit } from './move/plan-split.ts';
import { relocate } from './move/relocate.ts';
import { wrongSplit } from './move/wrong-move.ts';
import { readRecordWish, toAddress } from './record-wish.ts';

/**
 * `split`: several published records take the place of one. It goes with its files, and at its address readers are shown the others. With an
 * error nothing is written; `--dry-run` shows what would be.
 */
export const split: Command = {
  name: 'split',
  async run(args, terminal) {
    const { addresses, day, note, dryRun, value } = readRecordWish(args, USAGE, { into: { type: 'string' } });
    const [from = '', ...others] = addresses;
    const into = [toAddress(value('into') ?? ''), ...others].filter((address) => address !== '');
    const isKnown = new Set([from, ...into]).size === into.length + 1 && into.every((one) => one.split('/')[0] === into[0]?.split('/')[0]);
    if (from === '' || into.length < 2 || !isKnown || day === undefined || Object.keys(note).length === 0) throw new CliError(USAGE);
    const wish = { from, into, day, note };
    return relocate(
      {
        call: ['split', ...args],
        dryRun,
        day,
        from: [from],
        wrong: (records) => wrongSplit(records, wish),
        plan: (records) => planSplit(records, wish),
        done: () => words(terminal.language)('split.done', { from, into: into.join(', ') }),
      },
      terminal,
    );
  },
};

const USAGE =
  'Name the record, at least two that take its place, the day and the reason: npm run split -- papers/2017-example/07 --into papers/2017-example/21 papers/2017-example/22 --date 2026-12-01 --note-en "…" [--note-az "…"] [--dry-run].';
