import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { LocalText } from '../schema/text.ts';
import { isDate } from '../text/date.ts';
import { CliError } from './command.ts';

/** What a command about one record was told: its address, a day, the reason in each language, and its own options. */
export interface DatedNotice {
  /** Without slashes at the ends: `papers/2017-example/07`. */
  readonly address: string;
  readonly day: string;
  readonly note: LocalText;
  /** The values of the other options, by name; of one that may be given several times, a list. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** Reads `ADDRESS --date DAY --note-en "…" --note-az "…"` and more options; wrong use is answered with how it is meant. */
export function readDatedNotice(args: readonly string[], options: ParseArgsOptionsConfig, usage: string): DatedNotice {
  const languages = args.flatMap((one) => /^--note-([a-z]{2,3}(?:-[A-Za-z0-9]+)*)(?:=|$)/u.exec(one)?.[1] ?? []);
  const notes = Object.fromEntries(languages.map((language) => [`note-${language}`, { type: 'string' as const }]));
  const { values, positionals } = parsed(args, { ...options, ...notes, date: { type: 'string' } }, usage);
  const [address = '', ...more] = positionals.map((one) => one.replaceAll(/^\/+|\/+$/gu, '').replace(/\.mdx?$|\/volume\.yaml$/u, ''));
  const read = new Map<string, unknown>(Object.entries(values));
  const day = read.get('date');
  if (address === '' || more.length > 0 || typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(day) || !isDate(day))
    throw new CliError(usage);
  const note = Object.fromEntries(
    languages.flatMap((language) => {
      const text = read.get(`note-${language}`);
      return typeof text === 'string' && text.trim() !== '' ? [[language, text.trim()]] : [];
    }),
  );
  return { address, day, note, values: read };
}

function parsed(args: readonly string[], options: ParseArgsOptionsConfig, usage: string) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} ${usage}`);
  }
}
