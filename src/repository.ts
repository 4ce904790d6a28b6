import { foldersOf } from './files/folders.ts';
import type { Folders } from './files/folders.ts';
import { readRepository } from './files/read.ts';
import { interfaceLanguages } from './i18n/words.ts';
import { siteOf } from './model/address.ts';
import type { Site } from './model/address.ts';
import type { FirstPage } from './model/first-page.ts';
import type { Issue } from './model/issue.ts';
import { link } from './model/link.ts';
import type { Repository } from './model/repository.ts';

/** The repository that a run of the program works on: read once, shared by check, pages, files and search index. */
export interface Edition {
  readonly folders: Folders;
  readonly repository: Repository;
  readonly site: Site;
  /** The problems found while reading; the rules of the check find the others. */
  readonly issues: readonly Issue[];
  readonly drafts: boolean;
  /** The pictures of page one of PDFs, by their paths; a command that prints pages has them drawn. */
  readonly firstPages: Map<string, FirstPage>;
  /** How many pages were printed from it so far. */
  readonly printed: { pages: number };
}

export interface EditionOptions {
  readonly drafts: boolean;
  readonly progress?: (done: number, total: number, stage: string) => void;
}

// Astro bundles this file for its pages while the command line loads it as it is: the edition is kept where both see it.
const shared = globalThis as typeof globalThis & { plenaryEdition?: Promise<Edition> };

/** The edition of this run, read from the folders when it is first asked for. */
export function currentEdition(): Promise<Edition> {
  return (shared.plenaryEdition ??= readEdition(foldersOf(process.env, process.cwd()), { drafts: process.env['PLENARY_DRAFTS'] === '1' }));
}

/** Reads the folders anew and makes the result the edition of this run. */
export function renewEdition(folders: Folders, options: EditionOptions): Promise<Edition> {
  const before = shared.plenaryEdition;
  // An edit to a text needs no new pictures.
  const edition = readEdition(folders, options).then(async (read) => ({
    ...read,
    firstPages: (await before)?.firstPages ?? read.firstPages,
  }));
  shared.plenaryEdition = edition;
  return edition;
}

async function readEdition(folders: Folders, { drafts, progress }: EditionOptions): Promise<Edition> {
  const { records, issues } = await readRepository(folders.content, { progress });
  const repository = link(records, { drafts });
  return {
    folders,
    repository,
    site: siteOf(records.center.address, spokenLanguages(records.center.languages)),
    issues,
    drafts,
    firstPages: new Map(),
    printed: { pages: 0 },
  };
}

/** The centre's languages that the program speaks, in the centre's order; English if it speaks none of them. */
function spokenLanguages(languages: readonly string[]): readonly string[] {
  const spoken = languages.filter((language) => interfaceLanguages.includes(language));
  return spoken.length > 0 ? spoken : ['en'];
}
