import type { ResolutionRecord } from '../schema/resolution.ts';
import { commentedYaml, commentLines } from './commented-yaml.ts';
import type { ImportedResolution } from './resolution-text.ts';
import { vocabularyOf } from './resolution-vocabulary.ts';

/** The words that a new file explains itself with, in the language of whoever will edit it. */
export interface FileWords {
  /** What stands at the head of the file. */
  readonly opening: string;
  /** Stands above the fields that can be added. */
  readonly later: string;
  /** Stand above lines of the source that have no field. */
  readonly strays: string;
  readonly adoption: string;
  /** What a field means; the key is that of the schema. */
  field(field: string): string;
}

/** The file of an imported resolution: its record with each field explained, then, as comments, what has no field. */
export function importedFile(record: ResolutionRecord, asides: ImportedResolution['asides'], words: FileWords): string {
  const told = (kind: 'stray' | 'adoption', title: string) => {
    const lines = asides.filter((aside) => aside.kind === kind);
    return lines.length === 0
      ? []
      : ['', ...commentLines(title), ...lines.flatMap(({ file, line, text }) => commentLines(`${file}:${line}  ${text}`))];
  };
  return [
    ...commentLines(words.opening),
    commentedYaml(record, (field) => words.field(field)).trimEnd(),
    ...later(record, words),
    ...told('adoption', words.adoption),
    ...told('stray', words.strays),
    '',
  ].join('\n');
}

/** The file of a resolution that someone is going to write: a draft without text, and how its clauses are to look; `given` is its title in the first language. */
export function emptyFile(languages: readonly string[], given: string | undefined, words: FileWords): string {
  const [language = 'en'] = languages;
  const record: ResolutionRecord = {
    status: 'draft',
    text: 'not-deposited',
    title: given === undefined ? Object.fromEntries(languages.map((tag) => [tag, vocabularyOf(tag).resolution])) : { [language]: given },
    ...(given === undefined && { titleSupplied: true }),
    language,
  };
  const part = (field: string, lines: readonly string[]) => [...commentLines(words.field(field)), ...lines.map((line) => `# ${line}`)];
  const texts = (indent: string) => languages.map((tag) => `${indent}${tag}: ''`);
  const clause = (number: string, indent: string) => [`${indent}- number: ${number}`, `${indent}  text:`, ...texts(`${indent}    `)];
  return [
    ...commentLines(words.opening),
    commentedYaml(record, (field) => words.field(field)).trimEnd(),
    ...later(record, words),
    ...part('preamble', ['preamble:', ...clause('1', '  ')]),
    ...part('operative', ['operative:', ...clause('1', '  '), '    clauses:', ...clause('a', '      ')]),
    ...part('annexes', ['annexes:', '  - number: 1', '    title:', ...texts('      '), '    clauses:', ...clause('1', '      ')]),
    '',
  ].join('\n');
}

const OFTEN_ADDED = [
  'symbol',
  'authentic',
  'translators',
  'adoptedBy',
  'session',
  'adopted',
  'adoption',
  'addressees',
  'topics',
  'note',
  'sources',
] as const;

/** The fields that a record lacks and often has, as comments. */
function later(record: ResolutionRecord, words: FileWords): string[] {
  const absent = OFTEN_ADDED.filter((field) => record[field] === undefined);
  return ['', ...commentLines(words.later), ...absent.flatMap((field) => [...commentLines(words.field(field)), `# ${field}:`])];
}
