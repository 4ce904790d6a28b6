import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { editFile } from '../../files/edit-file.ts';
import { isSystemError, type ContentFolder } from '../../files/folder.ts';
import { ledgerText } from '../../files/ledger-text.ts';
import { readPublishedStates } from '../../files/published-states.ts';
import { readIfThere, readTextFile } from '../../files/read-file.ts';
import { ofText } from '../../files/read-ledger.ts';
import { checksum } from '../../files/stored-file.ts';
import { LARGEST_REGISTER } from '../../files/text-file.ts';
import type { FileChange } from '../../files/write-files.ts';
import { MEMORY_FILE, memoryText, movedPaper, readMemory } from '../../import/import-memory.ts';
import { enterPublished, LEDGER_FILE } from '../../model/ledger.ts';
import { withVersions } from '../../model/paper-version.ts';
import { PUBLISHED_FILE, publishedStates, statesText } from '../../model/published-state.ts';
import type { PaperEntry, RepositoryRecords } from '../../model/records.ts';
import { freshPlace, freshText } from './fresh-place.ts';
import { addressOf, freshNames, type Relocation } from './relocation.ts';

/** What is known of a relocation when its files are to be written. */
export interface PlannedRelocation {
  readonly relocation: Relocation;
  readonly before: RepositoryRecords;
  readonly after: RepositoryRecords;
  readonly day: string;
}

/** Every file that a relocation writes, moves or deletes, the ledger last. */
export function relocationChanges(content: ContentFolder, planned: PlannedRelocation): FileChange[] {
  const { relocation, before } = planned;
  const texts = changedTexts(content, planned);
  const gone = new Set(goneFiles(content, relocation, before));
  const moved = movedFiles(content, relocation, before).filter(({ from }) => !gone.has(from));
  const written = moved.flatMap(({ from, to }): FileChange[] => {
    const text = texts.get(from);
    texts.delete(from);
    if (from === to) return [];
    if (text === undefined) return [{ kind: 'rename', path: from, to }];
    return [
      { kind: 'create', path: to, content: text },
      { kind: 'delete', path: from },
    ];
  });
  return [
    ...written,
    ...[...gone].map((path): FileChange => ({ kind: 'delete', path })),
    ...[...texts, ...memories(content, relocation, before), ...registers(content, planned)].flatMap(([path, text]) =>
      gone.has(path) ? [] : replaced(content, path, text),
    ),
  ];
}

function replaced(content: ContentFolder, path: string, text: string): FileChange[] {
  const old = readIfThere(content, path)?.toString('utf8');
  return old === text ? [] : [{ kind: old === undefined ? 'create' : 'replace', path, content: text }];
}

/** The texts of records that say something else than before, by the paths that they have before. */
function changedTexts(content: ContentFolder, { relocation: { edits, steps }, before }: PlannedRelocation): Map<string, string> {
  const entries = withVersions(before).papers;
  const papers = new Map(entries.map((entry) => [entry.path, entry]));
  const files = new Set([...edits.keys(), ...entries.filter(({ path }) => freshPlace(path, steps) !== path).map(({ path }) => path)]);
  return new Map(
    [...files].flatMap((path): [string, string][] => {
      const old = readIfThere(content, path)?.toString('utf8') ?? '';
      const paper = papers.get(path);
      const text = editFile(path, paper ? withNames(old, paper, steps) : old, edits.get(path) ?? []);
      return text === old ? [] : [[path, text]];
    }),
  );
}

/** A record in whose full text files are called by their new names; its fields are left alone. */
function withNames(text: string, entry: PaperEntry, steps: Relocation['steps']): string {
  if (!entry.fullText) return text;
  const head = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/mu.exec(text)?.[0].length ?? 0;
  return text.slice(0, head) + freshText(text.slice(head), freshNames(entry, steps));
}

function goneFiles(content: ContentFolder, { gone }: Relocation, { papers, volumes }: RepositoryRecords): string[] {
  return [...papers, ...volumes]
    .flatMap((entry) => {
      const address = addressOf(entry);
      if (!gone.includes(address)) return [];
      if (!('volume' in entry)) return [entry.path, ...entry.files.map(({ path }) => path), `${address}/${MEMORY_FILE}`];
      const others = new Set(papers.filter((one) => one !== entry).flatMap(({ files }) => files.map(({ path }) => path)));
      return [entry, ...(entry.versions ?? [])].flatMap(({ path, files }) => [
        path,
        ...files.map((file) => file.path).filter((file) => !others.has(file)),
        path.replace(/\.mdx?$/u, '.references.bib'),
      ]);
    })
    .filter((path) => readIfThere(content, path) !== undefined);
}

