import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { FullText, PaperEntry, Reference, StoredFile } from '../model/records.ts';
import { paper, type PaperRecord } from '../schema/paper.ts';
import { nearest } from '../text/nearest.ts';
import { isSlug, toSlug } from '../text/slug.ts';
import type { ContentFolder, Entry } from './folder.ts';
import { readFrontMatter } from './front-matter.ts';
import { checkNamedFile, verifyChecksum } from './named-file.ts';
import type { TextMention } from './mdx.ts';
import { parseRecord } from './parse-record.ts';
import { readTextFile } from './read-file.ts';
import { readStoredFile } from './stored-file.ts';
import type { YamlText } from './yaml-text.ts';
import { readYaml } from './yaml.ts';

const SOURCE = /^(?<id>.+)\.(?<format>mdx?)$/u;
const REFERENCES = '.references.bib';

/** Reads `papers/<volume>/`: each `<paper>.md` or `.mdx` with the files beside it whose names begin with its id. */
export async function readPapers(content: ContentFolder, folder: Entry, entries: readonly Entry[], issues: Issue[]): Promise<PaperEntry[]> {
  const sources = sourcesById(entries, issues);
  const beside = filesById(entries, sources, issues);
  const papers: PaperEntry[] = [];
  for (const [id, source] of sources) {
    const own = beside.get(id) ?? [];
    const entry = await readPaper(content, { volume: folder.name, id, source, own, entries }, issues);
    if (entry) papers.push(entry);
  }
  return papers;
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
      if (!isSlug(id)) issues.push(issue('id-form', entry.path, { field: 'file', value: id, meant: toSlug(id) || 'none' }));
      sources.set(id, entry);
      byLowerCase.set(id.toLowerCase(), id);
    }
  }
  return sources;
}

const idOf = ({ name }: Entry): string => SOURCE.exec(name)?.groups?.['id'] ?? name;

/** The files beside each paper: `07.pdf`, `07-figure-1.png` and `07.data.csv` belong to `07`, unless there is a paper `07-figure`. */
function filesById(entries: readonly Entry[], sources: ReadonlyMap<string, Entry>, issues: Issue[]): ReadonlyMap<string, Entry[]> {
  const beside = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!entry.folder && SOURCE.test(entry.name)) continue;
    const owner = entry.folder ? undefined : ownerOf(entry.name, sources);
    if (owner === undefined) issues.push(issue('file-stray', entry.path, { name: entry.name, meant: 'none' }));
    else beside.set(owner, [...(beside.get(owner) ?? []), entry]);
  }
  return beside;
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
  readonly source: Entry;
  readonly own: readonly Entry[];
  readonly entries: readonly Entry[];
}

async function readPaper(
  content: ContentFolder,
  { volume, id, source, own, entries }: PaperSource,
  issues: Issue[],
): Promise<PaperEntry | undefined> {
  const before = errorsIn(issues);
  const text = readTextFile(content, source.path, issues);
  const cut = text === undefined ? undefined : readFrontMatter(text, source.path, issues);
  if (!cut) return undefined;
  const { yaml, body, line } = cut;
  const broken = issues.length;
  const value = readYaml(yaml, issues);
  const record = issues.length > broken ? undefined : parseRecord(paper, value, yaml, issues);
  const fullText = readFullText(source, body, line);
  const named = record ? namedFiles(content, record, entries, yaml, issues) : [];
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
  if (!record || errorsIn(issues) > before || !isSlug(id)) return undefined;
  return { volume, id, path: source.path, record, ...(fullText && { fullText }), references, files };
}

function readFullText({ name }: Entry, body: string, line: number): FullText | undefined {
  if (body.trim() === '') return undefined;
  return { format: name.endsWith('.mdx') ? 'mdx' : 'md', source: body, line };
}

/** The files and references that a text names and that are not there. */
function unknownMentions(mentions: readonly TextMention[], files: readonly Entry[], references: readonly Reference[]): Issue[] {
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

function namedFiles(content: ContentFolder, record: PaperRecord, entries: readonly Entry[], yaml: YamlText, issues: Issue[]): Entry[] {
  return (record.files ?? []).flatMap((attachment, index) => {
    const path = ['files', index];
    const entry = checkNamedFile(attachment.file, [...path, 'file'], entries, yaml, issues);
    if (entry) verifyChecksum(content, attachment, entry, path, yaml, issues);
    return entry ?? [];
  });
}

function storedFiles(content: ContentFolder, entries: readonly Entry[], issues: Issue[]): StoredFile[] {
  const wanted = [...new Set(entries)].filter(({ name }) => !name.endsWith(REFERENCES) && !SOURCE.test(name));
  wanted.sort((a, b) => (a.name < b.name ? -1 : 1));
  return wanted.flatMap((entry) => readStoredFile(content, entry, issues) ?? []);
}

const errorsIn = (issues: readonly Issue[]): number => issues.reduce((sum, { severity }) => sum + Number(severity === 'error'), 0);
