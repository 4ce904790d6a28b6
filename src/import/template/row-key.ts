import { fold } from '../../text/fold.ts';
import { toSlug } from '../../text/slug.ts';

/** By what a number of a paper is known in all sheets and names of files: `12`, `012` and `№ 12` are one; letters count without case. */
export function rowKey(number: string): string {
  const bare = fold(number)
    .replace(/^(?:№|no\.?|#)\s*/u, '')
    .trim();
  return /^\d+$/u.test(bare) ? bare.replace(/^0+(?=\d)/u, '') : toSlug(bare);
}

/** The id that a paper of this number asks for: two digits at least. */
export function paperId(key: string): string {
  return /^\d$/u.test(key) ? `0${key}` : key;
}

/** True for the row that shows how a sheet is filled in. */
export const isExample = (number: string): boolean => EXAMPLES.has(fold(number).replace(/[^\p{L}]/gu, ''));

/** What stands in the place of a number in the row that is an example, by language. */
export const exampleWords: Readonly<Record<string, string>> = { az: 'nümunə', en: 'example', ru: 'пример' };

const EXAMPLES = new Set(Object.values(exampleWords).map((word) => fold(word)));
