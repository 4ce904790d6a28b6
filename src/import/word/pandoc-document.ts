/** A document as Pandoc reads it (pandoc-types 1.23, in its JSON form): what of it a Word file can have. */
export interface PandocDocument {
  readonly blocks: readonly PandocBlock[];
}

type Blocks = readonly PandocBlock[];
type Inlines = readonly PandocInline[];
interface Tagged {
  readonly t: string;
}

/** A block; every first `unknown` holds attributes. */
export type PandocBlock =
  | { readonly t: 'Para' | 'Plain'; readonly c: Inlines }
  | { readonly t: 'Header'; readonly c: readonly [level: number, unknown, Inlines] }
  | { readonly t: 'BulletList'; readonly c: readonly Blocks[] }
  | { readonly t: 'OrderedList'; readonly c: readonly [readonly [start: number, form: Tagged, unknown], readonly Blocks[]] }
  | { readonly t: 'DefinitionList'; readonly c: readonly (readonly [Inlines, readonly Blocks[]])[] }
  | { readonly t: 'BlockQuote'; readonly c: Blocks }
  | { readonly t: 'CodeBlock'; readonly c: readonly [unknown, string] }
  | { readonly t: 'Div'; readonly c: readonly [unknown, Blocks] }
  | { readonly t: 'Table'; readonly c: PandocTable }
  | { readonly t: 'HorizontalRule' };

/** A table: its rows stand in a head, in bodies (each with rows of a head of its own) and in a foot. */
export type PandocTable = readonly [
  unknown,
  readonly [unknown, Blocks],
  unknown,
  head: readonly [unknown, readonly PandocRow[]],
  bodies: readonly (readonly [unknown, unknown, readonly PandocRow[], readonly PandocRow[]])[],
  foot: readonly [unknown, readonly PandocRow[]],
];

/** A row of cells; a cell says how many rows and columns it takes. */
export type PandocRow = readonly [unknown, readonly (readonly [unknown, align: Tagged, rows: number, columns: number, Blocks])[]];

/** A piece of a line. */
export type PandocInline =
  | { readonly t: 'Str'; readonly c: string }
  | { readonly t: 'Space' | 'SoftBreak' | 'LineBreak' }
  | { readonly t: 'Emph' | 'Strong' | 'Strikeout' | 'Superscript' | 'Subscript' | 'Underline' | 'SmallCaps'; readonly c: Inlines }
  | { readonly t: 'Code' | 'Math'; readonly c: readonly [unknown, string] }
  | { readonly t: 'Link'; readonly c: readonly [unknown, Inlines, readonly [address: string, title: string]] }
  | { readonly t: 'Span'; readonly c: readonly [unknown, Inlines] }
  | { readonly t: 'Note'; readonly c: Blocks };

/**
 * Has Pandoc read a Word file; `undefined` if it cannot. It runs in a memory of its own, sees that file alone and reaches no network; one
 * file is read after the other, because all share that memory.
 */
export function readByPandoc(docx: Uint8Array<ArrayBuffer>): Promise<PandocDocument | undefined> {
  const read = turn.then(() => converted(docx));
  turn = read;
  return read;
}

let turn: Promise<unknown> = Promise.resolve();

async function converted(docx: Uint8Array<ArrayBuffer>): Promise<PandocDocument | undefined> {
  // It takes some 60 MB, which a command that reads no Word file does without.
  const { convert } = await import('pandoc-wasm');
  try {
    const { stdout } = await convert({ from: 'docx', to: 'json', 'input-files': ['a.docx'] }, null, { 'a.docx': new Blob([docx]) });
    return JSON.parse(stdout) as PandocDocument;
  } catch {
    return undefined;
  }
}
