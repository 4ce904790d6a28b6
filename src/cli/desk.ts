import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { foldersOf } from '../files/folders.ts';
import { readYaml } from '../files/yaml.ts';
import { interfaceLanguages, words, type Words } from '../i18n/words.ts';
import type { Command, Terminal } from './command.ts';
import type { DeskMachine } from './desk/desk-machine.ts';
import { machineDesk } from './desk/machine-desk.ts';

/** One thing that can be done at the desk. */
interface Choice {
  readonly command: string;
  readonly label: (say: Words) => string;
  /** Whether it goes on until the person stops it. */
  readonly lasts?: boolean;
}

const choices: readonly Choice[] = [
  { command: 'check', label: (say) => say('desk.check') },
  { command: 'dev', label: (say) => say('desk.look'), lasts: true },
  { command: 'edit', label: (say) => say('desk.edit'), lasts: true },
  { command: 'preview', label: (say) => say('desk.preview') },
  { command: 'publish', label: (say) => say('desk.publish') },
];

/**
 * `desk`: a menu in plain words for people who do not use a terminal, which the launchers open: check, look, edit, preview, publish. It offers
 * what the program has; `known` gives the names of its commands.
 */
export function desk(known: () => readonly string[]): Command {
  return { name: 'desk', run: (_, terminal) => deskWith(terminal, known(), machineDesk()) };
}

/** The same with another person and machine. */
export async function deskWith(terminal: Terminal, known: readonly string[], machine: DeskMachine): Promise<number> {
  const folders = foldersOf(terminal.environment, process.cwd());
  const offered = choices.filter(({ command }) => known.includes(command));
  let language = deskLanguage(terminal, folders.content);
  try {
    for (;;) {
      const say = words(language);
      const answer = (await machine.ask(menu(offered, say)))?.trim().toLowerCase();
      if (answer === undefined || answer === '0') return 0;
      const choice = /^\d+$/u.test(answer) ? offered[Number(answer) - 1] : undefined;
      if (interfaceLanguages.includes(answer)) language = answer;
      else if (choice) await carryOut(choice, { say, terminal, machine, report: join(folders.cache, 'check.html') });
      else if (answer !== '') terminal.print(say('desk.unknown', { answer }));
    }
  } finally {
    machine.close();
  }
}

function menu(offered: readonly Choice[], say: Words): string {
  const lines = offered.map(({ label }, at) => `  ${at + 1}  ${label(say)}`);
  const languages = interfaceLanguages.filter((tag) => tag !== say.language).map((tag) => `${tag} = ${words(tag)('desk.name')}`);
  return ['', say('desk.title'), '', ...lines, `  0  ${say('desk.close')}`, '', `  ${languages.join(', ')}`, '', '> '].join('\n');
}

interface Work {
  readonly say: Words;
  readonly terminal: Terminal;
  readonly machine: DeskMachine;
  /** Where the report of a check is written. */
  readonly report: string;
}

async function carryOut({ command, lasts }: Choice, { say, terminal, machine, report }: Work): Promise<void> {
  const args = command === 'publish' ? await publishArguments(say, terminal, machine) : argumentsOf(command, report);
  if (!args) return;
  // The report of an earlier check is not taken for this one's.
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  if (lasts) terminal.print(say('desk.lasts'));
  const code = await machine.run(command, args, say.language);
  if (command === 'check' && (await machine.open(report))) terminal.print(say('desk.report', { file: report }));
  terminal.print(code === 0 || lasts ? say('desk.done') : say('desk.failed'));
}

function argumentsOf(command: string, report: string): readonly string[] {
  if (command === 'check') return ['--report', report];
  return command === 'dev' ? ['--open'] : [];
}

/** Publishing asks for its date: what is published stays, and no clock decides for a person. */
async function publishArguments(say: Words, terminal: Terminal, machine: DeskMachine): Promise<readonly string[] | undefined> {
  const date = (await machine.ask(`${say('desk.date')} `))?.trim();
  if (date !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(date)) return ['--date', date];
  terminal.print(say('desk.noDate'));
  return undefined;
}

/** The language that `PLENARY_LANGUAGE` names, else the first of the centre's that the program speaks. */
function deskLanguage(terminal: Terminal, content: string): string {
  if (terminal.environment['PLENARY_LANGUAGE']) return terminal.language;
  return centerLanguages(content).find((language) => interfaceLanguages.includes(language)) ?? terminal.language;
}

const spoken = z.object({ languages: z.array(z.string()) });

/** What the check has to say of a broken register it says when it is asked. */
function centerLanguages(content: string): readonly string[] {
  const file = join(content, 'proceedings/center.yaml');
  try {
    return spoken.safeParse(readYaml({ file, text: readFileSync(file, 'utf8'), line: 1 }, [])).data?.languages ?? [];
  } catch {
    return [];
  }
}
