import { FILES } from '../../check/mentions.ts';
import type { YamlEdit } from '../../files/edit-yaml.ts';
import { editValue, renameField, toYamlValue } from '../../files/yaml-value.ts';
import type { PaperEntry, RepositoryRecords, StoredFile, VersionEntry, VolumeEntry } from '../../model/records.ts';
import { versionNamed } from '../../model/paper-version.ts';
import { center } from '../../schema/center.ts';
import { paper } from '../../schema/paper.ts';
import { resolution } from '../../schema/resolution.ts';
import { volume } from '../../schema/volume.ts';
import type { YamlValue } from '../../text/yaml-lines.ts';
import type { Said } from '../people/plan.ts';
import { freshPlace, freshText, type Step } from './fresh-place.ts';

/** What is to become of records: which go to other places, which go altogether, and which fields change. */
export interface Relocation {
  readonly steps: readonly Step[];
  /** The addresses of records that go, and their files with them. */
  readonly gone: readonly string[];
  /** By the file as it is called before, in the order in which they are to be made. */
  readonly edits: ReadonlyMap<string, readonly YamlEdit[]>;
  readonly told: readonly Said[];
}

/** The records once they were relocated, as they will be read from the files. */
export function relocated(records: RepositoryRecords, { steps, gone, edits }: Relocation): RepositoryRecords {
  const editsOf = (path: string): readonly YamlEdit[] => edits.get(path) ?? [];
  const place = (path: string): string => freshPlace(path, steps);
  return {
    ...records,
    center: withEdits(records.center, editsOf(FILES.center), (value) => center.parse(value)),
    papers: records.papers
      .filter((entry) => !gone.includes(addressOf(entry)))
      .map((entry) => ({
        ...placedPaper(entry, steps, editsOf),
        ...(entry.versions && { versions: entry.versions.map((version) => placedPaper(version, steps, editsOf)) }),
      })),
    volumes: records.volumes
      .filter((entry) => !gone.includes(addressOf(entry)))
      .map((entry) => ({
        id: place(`proceedings/${entry.id}`).split('/')[1] ?? '',
        path: place(entry.path),
        record: withEdits(entry.record, editsOf(entry.path), (value) => volume.parse(value)),
        files: entry.files.map((file) => freshFile(file, entry, steps)),
      })),
    resolutions: records.resolutions.map((entry) => ({
      ...entry,
      volume: place(entry.path).split('/')[1] ?? '',
      path: place(entry.path),
      record: withEdits(entry.record, editsOf(entry.path), (value) => resolution.parse(value)),
    })),
  };
}

/** The address of a paper or a volume. */
export const addressOf = (entry: PaperEntry | VolumeEntry): string =>
  'volume' in entry ? `papers/${entry.volume}/${entry.id}` : `proceedings/${entry.id}`;

function withEdits<Fields extends object>(record: Fields, edits: readonly YamlEdit[], parse: (value: YamlValue) => Fields): Fields {
  if (edits.length === 0) return record;
  // What was taken from a removed record stands in it as nothing.
  const plain = toYamlValue(Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
  return parse(
    edits.reduce(
      (value, edit) => ('name' in edit ? renameField(value, edit.path, edit.name) : editValue(value, edit.path, edit.value)),
      plain,
    ),
  );
}

/** A paper, or a replaced version of one, with its files and the names by which its text calls them. */
function placedPaper<Entry extends PaperEntry>(
  entry: Entry,
  steps: readonly Step[],
  editsOf: (path: string) => readonly YamlEdit[],
): Entry {
  const [volume = '', id = ''] = freshPlace(`papers/${entry.volume}/${entry.id}`, steps).split('/').slice(1);
  return {
    ...entry,
    volume,
    id,
    path: freshPlace(entry.path, steps),
    record: withEdits(entry.record, editsOf(entry.path), (value) => paper.parse(value)),
    files: entry.files.map((file) => freshFile(file, entry, steps)),
    ...(entry.fullText && { fullText: { ...entry.fullText, source: freshText(entry.fullText.source, freshNames(entry, steps)) } }),
  };
}

/** The names by which a paper calls its files, and those by which it comes to call them. */
export function freshNames(entry: PaperEntry | VersionEntry, steps: readonly Step[]): (readonly [string, string])[] {
  return entry.files.map((file) => [file.name, freshFile(file, entry, steps).name] as const);
}

/** A file beside a record where it comes to be; to its record a version's is called as that of the paper was. */
export function freshFile(file: StoredFile, entry: PaperEntry | VersionEntry | VolumeEntry, steps: readonly Step[]): StoredFile {
  const path = freshPlace(file.path, steps);
  if (path === file.path) return file;
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFC');
  if (!('number' in entry)) return { ...file, path, name };
  const id = freshPlace(`papers/${entry.volume}/${entry.id}`, steps).split('/')[2] ?? entry.id;
  return { ...file, path, name: versionNamed(id, entry.number, name, entry.record) };
}
