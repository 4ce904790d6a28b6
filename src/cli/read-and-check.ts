import { join } from 'node:path';
import { checkRepository } from '../check/check.ts';
import { checkPdfs } from '../check/pdf-rules.ts';
import { foldersOf } from '../files/folders.ts';
import { locateIssues } from '../files/locate-issues.ts';
import { openContent } from '../files/folder.ts';
import { checkPublishedFiles } from '../files/published-files.ts';
import { sortIssues } from '../files/report.ts';
import type { Issue } from '../model/issue.ts';
import type { PdfTexts } from '../model/pdf-texts.ts';
import { drawFirstPages } from '../pdf/first-pages.ts';
import { readPdfTexts } from '../pdf/pdf-texts.ts';
import { renewEdition } from '../repository.ts';
import type { Edition } from '../repository.ts';
import type { Terminal } from './command.ts';
import { countFindings } from './finding.ts';
import { printIssues } from './print-issues.ts';

/** What is checked, and of which PDFs page one is drawn: of the papers’, of those that have a problem, or of none. */
export interface CheckWish {
  readonly drafts: boolean;
  readonly draw?: 'papers' | 'problems';
}

/** What a check found. */
export interface Checked {
  readonly edition: Edition;
  readonly pdfTexts: PdfTexts;
  readonly issues: readonly Issue[];
  readonly errors: number;
}

/** Reads the content folder and its PDFs, checks them and prints what was found: errors, warnings, notes, and their counts. */
export async function readAndCheck(terminal: Terminal, wish: CheckWish): Promise<Checked> {
  const checked = await findIssues(terminal, wish);
  printIssues(checked.issues, terminal);
  return checked;
}

/** The same without a word about what was found. */
export async function findIssues(terminal: Terminal, { drafts, draw }: CheckWish): Promise<Checked> {
  const folders = foldersOf(terminal.environment, process.cwd());
  const edition = await renewEdition(folders, { drafts, progress: (done, total, stage) => terminal.progress(stage, done, total) });
  const { repository, firstPages } = edition;
  const found = locateIssues(folders.content, checkRepository(repository, edition.issues));
  const pdfs = await readPdfTexts(repository, {
    content: folders.content,
    cache: join(folders.cache, 'pdf'),
    progress: (done, total) => terminal.progress('pdfs', done, total),
  });
  const content = openContent(folders.content);
  const replaced = content ? locateIssues(folders.content, checkPublishedFiles(content, repository.records)) : [];
  const issues = [...edition.issues, ...found, ...replaced, ...pdfs.issues, ...checkPdfs(repository, pdfs.shelf)];
  if (draw !== undefined) {
    const troubled = new Set(issues.map(({ place }) => place.file));
    const files =
      draw === 'papers'
        ? repository.papers.flatMap(({ pdf }) => pdf ?? [])
        : [...pdfs.shelf.read.values()].flatMap(({ file }) => (troubled.has(file.path) ? [file] : []));
    const drawn = await drawFirstPages(files, pdfs.shelf, {
      content: folders.content,
      cache: join(folders.cache, 'first-pages'),
      progress: (done, total) => terminal.progress('pictures', done, total),
    });
    firstPages.clear();
    for (const [path, picture] of drawn.pictures) firstPages.set(path, picture);
    issues.push(...drawn.issues);
  }
  return { edition, pdfTexts: pdfs.texts, issues: sortIssues(issues), errors: countFindings(issues).errors };
}
