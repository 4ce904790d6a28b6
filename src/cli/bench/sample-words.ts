import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CONTENTS_FILE, readContents } from '../../text/index-contents.ts';
import { readWords } from '../../text/indexed-word.ts';

/** A word to be searched for, and the number of records that have it. */
export interface SampleWord {
  readonly word: string;
  readonly records: number;
}

const LEAST_LETTERS = 5;

/** Four words of a search index: the one that most records have, two that are less common, and one that only a few have. */
export function sampleWords(folder: string): SampleWord[] {
  const parts = join(folder, readContents(gunzipSync(readFileSync(join(folder, CONTENTS_FILE)))).folder, 'words');
  const words = readdirSync(parts)
    .flatMap((file) => readWords(gunzipSync(readFileSync(join(parts, file)))))
    .filter(({ word }) => word.length >= LEAST_LETTERS && /^\p{L}+$/u.test(word) && !word.startsWith('zq'))
    .map(({ word, count }) => ({ word, records: count }))
    .sort((a, b) => b.records - a.records || (a.word < b.word ? -1 : 1));
  const most = words[0]?.records ?? 0;
  const places = [0, words.findIndex(({ records }) => records <= most / 10), words.findIndex(({ records }) => records <= most / 100)];
  const few = words.findIndex(({ records }) => records <= 5);
  return [...new Set([...places, few])].sort((a, b) => a - b).flatMap((place) => words[place] ?? []);
}
