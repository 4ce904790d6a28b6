import { parseArgs } from 'node:util';
import type { LocalText } from '../schema/text.ts';
import { isDate } from '../text/date.ts';
import { CliError } from './command.ts';

/** What a command about published records was asked for. */
export interface RecordWish {
  /** Paths of pages without slashes at the ends: `papers/2017-example/07`; the path of a file is taken for that of its page. */
  readonly addresses: readonly string[];
  readonly day: string | undefined;
  /** Why, by language: `--note-en`, `--note-az`. */
  readonly note: LocalText;
  readonly dryRun: boolean;
  /** Whether an option without a value was given. */
  has(option: string): boolean;
  /** The value of an option. */
  value(option: string): string | undefined;
  /** The values of an option that may be given several times. */
  values(option: string): readonly string[];
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>;

/** Reads the arguments of such a command; wrong ones are a `CliError` that ends with how it is used. */
export function readRecordWish(args: readonly string[], usage: string, options: Options = {}): RecordWish {
  const languages = args.flatMap((one) => /^--note-([a-z]{2,3}(?:-[A-Za-z0-9]+)*)(?:=|$)/u.exec(one)?.[1] ?? []);
  const notes: Options = Object.fromEntries(languages.map((language) => [`note-${language}`, { type: 'string' as const }]));
  const { values, positionals } = parsed(args, usage, { ...options, ...notes, date: { type: 'string' }, 'dry-run': { type: 'boolean' } });
  const read = new Map<string, unknown>(Object.entries(values));
  const value = (option: string): string | undefined => {
    const found = read.get(option);
    return typeof found === 'string' ? found.trim() : undefined;
  };
  const day = value('date');
  if (day !== undefined && !(/^\d{4}-\d{2}-\d{2}$/u.test(day) && isDate(day))) throw new CliError(usage);
  const told = languages.map((language) => [language, value(`note-${language}`) ?? ''] as const).filter(([, text]) => text !== '');
  const note: LocalText = Object.fromEntries(told);
  return {
    addresses: positionals.map(toAddress),
    day,
    note,
    dryRun: read.get('dry-run') === true,
    has: (option) => read.get(option) === true,
    value,
    values: (option) => [read.get(option)].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== ''),
  };
}

/** The path of a page from what people write: with slashes around it, or as the path of its file. */
export function toAddress(text: string): string {
  return text.replaceAll(/^\/+|\/+$/gu, '').replace(/\.mdx?$|\/volume\.yaml$/u, '');
}

function parsed(
  args: readonly string[],
  usage: string,
  options: Options,
): { readonly values: object; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} ${usage}`);
  }
}
