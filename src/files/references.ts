import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { Reference } from '../model/records.ts';
import { languageOfBabel } from '../text/babel-language.ts';

type Csl = Record<string, unknown>;

/** One `@type{key, …}` of the file, with the line on which it begins (1-based). */
interface Chunk {
  readonly text: string;
  readonly line: number;
  readonly key: string;
}

/**
 * The works in a list of references (BibTeX or biblatex) as CSL-JSON, in the order of the file. An entry that cannot be read
 * is an issue with its line; the others are read all the same.
 */
export async function readReferences(text: string, file: string, issues: Issue[]): Promise<Reference[]> {
  const { definitions, entries } = chunksOf(text);
  if (entries.length === 0) {
    if (text.trim() !== '') issues.push(issue('references-broken', { file, line: 1, column: 1 }, { reason: 'no entry', key: '' }));
    return [];
  }
  const parse = await loadParser();
  const references = new Map<string, Reference>();
  const whole = attempt(() => parse(text));
  const readable = Array.isArray(whole) && whole.length === entries.length;
  for (const [index, entry] of entries.entries()) {
    const result = readable ? [whole[index] ?? {}] : attempt(() => parse(definitions + entry.text));
    const place = { file, line: entry.line, column: 1 };
    const [csl, ...more] = Array.isArray(result) ? result : [];
    if (!csl || more.length > 0) {
      issues.push(brokenEntry(entry, result instanceof Error ? result.message : '', definitions, file));
    } else if (references.has(entry.key)) {
      issues.push(issue('references-twice', place, { key: entry.key }));
    } else {
      const command = unreadCommand(csl);
      if (command) issues.push(issue('references-command', place, { key: entry.key, command }));
      references.set(entry.key, { key: entry.key, csl: withLanguageTag(csl) });
    }
  }
  return [...references.values()];
}

let parser: ((text: string) => Csl[]) | undefined;

/** The parser of citation-js, loaded when the first list of references is met: it is large, and a repository may have none. */
async function loadParser(): Promise<(text: string) => Csl[]> {
  if (parser) return parser;
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  parser = (text) => plugins.input.chain(text, { generateGraph: false, forceType: '@biblatex/text' });
  return parser;
}

function attempt<T>(action: () => T): T | Error {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/** Cuts the file before each `@` that begins a line, which is how every program writes it. */
function chunksOf(text: string): { definitions: string; entries: Chunk[] } {
  const heads = [...text.matchAll(/^[ \t]*@[ \t]*(?<type>[A-Za-z]+)[ \t]*[{(][ \t\n]*(?<key>[^\s,{}()="]*)/gmu)];
  let definitions = '';
  const entries: Chunk[] = [];
  let line = 1;
  let counted = 0;
  for (const [index, head] of heads.entries()) {
    const chunk = text.slice(head.index, heads[index + 1]?.index);
    line += text.slice(counted, head.index).split('\n').length - 1;
    counted = head.index;
    const type = head.groups?.['type']?.toLowerCase() ?? '';
    if (type === 'string') definitions += `${chunk.trim()}\n`;
    else if (type !== 'comment' && type !== 'preamble') entries.push({ text: chunk, line, key: head.groups?.['key'] ?? '' });
  }
  return { definitions, entries };
}

/** The library tells the line within what it was given; for some faults it tells none, and then it is that of the entry. */
function brokenEntry(entry: Chunk, message: string, definitions: string, file: string): Issue {
  const told = /at line (?<line>\d+) col (?<column>\d+)/u.exec(message)?.groups;
  const line = Number(told?.['line'] ?? 0) - (definitions.split('\n').length - 1);
  const inside = line > 0 && line <= entry.text.trimEnd().split('\n').length;
  const place = inside
    ? { file, line: entry.line + line - 1, column: Number(told?.['column'] ?? 1) }
    : { file, line: entry.line, column: 1 };
  const [reason = ''] = message.split(/ at line \d/u);
  return issue('references-broken', place, { key: entry.key, reason: reason || 'unreadable' });
}

/** A LaTeX command that was not understood and stands as it was typed: the reader would see `\textschwa` for a letter. */
function unreadCommand(value: unknown): string | undefined {
  if (typeof value === 'string') return /\\[A-Za-z]+/u.exec(value)?.[0];
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value)
    .filter(([field]) => field !== 'URL')
    .map(([, inner]) => unreadCommand(inner))
    .find((command) => command !== undefined);
}

function withLanguageTag(csl: Csl): Csl {
  const language = typeof csl['language'] === 'string' ? languageOfBabel(csl['language']) : undefined;
  return language === undefined ? csl : { ...csl, language };
}
