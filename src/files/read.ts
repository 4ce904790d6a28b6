import { setImmediate } from 'node:timers/promises';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { PaperEntry, RepositoryRecords } from '../model/records.ts';
import { CONTENT_FOLDERS, openContent, listFolder, type ContentFolder, type Entry } from './folder.ts';
import { readPapers } from './read-papers.ts';
import { FALLBACK_CENTER, readProceedings } from './read-proceedings.ts';
import type { ReadProgress } from './read-progress.ts';
import { UNFINISHED_FILE, unfinishedCall } from './unfinished.ts';
import { sortIssues } from './report.ts';
import { nearest } from '../text/nearest.ts';

export interface ReadOptions {
  readonly progress?: ReadProgress;
}

export interface ReadResult {
  readonly records: RepositoryRecords;
  /** Sorted by file, line, column and rule. */
  readonly issues: readonly Issue[];
}

const NO_RECORDS: RepositoryRecords = {
  center: FALLBACK_CENTER,
  volumes: [],
  papers: [],
  resolutions: [],
  people: new Map(),
  organizations: new Map(),
  topics: new Map(),
  pages: [],
  ledger: new Map(),
};

/**
 * Reads the content folder (`papers/` and `proceedings/`). Nothing in it makes this fail: each problem is an issue, all of them
 * are found in one run, and a record that has an error is left out while the others go on.
 */
export async function readRepository(folder: string, { progress }: ReadOptions = {}): Promise<ReadResult> {
  const content = openContent(folder);
  if (!content) return { records: NO_RECORDS, issues: [issue('content-missing', '.', { folder })] };
  const issues: Issue[] = [];
  const beside: Issue[] = [];
  const top = listFolder(content, '', beside)?.filter((entry) => entry.folder) ?? [];
  // The content may lie in the folder of the program, whose other files are nobody's business here.
  issues.push(...beside.filter(({ place }) => CONTENT_FOLDERS.includes(place.file)));
  const proceedings = top.find(({ name }) => name === 'proceedings');
  const papers = top.find(({ name }) => name === 'papers');
  if (!proceedings && !papers) {
    issues.push(issue('content-empty', '.', { folder, meant: nearestFolder(top) }));
    return { records: NO_RECORDS, issues };
  }
  if (!papers) issues.push(issue('papers-missing', '.', { meant: nearestFolder(top) }));

  const call = unfinishedCall(content);
  if (call) issues.push(issue('change-unfinished', UNFINISHED_FILE, { command: `npm run ${call.join(' ')}` }));
  const register = await readProceedings(content, proceedings, issues, progress);
  const folders = papers ? (listFolder(content, papers.path, issues) ?? []) : [];
  const paperEntries = await readPaperFolders(content, folders, register.volumeFolders, issues, progress);
  const { volumeFolders: _, ...records } = register;
  return { records: { ...records, papers: paperEntries }, issues: sortIssues(issues) };
}

async function readPaperFolders(
  content: ContentFolder,
  entries: readonly Entry[],
  volumeFolders: ReadonlySet<string>,
  issues: Issue[],
  progress: ReadProgress | undefined,
): Promise<PaperEntry[]> {
  const papers: PaperEntry[] = [];
  const listed = entries.map((entry) => ({ entry, files: entry.folder ? (listFolder(content, entry.path, issues) ?? []) : [] }));
  const total = listed.reduce((sum, { files }) => sum + files.length, 0);
  let done = 0;
  for (const { entry, files } of listed) {
    if (!entry.folder) {
      issues.push(issue('file-stray', entry.path, { name: entry.name, meant: 'none' }));
      continue;
    }
    if (!volumeFolders.has(entry.name)) issues.push(missingVolume(entry, volumeFolders));
    papers.push(...(await readPapers(content, entry, files, issues)));
    done += files.length;
    progress?.(done, total, 'papers');
    // Lets the terminal draw and signals arrive; the disk itself is read without waiting in line for a thread.
    await setImmediate();
  }
  return papers;
}

function missingVolume(entry: Entry, volumeFolders: ReadonlySet<string>): Issue {
  const twin = [...volumeFolders].find((id) => id.toLowerCase() === entry.name.toLowerCase());
  return twin
    ? issue('id-case', entry.path, { field: 'papers', value: entry.name, other: `proceedings/${twin}` })
    : issue('volume-missing', entry.path, { volume: entry.name, meant: nearest(entry.name, volumeFolders) ?? 'none' });
}

const nearestFolder = (entries: readonly Entry[]): string =>
  entries.map(({ name }) => name).find((name) => nearest(name, ['papers', 'proceedings'])) ?? 'none';
