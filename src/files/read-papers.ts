import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { readVersionName, versionNamed } from '../model/paper-version.ts';
import type { FullText, PaperEntry, Reference, StoredFile, VersionEntry } from '../model/records.ts';
import { paper, type PaperRecord } from '../schema/paper.ts';
import { nearest } from '../text/nearest.ts';
import { isSlug, toSlug } from '../text/slug.ts';
import type { ContentFolder, Entry } from './folder.ts';
import { readFrontMatter } from './front-matter.ts';
import { caseTwins } from './case-twins.ts';
import { checkNamedFile, filesByName, verifyChecksum, type FilesByName } from './named-file.ts';
import type { TextMention } from './mdx.ts';
import { parseRecord } from './parse-record.ts';
import { readTextFile } from './read-file.ts';
import { readStoredFile } from './stored-file.ts';
import type { YamlText } from './yaml-text.ts';
import { readYaml } from './yaml.ts';

const SOURCE = /^(?<id>.+)\.(?<format>mdx?)$/u;
const REFERENCES = '.references.bib';

/**
 * Reads `papers/<volume>/`: each `<paper>.md` or `.mdx` with the files beside it whose names begin with its id, and with its replaced versions,
 * `<paper>.v<number>.md` or `.mdx`.
 */
export async function readPapers(content: ContentFolder, folder: Entry, entries: readonly Entry[], issues: Issue[]): Promise<PaperEntry[]> {
  const sources = sourcesById(entries, issues);
  const { beside, strays } = filesById(entries, sources);
  const inFolder = filesByName(entries);
  // Of two records the one in the wrong form is told with its id.
  const isRecord = ({ name }: Entry): boolean => SOURCE.test(name);
  issues.push(...caseTwins(entries.filter((entry) => !isRecord(entry))));
  const papers: PaperEntry[] = [];
  const about = { volume: folder.name, inFolder, strays };
  const versions = new Map<string, VersionEntry[]>();
  for (const [name, source] of sources) {
    const { paper: id, number } = readVersionName(name) ?? { paper: name, number: undefined };
    // Issues of its own, so that whether it has an error costs nothing of what was found before.
    const found: Issue[] = [];
    const entry = await readPaper(content, { ...about, id, number, source, own: beside.get(name) ?? [] }, found);
    issues.push(...found);
    if (!entry || found.some(({ severity }) => severity === 'error') || !isSlug(id)) continue;
    if (number === undefined) papers.push(entry);
    else versions.set(id, [...(versions.get(id) ?? []), { ...entry, number }]);
  }
  for (const { name, path } of strays) issues.push(issue('file-stray', path, { name, meant: 'none' }));
  return papers.map((paper) => {
    const own = versions.get(paper.id)?.sort((a, b) => a.number - b.number);
    return own ? { ...paper, versions: own } : paper;
  });
}

/** The source of each id. Of two that claim the same id the first is read, and the other is an issue. */
function sourcesById(entries: readonly Entry[], issues: Issue[]): ReadonlyMap<string, Entry> {
  const sources = new Map<string, Entry>();
  const byLowerCase = new Map<string, string>();
  const named = entries.filter(({ name, folder }) => !folder && SOURCE.test(name));
  // An id in the right form is read before its misspelt twin.
  named.sort((a, b) => Number(isSlug(idOf(b))) - Number(isSlug(idOf(a))));
  for (const entry of named) {
    const id = idOf(entry);
    const other = sources.get(id);
    const twin = byLowerCase.get(id.toLowerCase());
    if (other) issues.push(issue('paper-twice', entry.path, { id, other: other.name }));
    else if (twin !== undefined) issues.push(issue('id-case', entry.path, { field: 'file', value: id, other: twin }));
    else {
      const isVersion = sources.has(readVersionName(id)?.paper ?? '');
      if (!isSlug(id) && !isVersion) issues.push(issue('id-form', entry.path, { field: 'file', value: id, meant: toSlug(id) || 'none' }));
      sources.set(id, entry);
      byLowerCase.set(id.toLowerCase(), id);
    }
  }
  return sources;
}

const idOf = ({ name }: Entry): string => SOURCE.exec(name)?.groups?.['id'] ?? name;

/** The files beside each paper: `07.pdf`, `07-figure-1.png` and `07.data.csv` belong to `07`, unless there is a paper `07-figure`. */
function filesById(
  entries: readonly Entry[],
  sources: ReadonlyMap<string, Entry>,
): { beside: ReadonlyMap<string, Entry[]>; strays: Set<Entry> } {
  const beside = new Map<string, Entry[]>([...sources.keys()].map((id) => [id, []]));
  const strays = new Set<Entry>();
  for (const entry of entries) {
    if (!entry.folder && SOURCE.test(entry.name)) continue;
    const owner = entry.folder ? undefined : ownerOf(entry.name, sources);
    if (owner === undefined) strays.add(entry);
    else beside.get(owner)?.push(entry);
  }
  return { beside, strays };
}

