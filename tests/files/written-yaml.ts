import fc from 'fast-check';

/** A document of YAML in one of the manners in which people write, and the places in it. */
export interface WrittenYaml {
  readonly text: string;
  /** The path of every field and of every one of a list. */
  readonly paths: readonly (readonly (string | number)[])[];
}

type Path = readonly (string | number)[];

/** What a document says, and how: comments (`# <path> above` or `beside`) name the place that they belong to. */
type Shape =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly manner: 'plain' | 'single' | 'double' | 'folded' | 'literal' | 'multi' | 'below';
    }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'list'; readonly manner: Manner; readonly children: readonly Shape[] }
  | { readonly kind: 'group'; readonly manner: Manner; readonly children: readonly (readonly [string, Shape])[] };

interface Manner {
  readonly brackets: boolean;
  readonly lines: boolean;
  readonly above: boolean;
  readonly beside: boolean;
  readonly airy: boolean;
  readonly flush: boolean;
}

const LETTERS = ['a', 'Ə', 'ş', 'И', 'b c', ' d', ', ', ': ', ' #', "'", '"', '-', '[', '}', '1', 'no', '&', '*', '\\', '%'];
const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 5 }).map((parts) => parts.join('').trim());
/** Names of fields; some want quotes. */
export const fieldName = fc.constantFrom(
  'name',
  'title',
  'en',
  'az',
  'orcid',
  'a b',
  'papers/x/01',
  'true',
  'x: y',
  '#n',
  '10',
  'given',
  'note',
);

const shapeOf = fc.letrec<{ shape: Shape; collection: Shape; group: Shape }>((tie) => {
  const manner = fc.record({
    brackets: fc.boolean(),
    lines: fc.boolean(),
    above: fc.boolean(),
    beside: fc.boolean(),
    airy: fc.boolean(),
    flush: fc.boolean(),
  });
  const leaf = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('text' as const),
        text,
        manner: fc.constantFrom('plain', 'single', 'double', 'folded', 'literal', 'multi', 'below'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('word' as const), word: fc.constantFrom('', 'true', 'null', '~', '2017-02-17', '01') }),
    },
  );
  return {
    shape: fc.oneof({ maxDepth: 4, depthSize: 'small' }, leaf, tie('collection')),
    collection: fc.oneof(
      tie('group'),
      fc.record({ kind: fc.constant('list' as const), manner, children: fc.array(tie('shape'), { maxLength: 3 }) }),
    ),
    group: fc.record({
      kind: fc.constant('group' as const),
      manner,
      children: fc.uniqueArray(fc.tuple(fieldName, tie('shape')), { selector: ([name]) => name, maxLength: 4 }),
    }),
  };
});

/** Documents as people write them: block and bracketed, quoted, folded, with comments and empty lines, ended in two ways or not at all. */
export const writtenYaml: fc.Arbitrary<WrittenYaml> = fc
  .tuple(shapeOf.collection, fc.record({ windows: fc.boolean(), open: fc.boolean(), head: fc.boolean(), foot: fc.boolean() }))
  .map(([root, { windows, open, head, foot }]) => {
    const paths: Path[] = [];
    const body = isBlock(root) ? blockLines(root, 0, [], paths) : [bracketed(root, [], paths)];
    const lines = [...(head ? ['# head of the file', ''] : []), ...body, ...(foot ? ['', '# foot of the file'] : [])];
    const text = lines.join('\n') + (open ? '' : '\n');
    return { text: windows ? text.replaceAll('\n', '\r\n') : text, paths };
  });

function isBlock(shape: Shape): boolean {
  return (shape.kind === 'list' || shape.kind === 'group') && !shape.manner.brackets && shape.children.length > 0;
}

