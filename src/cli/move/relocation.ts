import { FILES } from '../../check/mentions.ts';
import type { YamlEdit } from '../../files/edit-yaml.ts';
import { editValue, renameField, toYamlValue } from '../../files/yaml-value.ts';
import type { FullText, PaperEntry, RepositoryRecords, StoredFile, VolumeEntry } from '../../model/records.ts';
import { center } from '../../schema/center.ts';
import { paper } from '../../schema/paper.ts';
import { resolution } from '../../schema/resolution.ts';
import { volume } from '../../schema/volume.ts';
import type { YamlValue } from '../../text/yaml-lines.ts';
import type { Said } from '../people/plan.ts';
import { freshName, freshPlace, freshText, type Step } from './fresh-place.ts';

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
      .map((entry) => {
        const [folder = '', id = ''] = place(`papers/${entry.volume}/${entry.id}`).split('/').slice(1);
        return {
          ...entry,
          volume: folder,
          id,
          path: place(entry.path),
          record: withEdits(entry.record, editsOf(entry.path), (value) => paper.parse(value)),
          files: entry.files.map((file) => stored(file, place)),
          ...(entry.fullText && { fullText: textOf(entry, entry.fullText, steps) }),
        };
      }),
    volumes: records.volumes
      .filter((entry) => !gone.includes(addressOf(entry)))
      .map((entry) => ({
        id: place(`proceedings/${entry.id}`).split('/')[1] ?? '',
        path: place(entry.path),
        record: withEdits(entry.record, editsOf(entry.path), (value) => volume.parse(value)),
        files: entry.files.map((file) => stored(file, place)),
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

function stored(file: StoredFile, place: (path: string) => string): StoredFile {
  const path = place(file.path);
  return path === file.path ? file : { ...file, path, name: path.slice(path.lastIndexOf('/') + 1).normalize('NFC') };
}

function textOf(entry: PaperEntry, text: FullText, steps: readonly Step[]): FullText {
  const names = entry.files.map(({ name }) => [name, freshName(`papers/${entry.volume}/${name}`, steps)] as const);
  return { ...text, source: freshText(text.source, names) };
}
