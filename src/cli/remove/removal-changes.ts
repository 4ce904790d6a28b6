import { editFrontMatter, editYaml, type YamlEdit } from '../../files/edit-yaml.ts';
import type { ContentFolder } from '../../files/folder.ts';
import { ledgerText } from '../../files/ledger-text.ts';
import { readPublishedStates } from '../../files/published-states.ts';
import { readIfThere, readTextFile } from '../../files/read-file.ts';
import { ofText } from '../../files/read-ledger.ts';
import { checksum } from '../../files/stored-file.ts';
import { LARGEST_REGISTER } from '../../files/text-file.ts';
import type { FileChange } from '../../files/write-files.ts';
import { toYamlValue } from '../../files/yaml-value.ts';
import { MEMORY_FILE, memoryText, readMemory, withoutPaper } from '../../import/import-memory.ts';
import { LEDGER_FILE } from '../../model/ledger.ts';
import { readVersionAddress } from '../../model/paper-version.ts';
import { PUBLISHED_FILE, publishedStates, statesText } from '../../model/published-state.ts';
import type { PaperEntry, RepositoryRecords, VolumeEntry } from '../../model/records.ts';
import { fieldLines } from '../../text/yaml-lines.ts';
import { REGISTER } from '../people/plan.ts';
import type { RemovalWish } from './records-after.ts';

/**
 * Every file that a removal writes or deletes. What must not be read any more leaves the record whole: where names go, its file is written
 * anew, with no comment that may name someone; the ledger and the line of what was public follow.
 */
export function removalChanges(
  content: ContentFolder,
  before: RepositoryRecords,
  after: RepositoryRecords,
  { address, privacy }: Removed,
): FileChange[] {
  const pairs = [
    ...before.papers.map((entry, at) => [entry, after.papers[at]] as const),
    ...before.volumes.map((entry, at) => [entry, after.volumes[at]] as const),
  ].flatMap(([old, fresh]) => (fresh === undefined || fresh === old ? [] : [{ old, fresh }]));
  const kept = new Set([...after.papers, ...after.volumes].flatMap(({ files }) => files.map(({ path }) => path)));
  const texts: [string, string][] = pairs.map(({ old, fresh }) => [
    old.path,
    recordText(content, old, fresh, privacy !== undefined && addressOf(old) === address),
  ]);
  if (privacy !== undefined)
    texts.push(
      ...registers(
        content,
        before,
        after,
        pairs.map(({ old }) => addressOf(old)),
      ),
    );
  texts.push(...memoryTexts(content, after, address, privacy !== undefined));
  return [
    ...texts.flatMap(([path, text]): FileChange[] => {
      const there = readIfThere(content, path)?.toString('utf8');
      return there === text || (there === undefined && text === '')
        ? []
        : [{ kind: there === undefined ? 'create' : 'replace', path, content: text }];
    }),
    ...pairs
      .flatMap(({ old }) => [...besideFiles(content, old), ...versionFiles(content, old)])
      .filter((path) => !kept.has(path))
      .map((path): FileChange => ({ kind: 'delete', path })),
  ];
}

/** What an import remembers of a removed paper: that it is gone, and nothing that stood in it. */
function memoryTexts(content: ContentFolder, { people }: RepositoryRecords, address: string, erased: boolean): [string, string][] {
  const [, volume = '', id = ''] = /^papers\/([^/]+)\/([^/]+)$/u.exec(address) ?? [];
  const path = `proceedings/${volume}/${MEMORY_FILE}`;
  const memory = volume === '' ? undefined : readMemory(readIfThere(content, path)?.toString('utf8') ?? '');
  if (!memory) return [];
  return [[path, memoryText(withoutPaper(memory, id, erased ? { people: new Set(people.keys()) } : undefined))]];
}

type Removed = Pick<RemovalWish, 'address' | 'privacy'>;

type Changed = PaperEntry | VolumeEntry;

