import { bench } from './bench.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { CliError } from './command.ts';
import type { Command } from './command.ts';
import { deploy } from './deploy.ts';
import { desk } from './desk.ts';
import { dev } from './dev.ts';
import { edit } from './edit.ts';
import { importResolution } from './import-resolution.ts';
import { importVolume } from './import.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { preview } from './preview.ts';
import { publish } from './publish.ts';
import { newRecord } from './new.ts';
import { people } from './people.ts';
import { remove } from './remove.ts';
import { revise } from './revise.ts';
import { split } from './split.ts';
import { start } from './start.ts';
import { processTerminal } from './terminal.ts';
import { zip } from './zip.ts';

/** The commands of the program, as `npm run <name>` calls them. */
const commands: readonly Command[] = [
  start,
  dev,
  edit,
  build,
  check,
  newRecord,
  importVolume,
  importResolution,
  people,
  preview,
  publish,
  move,
  merge,
  split,
  revise,
  remove,
  deploy,
  zip,
  bench,
  desk(() => commands.map(({ name }) => name)),
];

const [name = '', ...args] = process.argv.slice(2);
const terminal = processTerminal();
const command = commands.find((candidate) => candidate.name === name);
try {
  if (!command) throw new CliError(`There is no command “${name}”; there are: ${commands.map((known) => known.name).join(', ')}.`);
  process.exitCode = await command.run(args, terminal);
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  terminal.note(error.message);
  process.exitCode = 2;
}
