import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { checkRepository } from '../../src/check/check.ts';
import { checkPdfs } from '../../src/check/pdf-rules.ts';
import { openContent } from '../../src/files/folder.ts';
import { locateIssues } from '../../src/files/locate-issues.ts';
import { checkPublishedFiles } from '../../src/files/published-files.ts';
import { readRepository } from '../../src/files/read.ts';
import { sortIssues } from '../../src/files/report.ts';
import type { Issue } from '../../src/model/issue.ts';
import { link } from '../../src/model/link.ts';
import { readPdfTexts } from '../../src/pdf/pdf-texts.ts';

/** The folder of the fixtures. */
export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** A new folder that goes when the test is over. */
export function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the smallest good content, in a folder of its own that goes when the test is over, for a test to break. */
export function baseContent(): string {
  const folder = passingFolder();
  cpSync(join(fixtures, 'base'), folder, { recursive: true });
  return folder;
}

/** Writes a file of the content, with its folders. */
export function put(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Every issue of a content folder, of reading, of the rules and of the PDFs, with its place; what its volumes lack is counted if asked for. */
export async function everyIssue(folder: string, { counts = false } = {}): Promise<Issue[]> {
  const { records, issues } = await readRepository(folder);
  const repository = link(records, { drafts: true });
  const found = checkRepository(repository, issues);
  const pdfs = await readPdfTexts(repository, { content: folder, cache: passingFolder() });
  const content = openContent(folder);
  const replaced = content ? checkPublishedFiles(content, records) : [];
  const all = [...issues, ...locateIssues(folder, [...found, ...replaced]), ...pdfs.issues, ...checkPdfs(repository, pdfs.shelf)];
  return sortIssues(all).filter(({ rule }) => counts || rule !== 'metadata-missing');
}

/** An issue as one line: `file:line:column rule`. */
export function lineOf({ place, rule }: Issue): string {
  return `${[place.file, place.line, place.column].filter((part) => part !== undefined).join(':')} ${rule}`;
}