const addressOf = (entry: Changed): string => ('volume' in entry ? `papers/${entry.volume}/${entry.id}` : `proceedings/${entry.id}`);

function besideFiles(content: ContentFolder, entry: Pick<Changed, 'files' | 'path'>): string[] {
  return [...entry.files.map(({ path }) => path), ...referencesOf(content, entry)];
}

/** A removed paper is removed in every version. */
function versionFiles(content: ContentFolder, entry: Changed): string[] {
  const versions = 'versions' in entry ? (entry.versions ?? []) : [];
  return versions.flatMap((version) => [version.path, ...besideFiles(content, version)]);
}

function referencesOf(content: ContentFolder, { path }: Pick<Changed, 'path'>): string[] {
  const references = path.replace(/\.mdx?$/u, '.references.bib');
  return references !== path && readIfThere(content, references) ? [references] : [];
}

function recordText(content: ContentFolder, old: Changed, fresh: Changed, anew: boolean): string {
  const isPaper = 'volume' in fresh;
  if (anew) {
    const lines = Object.entries(fresh.record).flatMap(([field, value]) => fieldLines(field, toYamlValue(value), 0));
    const yaml = `${lines.join('\n')}\n`;
    return isPaper ? `---\n${yaml}---\n` : yaml;
  }
  const text = readTextFile(content, old.path, []) ?? '';
  const edits = fieldEdits(old.record, fresh.record);
  if (!isPaper) return editYaml({ file: old.path, text, line: 1 }, edits);
  return withoutBody(editFrontMatter(text, edits));
}

/** The fields that differ; to a list that has grown its new end alone is added. */
function fieldEdits(old: object, fresh: object): YamlEdit[] {
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((field): YamlEdit[] => {
    const was: unknown = Reflect.get(old, field);
    const is: unknown = Reflect.get(fresh, field);
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const length = Array.isArray(was) ? was.length : 0;
    if (Array.isArray(is) && is.length > length && JSON.stringify(is.slice(0, length)) === JSON.stringify(was ?? [])) {
      return is.slice(length).map((one, at) => ({ path: [field, length + at], value: toYamlValue(one) }));
    }
    return [{ path: [field], value: is === undefined ? undefined : toYamlValue(is) }];
  });
}

function withoutBody(text: string): string {
  return /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/mu.exec(text)?.[0] ?? text;
}

/** The register of people, what was public and the ledger, the last. */
function registers(
  content: ContentFolder,
  before: RepositoryRecords,
  after: RepositoryRecords,
  changed: readonly string[],
): [string, string][] {
  const people = [...before.people].flatMap(([id, person]): YamlEdit[] => {
    const fresh = after.people.get(id);
    if (!fresh) return [{ path: [id], value: undefined }];
    return fieldEdits(person, fresh).map((edit) => ({ ...edit, path: [id, ...edit.path] }));
  });
  const read = (path: string) => readTextFile(content, path, [], LARGEST_REGISTER) ?? '';
  const texts: [string, string][] =
    people.length === 0 ? [] : [[REGISTER, editYaml({ file: REGISTER, text: read(REGISTER), line: 1 }, people)]];
  const states = readPublishedStates(content, []);
  if (states) {
    const fresh = new Map(
      publishedStates(after, { ofText, ofFile: (path) => checksum(content, path) }).map((state) => [state.address, state] as const),
    );
    const touched = new Set([...changed, ...people.map(({ path }) => `people/${path[0]}`)]);
    const isTouched = (one: string): boolean => touched.has(readVersionAddress(one)?.paper ?? one);
    texts.push([
      PUBLISHED_FILE,
      statesText(states.flatMap((state) => (isTouched(state.address) ? (fresh.get(state.address) ?? []) : [state]))),
    ]);
  }
  return [...texts, [LEDGER_FILE, ledgerText(read(LEDGER_FILE), before.ledger, after.ledger)]];
}
