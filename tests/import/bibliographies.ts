import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../src/import/import-source.ts';
import type { ImportedFile, ImportedPerson } from '../../src/import/imported-volume.ts';
import type { ImportRequest, VolumeSource } from '../../src/import/volume-source.ts';
import { volumeSources } from '../../src/import/volume-sources.ts';
import type { Issue } from '../../src/model/issue.ts';
import { fullName } from '../../src/model/name.ts';
import { fixtures } from '../files/content.ts';

/** What whoever imports says in these tests, if they say nothing else. */
export const request: ImportRequest = { languages: ['az', 'en', 'ru'] };

/** The files of a folder of the fixtures as the command gives them to a source. */
export function sourceFolder(name: string): SourceFile[] {
  const folder = join(fixtures, 'bibliographies', name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: new Uint8Array(readFileSync(path)) }));
}

/** A file of a text. */
export const textFile = (name: string, text: string | Uint8Array): SourceFile => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

/** The source that takes these files when all are asked in their order. */
export const sourceOf = (files: readonly SourceFile[]): VolumeSource | undefined => volumeSources.find(({ accepts }) => accepts(files));

/** An issue as one line, `file:line:column rule`. */
export const told = ({ place, rule }: Issue): string => `${[place.file, place.line, place.column].filter(Boolean).join(':')} ${rule}`;

/** A person as one line, with what tells them apart. */
export const personLine = ({ name, key, orcid }: ImportedPerson): string =>
  [fullName(name), key && `[${key}]`, orcid].filter(Boolean).join(' ');

/** A file as one line. */
export const fileLine = ({ file, kind, attachment }: ImportedFile): string => [file.name, kind, attachment?.kind].filter(Boolean).join(' ');
