import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { PdfShelf, ReadPdf } from '../model/pdf-facts.ts';
import type { PdfTexts } from '../model/pdf-texts.ts';
import type { Repository } from '../model/repository.ts';
import { brokenLetters } from './broken-letters.ts';
import { pdfFiles } from './pdf-files.ts';
import type { PdfFile } from './pdf-files.ts';
import type { PdfReader } from './pdf-reader.ts';
import { PDF_LIMITS } from './pdf-reading.ts';
import type { PdfFault, PdfLimits, PdfReading } from './pdf-reading.ts';
import { inLanes } from './reader-lanes.ts';
import { checksumOf, readingKey, storedReading, storeReading } from './stored-reading.ts';

/** Where PDFs are read from and kept, and what one may cost. */
export interface PdfTextsOptions {
  /** The content folder. */
  readonly content: string;
  /** The folder in which what was read is kept from build to build. */
  readonly cache: string;
  readonly limits?: PdfLimits;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** What the PDFs of a repository say. */
export interface PdfsRead {
  /** The texts that search can use. */
  readonly texts: PdfTexts;
  /** What is known of each file, for the rules of the check. */
  readonly shelf: PdfShelf;
  /** Why a file could not be read, or its text not be used. */
  readonly issues: readonly Issue[];
}

/**
 * Reads the PDFs of a repository in worker threads, each file once for as long as its bytes stay the same. A file without a text that can be
 * used is an issue, and whatever is in it, the others are read all the same.
 */
export async function readPdfTexts(
  repository: Repository,
  { content, cache, limits = PDF_LIMITS, progress }: PdfTextsOptions,
): Promise<PdfsRead> {
  const files = pdfFiles(repository);
  const readings = await inLanes(files, limits, (file, reader) => readOnce(file, reader, limits, { content, cache }), progress);
  const texts = new Map<string, readonly string[]>();
  const read = new Map<string, ReadPdf>();
  const checksums = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [at, file] of files.entries()) {
    const { reading, checksum } = readings[at] ?? { reading: { fault: 'damaged' } };
    if (checksum !== undefined) checksums.set(file.path, checksum);
    if ('fault' in reading) {
      issues.push(faultIssue(file, reading.fault, limits));
      continue;
    }
    const found = file.use === 'text' ? textIssue(file, reading.pages) : undefined;
    if (found) issues.push(found);
    else if (file.use === 'text') texts.set(file.path, reading.pages);
    read.set(file.path, { file, ...reading, isUsable: !found });
  }
  return { texts, shelf: { read, checksums }, issues };
}

interface Checked {
  readonly reading: PdfReading;
  /** Absent for a file that is too large to be looked at. */
  readonly checksum?: string;
}

async function readOnce(file: PdfFile, reader: PdfReader, limits: PdfLimits, { content, cache }: PdfTextsOptions): Promise<Checked> {
  if (file.bytes > limits.size * 1_000_000) return { reading: { fault: 'size' } };
  const path = join(content, file.path);
  const checksum = checksumOf(readFileSync(path));
  const key = readingKey(checksum, limits);
  const kept = storedReading(cache, key);
  if (kept) return { reading: kept, checksum };
  const reading = await reader.read(path);
  storeReading(cache, key, reading);
  return { reading, checksum };
}

function faultIssue({ path, name }: PdfFile, fault: PdfFault, limits: PdfLimits): Issue {
  switch (fault) {
    case 'encrypted':
      return issue('pdf-encrypted', path, { name });
    case 'damaged':
      return issue('pdf-damaged', path, { name });
    case 'time':
      return issue('pdf-too-slow', path, { name, seconds: limits.seconds });
    case 'memory':
    case 'size':
      return issue('pdf-too-large', path, { name, limit: fault, most: limits[fault] });
    case 'length':
      return issue('pdf-too-large', path, { name, limit: fault, most: limits.pages });
  }
}

/** A scan has no letters, or those of a stamp on each page. */
const LEAST_LETTERS = 10;

function textIssue({ path, name, language }: PdfFile, pages: readonly string[]): Issue | undefined {
  const text = pages.join(' ');
  const letters = text.match(/[\p{L}\uFFFD\p{Co}]/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS * pages.length || pages.length === 0) return issue('pdf-no-text', path, { name, pages: pages.length });
  const broken = brokenLetters(text, language);
  return broken && issue('pdf-letters', path, { name, sign: broken.sign, share: broken.share });
}
