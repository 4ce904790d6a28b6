import { setImmediate } from 'node:timers/promises';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { PageText, RepositoryRecords, ResolutionEntry, VolumeEntry } from '../model/records.ts';
import { center, type CenterRecord } from '../schema/center.ts';
import { organization } from '../schema/organization.ts';
import { person } from '../schema/person.ts';
import { topic } from '../schema/topic.ts';
import { caseTwins } from './case-twins.ts';
import { checkNamedFile, filesByName } from './named-file.ts';
import { listFolder, type ContentFolder, type Entry } from './folder.ts';
import { nearest } from '../text/nearest.ts';
import { parseRecord } from './parse-record.ts';
import { readLedger } from './read-ledger.ts';
import { readPageText } from './read-page-text.ts';
import { readRegister, readYamlFile } from './read-register.ts';
import { readVolume } from './read-volume.ts';
import { locate } from './locate.ts';
import { nearestStyle, styleLibrary } from './style-library.ts';
import type { YamlText } from './yaml-text.ts';
import { readStoredFile } from './stored-file.ts';
import type { ReadProgress } from './read-progress.ts';

/** The centre that stands in for one whose own file cannot be used, so that the rest can still be checked. */
export const FALLBACK_CENTER: CenterRecord = {
  name: { en: 'Plenary' },
  languages: ['en'],
  license: 'all-rights-reserved',
  citationStyle: 'apa',
};

/** What `proceedings/` holds, and the names of the folders in it that are meant as volumes. */
export type ProceedingsRecords = Omit<RepositoryRecords, 'papers'> & { readonly volumeFolders: ReadonlySet<string> };

const REGISTERS = ['center.yaml', 'people.yaml', 'organizations.yaml', 'topics.yaml', 'ledger.yaml'];

/** Reads the registers, the texts of the centre, the volumes and their resolutions. */
export async function readProceedings(
  content: ContentFolder,
  folder: Entry | undefined,
  issues: Issue[],
  progress: ReadProgress | undefined,
): Promise<ProceedingsRecords> {
  const entries = (folder && listFolder(content, folder.path, issues)) ?? [];
  issues.push(...caseTwins(entries.filter((entry) => !entry.folder)));
  const file = (name: string) => entries.find((entry) => entry.name === name && !entry.folder);
  const centerRecord = readCenter(content, file('center.yaml'), entries, issues);
  const people = readRegister(content, file('people.yaml'), person, issues);
  const organizations = readRegister(content, file('organizations.yaml'), organization, issues);
  const topics = readRegister(content, file('topics.yaml'), topic, issues);
  const ledger = readLedger(content, file('ledger.yaml'), issues);
  for (const { name, path, folder: isFolder } of entries) {
    if (isFolder || REGISTERS.includes(name)) continue;
    if (name !== centerRecord.logo) issues.push(issue('file-stray', path, { name, meant: nearest(name, REGISTERS) ?? 'none' }));
  }

  const pageFolder = entries.find(({ name, folder: isFolder }) => isFolder && name === 'pages');
  const pages = ((pageFolder && listFolder(content, pageFolder.path, issues)) ?? []).flatMap<PageText>(
    (entry) => readPageText(content, entry, issues) ?? [],
  );
  const volumeEntries = entries.filter(({ name, folder: isFolder }) => isFolder && name !== 'pages');
  const lastByLowerCase = new Map(volumeEntries.map(({ name }) => [name.toLowerCase(), name]));
  const volumes: VolumeEntry[] = [];
  const resolutions: ResolutionEntry[] = [];
  for (const [index, entry] of volumeEntries.entries()) {
    // Capitals sort before small letters: of two that differ only in case the last is in the right form.
    const twin = lastByLowerCase.get(entry.name.toLowerCase());
    const misspelt = twin !== undefined && twin !== entry.name;
    if (misspelt) issues.push(issue('id-case', entry.path, { field: 'folder', value: entry.name, other: twin }));
    const read = readVolume(content, entry, issues, misspelt);
    if (read.volume) volumes.push(read.volume);
    resolutions.push(...read.resolutions);
    progress?.(index + 1, volumeEntries.length, 'proceedings');
    if (index % 100 === 99) await setImmediate();
  }
  const volumeFolders = new Set(volumeEntries.map(({ name }) => name));
  return { center: centerRecord, volumes, resolutions, people, organizations, topics, pages, ledger, volumeFolders };
}

function readCenter(content: ContentFolder, entry: Entry | undefined, entries: readonly Entry[], issues: Issue[]): CenterRecord {
  if (!entry) {
    issues.push(issue('center-missing', 'proceedings/center.yaml'));
    return FALLBACK_CENTER;
  }
  const read = readYamlFile(content, entry.path, issues);
  const record = read && parseRecord(center, read.value, read.yaml, issues);
  if (!read || !record) return FALLBACK_CENTER;
  checkStyles(record, read.yaml, issues);
  const logo = checkNamedFile(record.logo, ['logo'], filesByName(entries), read.yaml, issues);
  if (logo) readStoredFile(content, logo, issues);
  return record;
}

function checkStyles({ citationStyle, citationStyles = [] }: CenterRecord, yaml: YamlText, issues: Issue[]): void {
  const named = [[['citationStyle'], citationStyle] as const, ...citationStyles.map((id, at) => [['citationStyles', at], id] as const)];
  const library = styleLibrary();
  for (const [path, id] of named) {
    if (library.titles.has(id)) continue;
    issues.push(issue('unknown-style', locate(yaml, path), { id, meant: nearestStyle(id, library) ?? 'none' }, path));
  }
}
