import { subscriptOf, superscriptOf } from './raised.ts';
import { markedTitle } from './title-markup.ts';
import type { TitleRun } from './title-markup.ts';
import { oneLine } from './xml.ts';

/** A text that had tags, without them. */
export interface UntaggedText {
  /** Plain, one line. */
  readonly text: string;
  /** The same with the two marks of a title. */
  readonly title: string;
}

/**
 * Reads a text with the tags that titles and abstracts have in HTML, CSL-JSON, JATS and MathML: italics stay as marks of a title, raised and
 * lowered letters as such, headings of abstracts go. Whatever else stands in angle brackets is text. Never throws, and makes no markup.
 */
export function readInlineMarkup(tagged: string): UntaggedText {
  const runs: TitleRun[] = [];
  const open = { italic: 0, hidden: 0, raised: 0, lowered: 0 };
  let read = 0;
  const write = (typed: string) => {
    if (typed === '' || open.hidden > 0) return;
    const plain = entities(typed);
    const text = (open.raised > 0 ? superscriptOf(plain.replaceAll('-', '−')) : open.lowered > 0 ? subscriptOf(plain) : plain) ?? plain;
    const kind = open.italic > 0 && open.raised + open.lowered === 0 ? 'italic' : 'text';
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  };
  for (const match of tagged.matchAll(TAG)) {
    const [, closes, prefix = '', name = ''] = match;
    const meaning = MEANINGS.get(name.toLowerCase()) ?? (prefix === '' ? undefined : 'nothing');
    if (meaning === undefined) continue;
    write(tagged.slice(read, match.index));
    read = match.index + match[0].length;
    if (meaning === 'space') write(' ');
    else if (meaning !== 'nothing' && !(meaning === 'hidden' && prefix === ''))
      open[meaning] = Math.max(0, open[meaning] + (closes ? -1 : 1));
    if (meaning === 'hidden') write(' ');
  }
  write(tagged.slice(read));
  const plain = runs.map((run) => (run.kind === 'math' ? run.tex : run.text)).join('');
  return { text: oneLine(plain), title: oneLine(markedTitle(runs)) };
}

const TAG = /<(\/?)(?:([a-z]{2,5}):)?([a-z][a-z0-9-]{0,20})(?:\s[^<>]{0,300})?\/?>/giu;

type Meaning = 'italic' | 'raised' | 'lowered' | 'hidden' | 'space' | 'nothing';

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['i', 'italic'],
  ['em', 'italic'],
  ['italic', 'italic'],
  ['sup', 'raised'],
  ['sub', 'lowered'],
  ['title', 'hidden'],
  ['p', 'space'],
  ['br', 'space'],
  ['sec', 'space'],
  ['list-item', 'space'],
  ['li', 'space'],
  ...[
    'b',
    'bold',
    'strong',
    'span',
    'sc',
    'scp',
    'u',
    'tt',
    'div',
    'list',
    'ul',
    'ol',
    'math',
    'inline-formula',
    'a',
    'ext-link',
    'xref',
    'abstract',
  ].map((name): [string, Meaning] => [name, 'nothing']),
]);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
};

function entities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}
