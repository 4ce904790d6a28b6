import type { Issue } from '../model/issue.ts';
import { readLatex } from '../text/latex-reading.ts';
import type { BibtexField } from './bibtex-file.ts';
import { doubt } from './doubt.ts';
import type { ImportedPerson } from './imported-volume.ts';
import { examineName, nameOfLine, nameOfParts } from './imported-name.ts';

/** Names of a field, and of how many the division was guessed. */
export interface BibtexNames {
  readonly people: readonly ImportedPerson[];
  readonly divided: readonly string[];
}

/**
 * The names of an `author` or `editor` field by the rules of BibTeX: `First von Last`, `von Last, First` and `von Last, Jr, First`, the
 * parts of biblatex (`family=…, given=…`), institutions in braces.
 */
export function readBibtexNames({ value, place }: BibtexField, key: string, issues: Issue[]): BibtexNames {
  const divided: string[] = [];
  const people = namesIn(value).flatMap((raw): ImportedPerson[] => {
    const tell = (problem: string) => void issues.push(doubt('import-name-form', place, { problem, name: readLatex(raw).text || key }));
    if (/^(?:others|et al\.?)$/iu.test(raw)) {
      tell('others');
      return [];
    }
    const parts = splitOutside(raw, ',');
    if (parts.length > 3 || (parts.length === 3 && !/^(?:[js]r\.?|[ivx]+)$/iu.test(readLatex(parts[1] ?? '').text))) tell('commas');
    const name = nameOf(raw, parts);
    const institution = isInBraces(raw) && /\s/u.test(raw);
    if (institution) issues.push(doubt('import-name-organization', place, { name: name.family }));
    else if (parts.length === 1 && /\s|~/u.test(raw)) divided.push(readLatex(raw).text);
    const person: ImportedPerson | undefined = institution ? { name, place, isInstitution: true } : examineName({ name, place }, issues);
    return person ? [person] : [];
  });
  return { people, divided };
}

/** Names stand between words `and`; a list with semicolons is read as it was meant. */
function namesIn(value: string): string[] {
  return splitOutside(value.replace(/\s+/gu, ' '), ' and ')
    .flatMap((name) => (splitOutside(name, ';').length > 1 ? splitOutside(name, ';') : [name]))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function nameOf(raw: string, parts: readonly string[]) {
  const text = (latex: string | undefined) => readLatex(latex ?? '').text;
  if (isInBraces(raw)) return { family: text(raw) };
  if (parts.length > 0 && parts.every((part) => /^\s*(?:family|given|prefix|suffix|giveni|id|useprefix)(?:-i)?\s*=/u.test(part))) {
    const named = new Map(
      parts.map((part) => [part.split('=')[0]?.trim() ?? '', text(part.replace(/^[^=]*=/u, '')).replace(/^"|"$/gu, '')]),
    );
    return nameOfParts({
      family: named.get('family') ?? '',
      given: named.get('given') ?? '',
      particle: named.get('prefix') ?? '',
      suffix: named.get('suffix') ?? '',
    });
  }
  if (parts.length > 1) {
    const { before, rest } = particleOf(wordsOf(parts[0] ?? ''));
    const [, second, third] = parts;
    const isSuffixed = parts.length > 2;
    const given = isSuffixed ? [third, ...parts.slice(3)].join(' ') : second;
    return nameOfParts({
      family: text(rest.join(' ')),
      given: text(given),
      particle: text(before.join(' ')),
      suffix: isSuffixed ? text(second) : '',
    });
  }
  const words = wordsOf(raw);
  const von = words.findIndex((word, at) => at < words.length - 1 && isSmall(word));
  if (von === -1 || PATRONYMIC.test(text(words.at(-1)))) {
    return raw.includes('{') && von === -1
      ? nameOfParts({ family: text(words.at(-1)), given: text(words.slice(0, -1).join(' ')), particle: '' })
      : nameOfLine(text(raw));
  }
  const { before, rest } = particleOf(words.slice(von));
  return nameOfParts({ family: text(rest.join(' ')), given: text(words.slice(0, von).join(' ')), particle: text(before.join(' ')) });
}

const PATRONYMIC = /^(?:oğlu|oglu|qızı|qizi|оглу|оглы|кызы|гызы|.{2,}(?:ович|евич|ич|овна|евна|ична))$/iu;

/** Words in small letters before the last ones are the particle. */
function particleOf(words: readonly string[]): { before: readonly string[]; rest: readonly string[] } {
  let last = 0;
  for (const [at, word] of words.entries()) if (at < words.length - 1 && isSmall(word)) last = at + 1;
  return isSmall(words[0] ?? '') ? { before: words.slice(0, last), rest: words.slice(last) } : { before: [], rest: words };
}

/** Braces around a word take it out of the question. */
const isSmall = (word: string): boolean => !word.startsWith('{') && /^\p{Ll}/u.test(readLatex(word).text);

/** A tie stands between words, unless it is the accent of a letter (`\~n`). */
const wordsOf = (text: string): string[] => splitOutside(text.replace(/(?:(?<!\\)~|\s)+/gu, ' ').trim(), ' ').filter((word) => word !== '');

/** True for a text that is one group from end to end: `{Center for Maps}`, but not `{\c S}ahin {B}`. */
function isInBraces(text: string): boolean {
  if (!text.startsWith('{') || text.startsWith('{\\')) return false;
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === '{') depth += 1;
    else if (sign === '}' && (depth -= 1) === 0) return at === [...text].length - 1;
  }
  return false;
}

/** A text divided where a separator stands outside all braces. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (depth <= 0 && text.startsWith(separator, at)) {
      parts.push(text.slice(start, at));
      start = at + separator.length;
      at = start - 1;
    }
  }
  return [...parts, text.slice(start)];
}