function blockLines(shape: Shape, indent: number, path: Path, paths: Path[]): string[] {
  if (shape.kind !== 'list' && shape.kind !== 'group') return [];
  const { above, beside, airy } = shape.manner;
  const space = ' '.repeat(indent);
  return shape.children.flatMap((child, at) => {
    const [name, value]: readonly [string | number, Shape] =
      shape.kind === 'list' ? [at, shape.children[at] ?? { kind: 'word', word: '' }] : toPair(child);
    const own = [...path, name];
    paths.push(own);
    const mark = typeof name === 'number' ? `${space}-` : `${space}${quotedKey(name)}:`;
    const comment = beside ? `  # ${JSON.stringify(own)} beside` : '';
    const lines = valueLines(mark, value, comment, indent, own, paths);
    return [...(airy && at > 0 ? [''] : []), ...(above ? [`${space}# ${JSON.stringify(own)} above`] : []), ...lines];
  });
}

const toPair = (child: Shape | readonly [string, Shape]): readonly [string, Shape] => ('kind' in child ? ['', child] : child);

function valueLines(mark: string, value: Shape, comment: string, indent: number, path: Path, paths: Path[]): string[] {
  if ((value.kind === 'list' || value.kind === 'group') && isBlock(value)) {
    const deeper = value.kind === 'list' && value.manner.flush && mark.endsWith(':') ? indent : indent + 2;
    const lines = blockLines(value, deeper, path, paths);
    const compact = mark.endsWith('-') && !value.manner.above && comment === '';
    if (!compact) return [mark + comment, ...lines];
    return [`${mark} ${lines[0]?.trimStart() ?? ''}`, ...lines.slice(1)];
  }
  if (value.kind === 'text') {
    const below = ' '.repeat(indent + 2);
    const words = value.text.split(' ');
    const isPlain = /^[\p{L}][\p{L} ]*$/u.test(value.text);
    if (value.manner === 'folded' || value.manner === 'literal') {
      const sign = value.manner === 'folded' ? '>-' : '|';
      return value.text === '' ? [`${mark} ''${comment}`] : [`${mark} ${sign}${comment}`, below + value.text, below + value.text];
    }
    if (value.manner === 'below') return [mark + comment, below + quoted(value.text, false)];
    if (value.manner === 'multi' && isPlain && words.length > 1)
      return [`${mark} ${words[0] ?? ''}`, `${below}${words.slice(1).join(' ')}${comment}`];
  }
  const flow = bracketed(value, path, paths);
  return `${mark}${flow === '' ? '' : ' '}${flow}${comment}`.split('\n');
}

/** A value on one line, or, in brackets, on several: with comments between. */
function bracketed(shape: Shape, path: Path, paths: Path[]): string {
  if (shape.kind === 'word') return path.length > 0 ? shape.word : '{}';
  if (shape.kind === 'text') {
    if (shape.manner === 'plain' && /^[\p{L}][\p{L} ]*$/u.test(shape.text) && shape.text !== 'no') return shape.text;
    return quoted(shape.text, shape.manner === 'double');
  }
  const inside = shape.children.map((child, at) => {
    const [name, value] = shape.kind === 'list' ? ([at, child] as const) : toPair(child);
    const own = [...path, name];
    paths.push(own);
    const flow = 'kind' in value ? bracketed(value, own, paths) : '';
    const isNothing = flow === '';
    const comment = shape.manner.lines && shape.manner.beside ? ` # ${JSON.stringify(own)} beside` : '';
    return [typeof name === 'number' ? (isNothing ? "''" : flow) : `${quotedKey(name)}: ${flow}`, comment] as const;
  });
  const [open, close] = shape.kind === 'list' ? ['[', ']'] : ['{', '}'];
  if (!shape.manner.lines || inside.length === 0) return `${open}${inside.map(([one]) => one).join(', ')}${close}`;
  const space = ' '.repeat(path.length * 2 + 2);
  return [open, ...inside.map(([one, comment]) => `${space}${one},${comment}`), `${' '.repeat(path.length * 2 + 1)}${close}`].join('\n');
}

function quoted(text: string, double: boolean): string {
  return double ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

function quotedKey(name: string): string {
  return /^[a-z]+$/u.test(name) && name !== 'true' ? name : `'${name}'`;
}
