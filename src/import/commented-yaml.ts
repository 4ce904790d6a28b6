/** What a file of YAML is written from: texts, numbers, lists and groups of fields. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | { readonly [field: string]: YamlValue | undefined };

/** Fields as YAML (1.2.2) in the manner of the house: long texts folded, short lists in one line, a comment above a field where `comment` has one. */
export function commentedYaml(
  fields: Readonly<Record<string, YamlValue | undefined>>,
  comment: (field: string) => string | undefined,
): string {
  return Object.entries(fields)
    .flatMap(([field, value]) => {
      if (value === undefined) return [];
      const above = comment(field);
      return [...(above === undefined ? [] : commentLines(above)), ...fieldLines(field, value, 0)];
    })
    .map((line) => `${line}\n`)
    .join('');
}

const WIDTH = 140;

/** A text as the lines of a comment; nothing in it can end the comment. */
export function commentLines(text: string): string[] {
  return text
    .split(/[\p{Cc}\u2028\u2029]+/u)
    .flatMap((line) => folded(line, WIDTH - 2))
    .map((line) => `# ${line}`.trimEnd());
}

function fieldLines(field: string, value: YamlValue, depth: number): string[] {
  const indent = ' '.repeat(depth);
  if (typeof value !== 'object') return scalar(`${indent}${field}:`, String(value), typeof value === 'string', depth);
  if (isList(value)) {
    if (value.every((one) => typeof one !== 'object'))
      return [`${indent}${field}: [${value.map((one) => inline(String(one))).join(', ')}]`];
    return [`${indent}${field}:`, ...value.flatMap((one) => listed(one, depth + 2))];
  }
  return [
    `${indent}${field}:`,
    ...Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : fieldLines(name, one, depth + 2))),
  ];
}

function listed(value: YamlValue, depth: number): string[] {
  const indent = ' '.repeat(depth);
  if (typeof value !== 'object') return [`${indent}- ${inline(String(value))}`];
  if (isList(value)) return [`${indent}-`, ...value.flatMap((one) => listed(one, depth + 2))];
  const lines = Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : fieldLines(name, one, depth + 2)));
  return lines.map((line, at) => (at === 0 ? `${indent}- ${line.trimStart()}` : line));
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

function scalar(start: string, text: string, isText: boolean, depth: number): string[] {
  const short = isText ? inline(text) : text;
  const fits = start.length + 1 + short.length <= WIDTH && !/^["'*]/u.test(short);
  // Spaces that a fold would lose are kept in quotes.
  if (fits || /^ | {2}| $/u.test(text)) return [`${start} ${short}`];
  const indent = ' '.repeat(depth + 2);
  return [`${start} >-`, ...folded(text, WIDTH - indent.length).map((line) => indent + line)];
}

// Letters, digits and signs that mean nothing in YAML wherever they stand.
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ;.()/«»“”’„…—–-]*[\p{L}\p{M}\p{N};.()/«»“”’…—–])?$/u;
const WORD_OF_YAML = /^(?:true|false|null|yes|no|on|off|y|n|~)$/iu;

/** A text on one line: plain where YAML reads it as it stands, else in quotes. */
function inline(text: string): string {
  if (PLAIN.test(text) && !WORD_OF_YAML.test(text)) return text;
  return `'${text.replaceAll("'", "''")}'`;
}

function folded(text: string, width: number): string[] {
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
