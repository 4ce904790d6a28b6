import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { readCbor } from '../text/cbor.ts';
import type { IndexedWord } from '../text/indexed-word.ts';
import type { IndexDocument } from './index-document.ts';
import { PageWords } from './page-words.ts';
import { list, text } from './pagefind-values.ts';

// One index for all languages. Pagefind knows no stemming for this one, so it files every word as it stands.
const LANGUAGE = 'az';
/** Documents that Pagefind is given as one page: it writes a file for each page, and we have no use for it. */
const DOCUMENTS_A_PAGE = 32;
/** A word that Pagefind does not file, so that no field of a page is ever empty. */
const NO_WORD = '·';
const BODY_BEGINS = '___PAGEFIND_WEIGHT___0.2';
const BODY_ENDS = '___END_PAGEFIND_WEIGHT___';
/** The mark with which Pagefind begins each of its files, before compression. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * Lets Pagefind find the words of some documents and gives them in order; records are numbered as the documents come, from 0. `fields` are
 * the names of all fields. `folder` is used and taken away. Throws if Pagefind refuses a document or writes what cannot be read.
 * Whoever calls it closes Pagefind when nothing more is to be indexed.
 */
export async function pagefindWords(
  documents: readonly IndexDocument[],
  fields: readonly string[],
  folder: string,
): Promise<IndexedWord[]> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    await rm(folder, { recursive: true, force: true });
    await addPages(index, documents, fields);
    refuse(`Pagefind did not write ${folder}`, (await index.writeFiles({ outputPath: folder })).errors);
    return await readIndex(folder, documents, fields);
  } finally {
    await index.deleteIndex();
    await rm(folder, { recursive: true, force: true });
  }
}

async function addPages(index: PagefindIndex, documents: readonly IndexDocument[], fields: readonly string[]): Promise<void> {
  const pages: Promise<void>[] = [];
  for (let first = 0; first < documents.length; first += DOCUMENTS_A_PAGE) {
    const page = documents.slice(first, first + DOCUMENTS_A_PAGE);
    const values = Object.fromEntries(
      fields.map((field) => [field, [...page.map(({ meta }) => spaced(meta[field] ?? '')), NO_WORD].join(' ')]),
    );
    pages.push(
      add(index, {
        url: String(first),
        content: page.map(({ content, body }) => weighed(spaced(content), body)).join(' '),
        language: LANGUAGE,
        meta: values,
      }),
    );
  }
  await Promise.all(pages);
}

/** A text in which Pagefind counts as many words as we do, which see white space in other characters. */
function spaced(content: string): string {
  return content.replace(/[\u0085\u200B]/gu, '\u2060').replaceAll('\uFEFF', ' ');
}

/** A text with the marks between which Pagefind weighs words less; it takes the marks out again and does not count them. */
function weighed(content: string, body: number): string {
  const words = content.split(' ');
  if (body >= words.length) return content;
  return [...words.slice(0, body), BODY_BEGINS, ...words.slice(body), BODY_ENDS].join(' ');
}

async function add(index: PagefindIndex, page: Parameters<PagefindIndex['addCustomRecord']>[0]): Promise<void> {
  refuse('Pagefind did not take a document', (await index.addCustomRecord(page)).errors);
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}

/** Reads the files of an index: the table of contents with its pages, a file for each page, and the words. */
async function readIndex(folder: string, documents: readonly IndexDocument[], fields: readonly string[]): Promise<IndexedWord[]> {
  const contents = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (contents === undefined) return [];
  const [, pages, chunks, , , names] = list(readCbor(await part(join(folder, contents))));
  const firsts = await Promise.all(
    list(pages).map((page) => firstDocument(join(folder, 'fragment', `${text(list(page)[0])}.pf_fragment`))),
  );
  const words = new PageWords(documents, fields, firsts, DOCUMENTS_A_PAGE, list(names).map(text));
  for (const chunk of list(chunks)) {
    const [entries] = list(readCbor(await part(join(folder, 'index', `${text(list(chunk)[2])}.pf_index`))));
    for (const entry of list(entries)) words.add(entry);
  }
  return words.sorted();
}

/** The number of the first document of a page, which is its address. */
async function firstDocument(fragment: string): Promise<number> {
  const { url } = JSON.parse(String(await part(fragment))) as { readonly url: string };
  return Number(url);
}

async function part(path: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(path));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`${path} is no part of a search index`);
  return bytes.subarray(SIGNATURE.length);
}