function ownerOf(name: string, sources: ReadonlyMap<string, Entry>): string | undefined {
  for (let end = name.length - 1; end > 0; end -= 1) {
    if ((name[end] === '.' || name[end] === '-') && sources.has(name.slice(0, end))) return name.slice(0, end);
  }
  return undefined;
}

interface PaperSource {
  readonly volume: string;
  readonly id: string;
  /** Set for a replaced version of the paper. */
  readonly number: number | undefined;
  readonly source: Entry;
  readonly own: readonly Entry[];
  readonly inFolder: FilesByName;
  readonly strays: Set<Entry>;
}

async function readPaper(
  content: ContentFolder,
  { volume, id, number, source, own: beside, inFolder, strays }: PaperSource,
  issues: Issue[],
): Promise<PaperEntry | undefined> {
  const text = readTextFile(content, source.path, issues);
  const cut = text === undefined ? undefined : readFrontMatter(text, source.path, issues);
  if (!cut) return undefined;
  const { yaml, body, line } = cut;
  const broken = issues.length;
  const value = readYaml(yaml, issues);
  const record = issues.length > broken ? undefined : parseRecord(paper, value, yaml, issues);
  const fullText = readFullText(source, body, line);
  // The files of a version have the names that its record and its text know them by.
  const own = number === undefined ? beside : beside.map((entry) => ({ ...entry, name: versionNamed(id, number, entry.name, record) }));
  const named = record ? namedFiles(content, record, number === undefined ? inFolder : filesByName(own), yaml, issues) : [];
  for (const entry of named) strays.delete(entry);
  const files = storedFiles(content, [...own, ...named], issues);
  const references = await readReferenceFile(
    content,
    own.find(({ name }) => name === id + REFERENCES),
    issues,
  );
  if (fullText?.format === 'mdx') {
    const { checkMdx } = await import('./mdx.ts');
    const { issues: breaches, mentions } = checkMdx(body, source.path, line);
    issues.push(...breaches, ...unknownMentions(mentions, [...own, ...named], references));
  }
  return record && { volume, id, path: source.path, record, ...(fullText && { fullText }), references, files };
}

function readFullText({ name }: Entry, body: string, line: number): FullText | undefined {
  if (body.trim() === '') return undefined;
  return { format: name.endsWith('.mdx') ? 'mdx' : 'md', source: body, line };
}

/** The files and references that a text names and that are not there. */
export function unknownMentions(
  mentions: readonly TextMention[],
  files: readonly Pick<Entry, 'name'>[],
  references: readonly Reference[],
): Issue[] {
  const names = { file: files.map(({ name }) => name), reference: references.map(({ key }) => key) };
  return mentions.flatMap(({ kind, name, place }) => {
    if (names[kind].includes(name.normalize('NFC'))) return [];
    const meant = nearest(name, names[kind]) ?? 'none';
    return [kind === 'file' ? issue('file-missing', place, { name, meant }) : issue('unknown-reference', place, { key: name, meant })];
  });
}

async function readReferenceFile(content: ContentFolder, entry: Entry | undefined, issues: Issue[]): Promise<readonly Reference[]> {
  const text = entry && readTextFile(content, entry.path, issues);
  if (!entry || text === undefined) return [];
  const { readReferences } = await import('./references.ts');
  return readReferences(text, entry.path, issues);
}

function namedFiles(content: ContentFolder, record: PaperRecord, inFolder: FilesByName, yaml: YamlText, issues: Issue[]): Entry[] {
  return (record.files ?? []).flatMap((attachment, index) => {
    const path = ['files', index];
    const entry = checkNamedFile(attachment.file, [...path, 'file'], inFolder, yaml, issues);
    if (entry) verifyChecksum(content, attachment, entry, path, yaml, issues);
    return entry ?? [];
  });
}

function storedFiles(content: ContentFolder, entries: readonly Entry[], issues: Issue[]): StoredFile[] {
  const wanted = [...new Set(entries)].filter(({ name }) => !name.endsWith(REFERENCES) && !SOURCE.test(name));
  wanted.sort((a, b) => (a.name < b.name ? -1 : 1));
  return wanted.flatMap((entry) => readStoredFile(content, entry, issues) ?? []);
}
