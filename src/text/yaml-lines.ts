/** What YAML is written from: texts, numbers, lists and groups of fields. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlGroup;

/** Fields by their names; one that is `undefined` is not written. */
export interface YamlGroup {
  readonly [field: string]: YamlValue | undefined;
}

/** How many characters a line that is written takes at most, where its words can be parted. */
export const YAML_WIDTH = 140;

// A longer text is easier to read below its field than in quotes.
const SHORT = 40;

/** A field as lines of YAML (1.2.2) in the manner of the house: long texts folded, short lists in one line; `depth` is its indentation. */
export function fieldLines(field: string, value: YamlValue, depth: number): string[] {
  const start = `${' '.repeat(depth)}${inlineYaml(field)}:`;
  if (typeof value === 'string') return textLines(start, value, depth);
  if (isGroup(value)) {
    const lines = groupLines(value, depth + 2);
    return lines.length === 0 ? [`${start} {}`] : [start, ...lines];
  }
  if (!isList(value)) return [`${start} ${String(value)}`];
  const short = `${start} ${inlineYaml(value)}`;
  if (value.length === 0 || (short.length <= YAML_WIDTH && value.every((one) => !isGroup(one) && !isList(one)))) return [short];
  return [start, ...value.flatMap((one) => listedLines(one, depth + 2))];
}

/** One of a list as lines of YAML, after its hyphen at the indentation `depth`. */
export function listedLines(value: YamlValue, depth: number): string[] {
  const start = `${' '.repeat(depth)}-`;
  if (typeof value === 'string') return isOneLine(value) ? [`${start} ${inlineYaml(value)}`] : textLines(start, value, depth);
  if (isList(value) && value.length > 0) return [start, ...value.flatMap((one) => listedLines(one, depth + 2))];
  const lines = isGroup(value) ? groupLines(value, depth + 2) : [];
  if (lines.length === 0) return [`${start} ${inlineYaml(value)}`];
  return lines.map((line, at) => (at === 0 ? `${start} ${line.trimStart()}` : line));
}

/** A value on one line, which may stand in brackets: a text is plain where YAML reads it as it stands, else in quotes. */
export function inlineYaml(value: YamlValue): string {
  if (typeof value === 'string') {
    if (PLAIN.test(value) && !WORD_OF_YAML.test(value)) return value;
    return isOneLine(value) ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
  }
  if (isList(value)) return `[${value.map(inlineYaml).join(', ')}]`;
  if (!isGroup(value)) return String(value);
  const fields = Object.entries(value).flatMap(([field, one]) => (one === undefined ? [] : [`${inlineYaml(field)}: ${inlineYaml(one)}`]));
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** A text cut into lines of at most `width` characters at its single spaces. */
export function foldedLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

const isGroup = (value: YamlValue): value is YamlGroup => typeof value === 'object' && value !== null && !isList(value);

function groupLines(group: YamlGroup, depth: number): string[] {
  return Object.entries(group).flatMap(([field, one]) => (one === undefined ? [] : fieldLines(field, one, depth)));
}

function textLines(start: string, text: string, depth: number): string[] {
  const short = inlineYaml(text);
  const fits = start.length + 1 + short.length <= YAML_WIDTH && (short.length <= SHORT || !/^["'*]/u.test(short));
  // What a fold or a line of its own would lose is kept in quotes.
  const isSplit = text.includes('\n');
  if ((fits && !isSplit) || UNPRINTABLE.test(text.replaceAll('\n', '')) || /^\s|[ \t]$|[ \t]\n|\n\s*$/u.test(text))
    return [`${start} ${short}`];
  const indent = ' '.repeat(depth + 2);
  if (isSplit) return [`${start} |-`, ...text.split('\n').map((line) => (line === '' ? '' : indent + line))];
  if (/ {2}/u.test(text)) return [`${start} ${short}`];
  return [`${start} >-`, ...foldedLines(text, YAML_WIDTH - indent.length).map((line) => indent + line)];
}

// Letters, digits and signs that mean nothing in YAML wherever they stand.
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ;.()/«»“”’„…—–-]*[\p{L}\p{M}\p{N};.()/«»“”’…—–])?$/u;
const WORD_OF_YAML = /^(?:true|false|null|yes|no|on|off|y|n|~)$/iu;
// Ends of lines other than a line feed, and what no file of YAML may hold as it is.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

function isOneLine(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
