import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readCbor } from '../text/cbor.ts';
import type { Cbor } from '../text/cbor.ts';

/** The mark with which Pagefind begins each of its files, before compression. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Interfaces of Pagefind's own and its worker, none of which the site uses. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/u;
/** Every so many-th record is compared with the document that it should be. */
const COMPARED = 64;

// Pagefind looks on a part of the index that did not arrive as on an empty one, and keeps to itself which words it has.
// A fetch of its own is put in front of the browser's: the page sees what is missing, and reads the parts too.
const WATCHED_FETCH = `export const failures = [];
export const parts = new Map();
async function fetch(input) {
  const address = String(input);
  try {
    const response = await globalThis.fetch(input);
    if (!response.ok) throw new Error(String(response.status));
    if (/\\.pf_(?:meta|index)$/.test(address)) parts.set(address, response.clone().arrayBuffer());
    return response;
  } catch (error) {
    failures.push(address);
    throw error;
  }
}
`;

/**
 * Completes the files that Pagefind wrote into `folder`: leaves out what the site does not use, opens the program to the page.
 * Gives the id that Pagefind gave to each document, in the order of `urls`; throws if they do not fit.
 */
export async function finishIndex(folder: string, urls: readonly string[]): Promise<string[]> {
  for (const name of (await readdir(folder)).filter((file) => UNUSED.test(file))) await rm(join(folder, name));
  const program = join(folder, 'pagefind.js');
  await writeFile(program, WATCHED_FETCH + (await readFile(program, 'utf8')));
  const ids = await recordIds(folder);
  if (ids.length !== urls.length) throw new Error(`The search index has ${ids.length} records of ${urls.length}`);
  for (let number = 0; number < ids.length; number += COMPARED) {
    const { url } = JSON.parse(String(await part(join(folder, 'fragment', `${ids[number]}.pf_fragment`)))) as { url: string };
    if (url !== urls[number]) throw new Error(`Record ${number} of the search index is ${url} and not ${urls[number]}`);
  }
  return ids;
}

/** The ids of all records, from the second list of Pagefind's table of contents: pairs of an id and a number of words. */
async function recordIds(folder: string): Promise<string[]> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (name === undefined) return [];
  const [, pages] = list(readCbor(await part(join(folder, name))));
  return list(pages).map((page) => String(list(page)[0]));
}

async function part(path: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(path));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`${path} is no part of a search index`);
  return bytes.subarray(SIGNATURE.length);
}

function list(value: Cbor | undefined): readonly Cbor[] {
  if (!Array.isArray(value)) throw new Error('The search index has an unknown form');
  return value as readonly Cbor[];
}