/** Every file that comes to another place: with a volume all that lies in its folders, known to us or not. */
function movedFiles(content: ContentFolder, { steps }: Relocation, before: RepositoryRecords): { from: string; to: string }[] {
  const known = withVersions(before).papers.flatMap(({ files, path }) => [...files.map((file) => file.path), path]);
  const paths = steps.flatMap(({ from, files }) => {
    const volume = /^proceedings\/([^/]+)$/u.exec(from)?.[1];
    if (volume === undefined) return [...files].filter((path) => known.includes(path) || readIfThere(content, path) !== undefined);
    return [`papers/${volume}`, `proceedings/${volume}`].flatMap((folder) => everyFile(content, folder));
  });
  return [...new Set(paths)].map((from) => ({ from, to: freshPlace(from, steps) }));
}

function everyFile({ root }: ContentFolder, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((one) => (one.isDirectory() ? everyFile({ root }, `${folder}/${one.name}`) : [`${folder}/${one.name}`]));
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** What an import remembers of a paper that it will find elsewhere. */
function memories(content: ContentFolder, { steps, gone }: Relocation, { papers }: RepositoryRecords): [string, string][] {
  const texts: [string, string][] = [];
  for (const entry of papers) {
    const from = addressOf(entry);
    const to = steps.find((step) => step.from === from)?.to ?? (gone.includes(from) ? '' : undefined);
    const path = `proceedings/${entry.volume}/${MEMORY_FILE}`;
    const memory = to === undefined ? undefined : readMemory(readIfThere(content, path)?.toString('utf8') ?? '');
    if (!memory || to === undefined) continue;
    texts.push([
      path,
      memoryText(
        movedPaper(memory, entry.id, { volume: entry.volume, to, isGone: gone.includes(from), names: new Map(freshNames(entry, steps)) }),
      ),
    ]);
  }
  return texts;
}

/** What was public and the ledger, the last; both only of the records that are concerned, for the others may not be public yet. */
function registers(content: ContentFolder, { relocation, before, after, day }: PlannedRelocation): [string, string][] {
  const here = new Map(
    [...withVersions(before).papers, ...before.volumes].flatMap(({ path, files }) =>
      [path, ...files.map((file) => file.path)].map((old) => [freshPlace(old, relocation.steps), old] as const),
    ),
  );
  const digests = { ofText, ofFile: (path: string) => checksum(content, here.get(path) ?? path) };
  const isConcerned = concerned(relocation, before);
  const entered = [...enterPublished(after, day, digests)].filter(([address]) => before.ledger.has(address) || isConcerned(address));
  const ledger = new Map(
    entered.map(([address, entry]) => [address, isConcerned(address) ? entry : (before.ledger.get(address) ?? entry)]),
  );
  const text = readTextFile(content, LEDGER_FILE, [], LARGEST_REGISTER) ?? '';
  const texts: [string, string][] = before.ledger.size === 0 ? [] : [[LEDGER_FILE, ledgerText(text, before.ledger, ledger)]];
  const states = readPublishedStates(content, []);
  if (!states) return texts;
  const old = new Map(states.map((state) => [state.address, state]));
  const fresh = publishedStates(after, digests).flatMap((state) =>
    isConcerned(state.address) || isEdited(relocation, before, state.address) ? state : (old.get(state.address) ?? []),
  );
  return [[PUBLISHED_FILE, statesText(fresh)], ...texts];
}

/** Tells of an address whether a record comes to it that was published at another. */
function concerned({ steps }: Relocation, { ledger }: RepositoryRecords): (address: string) => boolean {
  const places = new Set(
    [...ledger.keys()].flatMap((address) => (freshPlace(address, steps) === address ? [] : freshPlace(address, steps))),
  );
  return (address) => places.has(address);
}

function isEdited({ edits }: Relocation, { papers, volumes, resolutions }: RepositoryRecords, address: string): boolean {
  const entry =
    [...papers, ...volumes].find((one) => addressOf(one) === address) ??
    resolutions.find((one) => `resolutions/${one.volume}/${one.id}` === address);
  return entry !== undefined && edits.has(entry.path);
}
