import { join } from 'node:path';
import { checkRepository } from '../check/check.ts';
import { checkPdfs } from '../check/pdf-rules.ts';
import { locateIssues } from '../files/locate-issues.ts';
import { sortIssues } from '../files/report.ts';
import type { Issue } from '../model/issue.ts';
import type { PdfTexts } from '../model/pdf-texts.ts';
import { readPdfTexts } from '../pdf/pdf-texts.ts';
import { renewEdition } from '../repository.ts';
import type { Edition } from '../repository.ts';
import { foldersOf } from '../files/folders.ts';
import type { Command, Terminal } from './command.ts';
import { printIssues } from './print-issues.ts';
import { StageClock } from './stage-clock.ts';

/** `check`: reads the content, finds every problem in one run and prints them; 1 when one of them is an error. */
export const check: Command = {
  name: 'check',
  async run(_, terminal) {
    const clock = new StageClock();
    const { errors } = await clock.time('check', () => readAndCheck(terminal, { drafts: true }));
    clock.report(terminal);
    return errors > 0 ? 1 : 0;
  },
};

/** What a check found. */
export interface Checked {
  readonly edition: Edition;
  readonly pdfTexts: PdfTexts;
  readonly issues: readonly Issue[];
  readonly errors: number;
}

/** Reads the content folder, checks it and prints what was found: errors, warnings, notes, and their counts. */
export async function readAndCheck(terminal: Terminal, { drafts }: { readonly drafts: boolean }): Promise<Checked> {
  const folders = foldersOf(terminal.environment, process.cwd());
  const edition = await renewEdition(folders, { drafts, progress: (done, total, stage) => terminal.progress(stage, done, total) });
  const found = locateIssues(folders.content, checkRepository(edition.repository, edition.issues));
  const {
    texts: pdfTexts,
    shelf,
    issues: pdfIssues,
  } = await readPdfTexts(edition.repository, {
    content: folders.content,
    cache: join(folders.cache, 'pdf'),
    progress: (done, total) => terminal.progress('pdfs', done, total),
  });
  const issues = sortIssues([...edition.issues, ...found, ...pdfIssues, ...checkPdfs(edition.repository, shelf)]);
  printIssues(issues, terminal);
  return { edition, pdfTexts, issues, errors: issues.filter(({ severity }) => severity === 'error').length };
}
