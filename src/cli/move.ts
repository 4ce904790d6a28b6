import { words } from '../i18n/words.ts';
import { CliError, type Command } from './command.ts';
import { planMove, type MoveWish } from './move/plan-move.ts';
import { relocate } from './move/relocate.ts';
import { wrongMove } from './move/wrong-move.ts';
import { readRecordWish, type RecordWish } from './record-wish.ts';

/**
 * `move`: gives a paper or a volume another address. What was published leads on from the old one and keeps its citation key; a draft goes
 * without a trace. With an error nothing is written; `--dry-run` shows what would be.
 */
export const move: Command = {
  name: 'move',
  async run(args, terminal) {
    const read = readRecordWish(args, USAGE, { session: { type: 'string' } });
    const wish = moveWish(read);
    const say = words(terminal.language);
    return relocate(
      {
        call: ['move', ...args],
        dryRun: read.dryRun,
        day: wish.day,
        from: [wish.from],
        wrong: (records) => wrongMove(records, wish),
        plan: (records) => planMove(records, wish),
        done: ({ ledger }) => say(ledger.has(wish.from) ? 'move.done' : 'move.draft', { from: wish.from, to: wish.to }),
      },
      terminal,
    );
  },
};

const USAGE =
  'Name the record, its new address and the day: npm run move -- papers/2017-example/07 papers/2018-example/12 --date 2026-12-01 [--session morning] [--note-en "…"] [--dry-run].';

function moveWish({ addresses, day, note, value }: RecordWish): MoveWish {
  const [from = '', to = '', ...more] = addresses;
  if (from === '' || to === '' || from === to || more.length > 0 || day === undefined) throw new CliError(USAGE);
  // A citation key is told of where the records are known.
  const kinds = [from, to].map((address) => address.split('/')[0]);
  if (from.includes('/') && to.includes('/') && kinds[0] !== kinds[1]) throw new CliError(USAGE);
  if ([from, to].some((address) => address.startsWith('resolutions/'))) throw new CliError(USAGE);
  if (to.includes('/') && !/^(?:papers\/[a-z0-9]+(?:-[a-z0-9]+)*|proceedings)\/[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(to))
    throw new CliError(USAGE);
  const session = value('session');
  if (session !== undefined && kinds[0] !== 'papers') throw new CliError(USAGE);
  return { from, to, day, note, session };
}
