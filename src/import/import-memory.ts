import { z } from 'zod';
import { slug } from '../schema/text.ts';
import { sha256 } from '../text/sha256.ts';

const fields = z.record(z.string(), z.unknown());
const digest = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * What the last import wrote into a volume: `proceedings/<volume>/.import.json`. By it the next import tells what changed in the source from
 * what was changed by hand, and finds each paper again.
 */
export const importMemory = z.strictObject({
  version: z.literal(1),
  source: z.string(),
  volume: fields,
  /** SHA-256 of each file of the volume itself, by its name. */
  files: z.record(z.string(), digest).optional(),
  /** The people whom the imports of this volume added to the register, as they were entered. */
  people: z.record(slug, fields).optional(),
  papers: z.record(
    slug,
    z.strictObject({
      key: z.string(),
      fields,
      /** SHA-256 of the text below the fields. */
      fullText: digest.optional(),
      /** SHA-256 of each file beside the record, by its name there. */
      files: z.record(z.string(), digest).optional(),
      /** Set when the paper was removed after its publication: no import brings it back. */
      removed: z.literal(true).optional(),
      /** Set when the paper has its place elsewhere, with the address if it is one: no import brings it back here. */
      moved: z.string().optional(),
    }),
  ),
});
export type ImportMemory = Readonly<z.infer<typeof importMemory>>;

/** The name of the memory in the folder of its volume; readers of the content pass over names that begin with a dot. */
export const MEMORY_FILE = '.import.json';

/** A memory as the text of its file. */
export const memoryText = (memory: ImportMemory): string => `${JSON.stringify(memory, null, 1)}\n`;

/** A memory read from its file; `undefined` for a text that is none, or of a newer version. */
export function readMemory(text: string): ImportMemory | undefined {
  try {
    return importMemory.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** By what a paper is known again whose removal must leave no name: some sources make their keys of one. */
export const erasedKey = (key: string): string => `sha256:${sha256(key)}`;

/**
 * A memory after a paper was removed: it knows the paper when it comes again, and nothing of what stood in it. With `erased` not even its
 * key can be read, and the people who left the register are forgotten.
 */
export function withoutPaper(memory: ImportMemory, id: string, erased: { readonly people: ReadonlySet<string> } | undefined): ImportMemory {
  const paper = memory.papers[id];
  if (!paper) return memory;
  const people =
    erased && memory.people && Object.fromEntries(Object.entries(memory.people).filter(([person]) => erased.people.has(person)));
  const key = erased ? erasedKey(paper.key) : paper.key;
  return { ...memory, ...(people && { people }), papers: { ...memory.papers, [id]: { key, fields: {}, removed: true } } };
}

/** Where a paper comes to be, and what the files beside it are called there. */
export interface MovedPaper {
  readonly volume: string;
  /** Its new address; empty when there are several. */
  readonly to: string;
  /** Whether another record has its work from now on. */
  readonly isGone: boolean;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * A memory after a paper got another place. Under another id of the same volume imports go on with it; elsewhere they leave it alone, and
 * know that it is not to be made anew.
 */
export function movedPaper(memory: ImportMemory, id: string, { volume, to, isGone, names }: MovedPaper): ImportMemory {
  const { [id]: paper, ...others } = memory.papers;
  if (!paper) return memory;
  const [, folder, fresh = ''] = to.split('/');
  const stays = folder === volume && !isGone;
  const own = stays ? fresh : id;
  const kept = stays ? withNames(paper, names) : { key: paper.key, fields: {}, moved: to };
  const papers = Object.entries({ ...others, [own]: kept }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...memory, papers: Object.fromEntries(papers) };
}

type RememberedPaper = ImportMemory['papers'][string];

function withNames({ fields, files, ...paper }: RememberedPaper, names: ReadonlyMap<string, string>): RememberedPaper {
  const attached: unknown = fields['files'];
  const renamed = Array.isArray(attached) ? attached.map((one: unknown) => withName(one, names)) : undefined;
  return {
    ...paper,
    fields: renamed ? { ...fields, files: renamed } : fields,
    ...(files && { files: Object.fromEntries(Object.entries(files).map(([name, sum]) => [names.get(name) ?? name, sum])) }),
  };
}

function withName(attachment: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof attachment !== 'object' || attachment === null || !('file' in attachment)) return attachment;
  const { file } = attachment;
  return typeof file === 'string' ? { ...attachment, file: names.get(file) ?? file } : attachment;
}
