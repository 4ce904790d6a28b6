import { parseArgs } from 'node:util';
import type { PersonName } from '../model/name.ts';
import { CliError, type Command, type Terminal } from './command.ts';
import { carryOut, openDesk, type PeopleDesk } from './people/desk.ts';
import { differPeople } from './people/differ-people.ts';
import { findTraces } from './people/find-traces.ts';
import { forgetStates } from './people/forget-states.ts';
import { listDoubles } from './people/list-doubles.ts';
import { mergePeople } from './people/merge-people.ts';
import { renamePerson, type RenameWish } from './people/rename-person.ts';
import { showPerson } from './people/show-person.ts';
import { splitPerson } from './people/split-person.ts';
import { printIssueGroups } from './print-issues.ts';

/**
 * `people`: shows who may be in the register twice; merges two people, splits one, renames someone everywhere, says that two are two, or
 * shows one. Nothing is written where something stands against it, and with `--dry-run` each line is shown that would change.
 */
export const people: Command = {
  name: 'people',
  async run([first = 'list', ...rest], terminal) {
    const [name, args] = first.startsWith('-') ? ['list', [first, ...rest]] : [first, rest];
    const action = actions.find((one) => one.name === name);
    if (!action) throw new CliError(`“${name}” is nothing that people can be asked for. ${USAGE}`);
    const wish = action.read(args);
    const desk = await openDesk(terminal);
    return desk ? wish(desk) : 1;
  },
};

const USAGE = `There is: npm run people [-- list --all --most 100]; npm run people -- show ID; merge KEEP GO; different ID ID; split ID NEW --papers VOLUME/PAPER,… [--family … --given … --language az]; rename ID --family … --given … [--patronymic …] [--language az] [--id NEW] [--without-trace] [--keep-address no]. With --dry-run nothing is written.`;

interface Action {
  readonly name: string;
  /** Reads what stands behind the name of the action, and throws on wrong use before anything is read. */
  read(args: readonly string[]): (desk: PeopleDesk) => number | Promise<number>;
}

const actions: readonly Action[] = [
  {
    name: 'list',
    read(args) {
      const { values } = parsed(args, 0);
      const most = Number(values.most ?? 50);
      if (!Number.isInteger(most) || most < 1) throw new CliError(`“${values.most}” is no number of lines. ${USAGE}`);
      return (desk) => {
        listDoubles(desk, { least: values.all ? 1 : undefined, most: values.all ? Infinity : most });
        return 0;
      };
    },
  },
  {
    name: 'show',
    read(args) {
      const [id] = parsed(args, 1).ids;
      return (desk) => showPerson(desk, id);
    },
  },
  {
    name: 'merge',
    read(args) {
      const { ids, dryRun } = parsed(args, 2);
      return (desk) => carryOut(desk, mergePeople(desk.records, ids[0], ids[1]), dryRun).code;
    },
  },
  {
    name: 'different',
    read(args) {
      const { ids, dryRun } = parsed(args, 2);
      return (desk) => carryOut(desk, differPeople(desk.records, ids[0], ids[1]), dryRun).code;
    },
  },
  {
    name: 'split',
    read(args) {
      const { ids, values, dryRun } = parsed(args, 2);
      const works = (values.papers ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);
      if (works.length === 0) throw new CliError(`Say which papers the new person takes. ${USAGE}`);
      const name = nameOf(values);
      return (desk) => carryOut(desk, splitPerson(desk.records, { id: ids[0], fresh: ids[1], works, name }), dryRun).code;
    },
  },
  {
    name: 'rename',
    read(args) {
      const { ids, values, dryRun } = parsed(args, 1);
      const name = nameOf(values);
      const keep = values['keep-address'] ?? 'yes';
      if (!name) throw new CliError(`Say at least the family name. ${USAGE}`);
      if (keep !== 'yes' && keep !== 'no') throw new CliError(`--keep-address is yes or no. ${USAGE}`);
      const wish = { id: ids[0], name, withoutTrace: values['without-trace'] === true, keepAddress: keep === 'yes', fresh: values.id };
      return (desk) => rename(desk, wish, dryRun);
    },
  },
];

async function rename(desk: PeopleDesk, wish: RenameWish, dryRun: boolean): Promise<number> {
  const planned = renamePerson(desk.records, wish);
  const { code, files } = carryOut(desk, planned, dryRun);
  if (code !== 0 || !wish.withoutTrace || 'refused' in planned) return code;
  tellTraces(desk, planned.oldWords, new Map(files.map(({ path, text }) => [path, text])), desk.terminal);
  if (dryRun) return 0;
  const issues = await forgetStates(desk.content, { id: wish.id, fresh: planned.id, files: files.map(({ path }) => path) });
  printIssueGroups(issues, desk.terminal);
  return issues.length > 0 ? 1 : 0;
}

/** The places that still hold the old name, for a person to look at: no program can tell whom a word in a text means. */
function tellTraces({ content, say }: PeopleDesk, words: readonly string[], fresh: ReadonlyMap<string, string>, terminal: Terminal): void {
  const traces = findTraces(content, words, fresh);
  if (traces.length === 0) return;
  terminal.print(say('people.rename.traces', { count: traces.length }));
  for (const { file, line, text } of traces)
    terminal.print(`  ${file}:${line}  ${text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 120)}`);
}

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  all: { type: 'boolean' },
  most: { type: 'string' },
  papers: { type: 'string' },
  family: { type: 'string' },
  given: { type: 'string' },
  patronymic: { type: 'string' },
  particle: { type: 'string' },
  suffix: { type: 'string' },
  language: { type: 'string' },
  id: { type: 'string' },
  'without-trace': { type: 'boolean' },
  'keep-address': { type: 'string' },
} as const;

function parsed(args: readonly string[], count: number) {
  const { values, positionals } = read(args);
  const [first = '', second = ''] = positionals;
  if (positionals.length !== count) throw new CliError(`That names ${positionals.length} people where ${count} are meant. ${USAGE}`);
  const ids: readonly [string, string] = [first, second];
  return { values, ids, dryRun: values['dry-run'] === true };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} ${USAGE}`);
  }
}

function nameOf(values: ReturnType<typeof read>['values']): PersonName | undefined {
  const { family, given, patronymic, particle, suffix, language } = values;
  if (family === undefined || family.trim() === '') return undefined;
  return {
    family,
    ...(given !== undefined && { given }),
    ...(patronymic !== undefined && { patronymic }),
    ...(particle !== undefined && { particle }),
    ...(suffix !== undefined && { suffix }),
    ...(language !== undefined && { language }),
  };
}
