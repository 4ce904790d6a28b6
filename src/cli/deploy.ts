import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldersOf } from '../files/folders.ts';
import { words, type Words } from '../i18n/words.ts';
import { CliError, type Command, type Terminal } from './command.ts';
import { planDeploy, type DeployPlan, type OldFiles, type Pass } from './deploy/deploy-plan.ts';
import { emptyRecord, readRecord, RECORD_FILE, writeRecord, type DeployRecord } from './deploy/deploy-record.ts';
import type { DeployTarget } from './deploy/deploy-target.ts';
import { editionFiles } from './deploy/edition-files.ts';
import { namedTarget } from './deploy/named-target.ts';
import { PathLists } from './deploy/path-lists.ts';
import { machinePrograms, type Programs } from './deploy/programs.ts';
import { MARK } from './staging.ts';

/** `deploy`: puts the built site where its readers are, in an order in which none of them meets half of it. */
export const deploy: Command = { name: 'deploy', run: (args, terminal) => deployWith(args, terminal) };

/** The same with other programs than those of this machine. */
export async function deployWith(args: readonly string[], terminal: Terminal, programs?: Programs): Promise<number> {
  const say = words(terminal.language);
  const wish = wishOf(args);
  const { output, cache } = foldersOf(terminal.environment, process.cwd());
  if (!existsSync(join(output, MARK))) throw new CliError(`There is no built site in ${output}: run npm run build first.`);
  const print = (line: string) => terminal.print(line);
  const target = namedTarget(wish.target, {
    project: process.cwd(),
    programs: programs ?? machinePrograms(print, wish.dryRun),
    lists: new PathLists(join(cache, 'deploy')),
    showOnly: wish.dryRun ? print : undefined,
  });
  const record = await recordAt(target, wish);
  const plan = planDeploy(record, await editionFiles(output), wish.old);
  tell(plan, record, say, terminal);
  await carryOut(plan, { target, folder: output, say, terminal });
  if (wish.dryRun) {
    terminal.note(say('deploy.dry'));
    return 0;
  }
  const staying = Object.keys(plan.after.leaving);
  if (staying.length > 0) terminal.note(say('deploy.staying', { count: staying.length }));
  for (const path of staying.filter((one) => one.endsWith('.html')).slice(0, 10)) terminal.note(`  ${path}`);
  terminal.note(say('deploy.done', { target: wish.target }));
  return 0;
}

interface Wish {
  readonly target: string;
  readonly old: OldFiles;
  readonly intoExisting: boolean;
  readonly dryRun: boolean;
}

const USAGE = 'npm run deploy -- TARGET [--dry-run] [--remove-old | --keep-old] [--into-existing]';

function wishOf(args: readonly string[]): Wish {
  const { values, positionals } = parsed(args);
  const [target, ...more] = positionals;
  if (target === undefined || target.trim() === '' || more.length > 0)
    throw new CliError(`Name one target, a folder, user@host:/path or remote:bucket: ${USAGE}`);
  if (values['remove-old'] && values['keep-old']) throw new CliError('Old files are either removed or kept.');
  return {
    target,
    old: values['remove-old'] ? 'now' : values['keep-old'] ? 'keep' : 'next',
    intoExisting: values['into-existing'],
    dryRun: values['dry-run'],
  };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const options = { 'dry-run': flag, 'remove-old': flag, 'keep-old': flag, 'into-existing': flag };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} ${USAGE}`);
  }
}

/** What was put at the target before. A place with something else in it is refused unless that is wished. */
async function recordAt(target: DeployTarget, { target: name, intoExisting }: Wish): Promise<DeployRecord> {
  const text = await target.read(RECORD_FILE);
  if (text !== undefined) return readRecord(text, name);
  if (!intoExisting && !(await target.isEmpty()))
    throw new CliError(
      `${name} holds something that this command did not put there. Name an empty place; or add --into-existing, which puts the site among it, replaces files of the same names and removes nothing of what is there.`,
    );
  return emptyRecord;
}

function tell({ passes, removed }: DeployPlan, record: DeployRecord, say: Words, terminal: Terminal): void {
  if (record.unfinished.length > 0) terminal.note(say('deploy.unfinished'));
  if (passes.length === 0 && removed.length === 0) terminal.note(say('deploy.nothing'));
}

interface Work {
  readonly target: DeployTarget;
  readonly folder: string;
  readonly say: Words;
  readonly terminal: Terminal;
}

/** The record comes before the first file and after each pass: a place that knows of an unfinished deploy takes none of its files for whole. */
async function carryOut({ passes, removed, before, after }: DeployPlan, { target, folder, say, terminal }: Work): Promise<void> {
  await target.write(RECORD_FILE, writeRecord(before));
  for (const pass of passes) {
    terminal.note(passWords(pass, say));
    await target.put(folder, pass.paths);
    await target.write(RECORD_FILE, writeRecord(pass.record));
  }
  if (removed.length > 0) {
    terminal.note(say('deploy.removed', { count: removed.length }));
    await target.remove(removed);
  }
  await target.write(RECORD_FILE, writeRecord(after));
}

function passWords({ name, paths }: Pass, say: Words): string {
  const count = paths.length;
  switch (name) {
    case 'fresh':
      return say('deploy.fresh', { count });
    case 'freshPages':
      return say('deploy.freshPages', { count });
    case 'beside':
      return say('deploy.beside', { count });
    case 'pages':
      return say('deploy.pages', { count });
    case 'entries':
      return say('deploy.entries', { count });
  }
}
