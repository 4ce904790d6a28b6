import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFolder } from '../files/folder.ts';
import { isSystemError, listFolder } from '../files/folder.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import { readTextFile } from '../files/read-file.ts';
import { readYaml } from '../files/yaml.ts';
import type { ExistingContent, ExistingRecord } from '../import/existing-content.ts';
import { MEMORY_FILE, readMemory } from '../import/import-memory.ts';
import { organizationWords } from '../import/publisher-id.ts';
import { readVersionName } from '../model/paper-version.ts';
import type { RepositoryRecords } from '../model/records.ts';

/** SHA-256 of bytes or of a text (UTF-8), in hexadecimal digits. */
export const digest = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** What an import may ask of a content folder that was read; records are read from the disk when they are asked for. */
export function existingContent(content: ContentFolder, { people, ledger }: RepositoryRecords): ExistingContent {
  const papers = new Map<string, ReadonlyMap<string, string>>();
  const records = new Map<string, ExistingRecord | undefined>();
  return {
    people,
    hasVolume: (volume) => existsSync(join(content.root, 'proceedings', volume)) || existsSync(join(content.root, 'papers', volume)),
    memoryOf(volume) {
      const text = readIfThere(join(content.root, 'proceedings', volume, MEMORY_FILE))?.toString('utf8');
      return text === undefined ? undefined : (readMemory(text) ?? 'broken');
    },
    papersOf(volume) {
      let found = papers.get(volume);
      if (!found) papers.set(volume, (found = papersOf(content, volume)));
      return found;
    },
    recordOf(path) {
      if (!records.has(path)) records.set(path, recordOf(content, path));
      return records.get(path);
    },
    digestOf(path) {
      const bytes = readIfThere(join(content.root, path));
      return bytes && digest(bytes);
    },
    isAddress: (address) => ledger.has(address),
    isPublished(path) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      // The longest id that the name begins with: `07-figure.png` belongs to `07`, unless there is a paper `07-figure`.
      const folder = path.slice(0, path.length - name.length - 1);
      const ends = [...name.matchAll(/[.-]/gu)].map(({ index }) => path.slice(0, path.length - name.length + index)).reverse();
      // The files of a volume lie in its folder, whatever their names.
      const address = ends.find((one) => ledger.has(one)) ?? folder;
      return ledger.get(address)?.files?.some((file) => file.name === name) ?? false;
    },
  };
}

/** The ids of the register of organisations by their names in every language and their abbreviations; one that two bear names neither. */
export function organizationIds({ organizations }: RepositoryRecords): ReadonlyMap<string, string> {
  const ids = new Map<string, Set<string>>();
  for (const [id, { name, abbreviation = {} }] of organizations)
    for (const one of [...Object.values(name), ...Object.values(abbreviation)].map(organizationWords))
      ids.set(one, (ids.get(one) ?? new Set()).add(id));
  return new Map([...ids].flatMap(([name, [id = '', ...others]]) => (others.length === 0 ? [[name, id] as const] : [])));
}

function papersOf(content: ContentFolder, volume: string): ReadonlyMap<string, string> {
  const entries = listFolder(content, `papers/${volume}`, []) ?? [];
  return new Map(
    entries.flatMap(({ name, path, folder }): [string, string][] => {
      const id = name.replace(/\.mdx?$/u, '');
      return folder || id === name || readVersionName(id) ? [] : [[id, path]];
    }),
  );
}

function recordOf(content: ContentFolder, path: string): ExistingRecord | undefined {
  if (!statSync(join(content.root, path), { throwIfNoEntry: false })?.isFile()) return undefined;
  const text = readTextFile(content, path, []);
  if (text === undefined) return undefined;
  const cut = path.endsWith('.yaml') ? { yaml: { file: path, text, line: 1 }, body: undefined } : readFrontMatter(text, path, []);
  const value = cut && readYaml(cut.yaml, []);
  if (typeof value !== 'object' || value === null) return { value: {} };
  return { value: Object.fromEntries(Object.entries(value)), ...(cut?.body !== undefined && { fullText: cut.body }) };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
