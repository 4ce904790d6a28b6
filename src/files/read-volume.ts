import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { ResolutionEntry, StoredFile, VolumeEntry } from '../model/records.ts';
import { resolution } from '../schema/resolution.ts';
import { volume, type VolumeRecord } from '../schema/volume.ts';
import { caseTwins } from './case-twins.ts';
import { isSlug, toSlug } from '../text/slug.ts';
import { listFolder, type ContentFolder, type Entry } from './folder.ts';
import { checkNamedFile, filesByName } from './named-file.ts';
import { nearest } from '../text/nearest.ts';
import { parseRecord } from './parse-record.ts';
import { readYamlFile } from './read-register.ts';
import { readStoredFile } from './stored-file.ts';
import type { YamlText } from './yaml-text.ts';

interface VolumeFolder {
  readonly volume?: VolumeEntry;
  readonly resolutions: readonly ResolutionEntry[];
}

/** Reads `proceedings/<volume>/`: its record, the files beside it and its resolutions. `twin` tells that the id was found wrong before. */
export function readVolume(content: ContentFolder, folder: Entry, issues: Issue[], twin: boolean): VolumeFolder {
  const id = folder.name;
  const entries = listFolder(content, folder.path, issues) ?? [];
  if (!isSlug(id) && !twin) issues.push(issue('id-form', folder.path, { field: 'folder', value: id, meant: toSlug(id) || 'none' }));
  issues.push(...caseTwins(entries));
  const resolutionFolder = entries.find((entry) => entry.folder && entry.name === 'resolutions');
  const resolutions = resolutionFolder ? readResolutions(content, id, resolutionFolder, issues) : [];
  const file = entries.find((entry) => !entry.folder && entry.name === 'volume.yaml');
  if (!file) {
    const names = entries.map(({ name }) => name);
    issues.push(
      issue('volume-missing', folder.path, { volume: id, meant: names.find((name) => nearest(name, ['volume.yaml'])) ?? 'none' }),
    );
    return { resolutions };
  }
  const read = readYamlFile(content, file.path, issues);
  const record = read && parseRecord(volume, read.value, read.yaml, issues);
  if (!read || !record) return { resolutions };
  const files = volumeFiles(content, record, entries, read.yaml, issues);
  return { resolutions, ...(isSlug(id) && { volume: { id, path: file.path, record, files } }) };
}

/** The files that the volume names: cover, PDF and front matter. What it does not name is not published. */
function volumeFiles(
  content: ContentFolder,
  record: VolumeRecord,
  entries: readonly Entry[],
  yaml: YamlText,
  issues: Issue[],
): StoredFile[] {
  const byName = filesByName(entries);
  const named = [
    checkNamedFile(record.cover, ['cover'], byName, yaml, issues),
    checkNamedFile(record.pdf, ['pdf'], byName, yaml, issues),
    ...(record.frontMatter ?? []).map(({ file }, index) => checkNamedFile(file, ['frontMatter', index, 'file'], byName, yaml, issues)),
  ];
  const wanted = new Set(named);
  for (const entry of entries) {
    const known = wanted.has(entry) || (entry.folder ? entry.name === 'resolutions' : entry.name === 'volume.yaml');
    if (!known) issues.push(issue('file-stray', entry.path, { name: entry.name, meant: 'none' }));
  }
  return entries.flatMap((entry) => (wanted.has(entry) ? (readStoredFile(content, entry, issues) ?? []) : []));
}

function readResolutions(content: ContentFolder, volumeId: string, folder: Entry, issues: Issue[]): ResolutionEntry[] {
  const entries = listFolder(content, folder.path, issues) ?? [];
  issues.push(...caseTwins(entries));
  return entries.flatMap((entry) => {
    const id = entry.name.replace(/\.yaml$/u, '');
    if (entry.folder || id === entry.name) {
      issues.push(issue('file-stray', entry.path, { name: entry.name, meant: 'none' }));
      return [];
    }
    if (!isSlug(id)) issues.push(issue('id-form', entry.path, { field: 'file', value: id, meant: toSlug(id) || 'none' }));
    const read = readYamlFile(content, entry.path, issues);
    const record = read && parseRecord(resolution, read.value, read.yaml, issues);
    return record && isSlug(id) ? [{ volume: volumeId, id, path: entry.path, record }] : [];
  });
}
