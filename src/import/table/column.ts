import { fold } from '../../text/fold.ts';
import { isLanguageTag } from '../../text/language.ts';

/** One column of a table: the field that it fills and the headings by which it is known, by language; the first one stands in a template. */
export interface Column {
  readonly field: string;
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** There may be one such column for each language: `Title (az)`, `Title (en)`. */
  readonly inLanguages?: boolean;
  /** Without such a column the table cannot be read. */
  readonly required?: boolean;
}

/** What a heading means. */
export interface MatchedColumn {
  readonly column: Column;
  /** The language that the heading names, of a column with one for each. */
  readonly language?: string;
}

/**
 * The column that a heading means, whatever its case, its accents and its place: one of its names, or several between slashes or on lines of
 * their own; with its language before, after or in brackets. What else stands in brackets, as `(at most 250 words)`, does not count.
 */
export function columnOf(heading: string, columns: readonly Column[]): MatchedColumn | undefined {
  const names = namesOf(columns);
  for (const part of [heading, ...heading.split(/\n|\s[/|]\s|(?<=\))[/|]/u)]) {
    const found = exact(part, names) ?? exact(part.replace(/\([^)]*\)/gu, ' '), names);
    if (found) return found;
  }
  return undefined;
}

/** A heading by its words alone, in small letters without accents. */
export function headingWords(heading: string): string {
  return fold(heading)
    .replace(/№|n[º°o](?=\.|$)/gu, ' no ')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** Every name of every column, as {@link headingWords} has it, and the name as it is written. */
export function namesOf(columns: readonly Column[]): ReadonlyMap<string, { readonly column: Column; readonly name: string }> {
  let names = known.get(columns);
  if (!names) {
    const pairs = columns.flatMap((column) =>
      Object.values(column.names)
        .flat()
        .map((name) => [headingWords(name), { column, name }] as const),
    );
    // The first who claims a name has it.
    names = new Map(pairs.toReversed());
    known.set(columns, names);
  }
  return names;
}

const known = new WeakMap<readonly Column[], ReadonlyMap<string, { readonly column: Column; readonly name: string }>>();

function exact(heading: string, names: ReturnType<typeof namesOf>): MatchedColumn | undefined {
  const words = headingWords(heading);
  const whole = names.get(words)?.column;
  if (whole) return { column: whole };
  const tag = /\(\s*([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\s*\)/u.exec(heading)?.[1];
  if (tag !== undefined && isLanguageTag(tag)) {
    const column = names.get(headingWords(heading.replace(/\([^)]*\)/gu, ' ')))?.column;
    if (column?.inLanguages) return { column, language: tag };
  }
  for (const { language, pattern } of LANGUAGES) {
    const rest = words.replace(pattern, ' ').replace(/ +/gu, ' ').trim();
    const column = rest === words ? undefined : names.get(rest)?.column;
    if (column?.inLanguages) return { column, language };
  }
  return undefined;
}

// How headings name a language, with its letters folded.
const LANGUAGES = [
  [
    'az',
    'az|aze|azerbaijani|in azerbaijani|azerbaycanca|azerbaycan dilinde|аз|азерб|азербайджанский|на азербайджанском(?: языке)?|азербайджанское',
  ],
  ['en', 'en|eng|english|in english|ingilisce|ingilis dilinde|англ|английский|на английском(?: языке)?|английское'],
  ['ru', 'ru|rus|russian|in russian|rusca|rus dilinde|рус|русский|на русском(?: языке)?|русское'],
  ['tr', 'tr|tur|turkish|in turkish|turkce|turk dilinde|тур|турецкий|на турецком(?: языке)?'],
].map(([language = '', words = '']) => ({ language, pattern: new RegExp(`(?:^| )(?:${words})(?= |$)`, 'u') }));
