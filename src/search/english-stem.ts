/** The stem of an English word in small letters, by the Porter 2 algorithm (snowballstem.org/algorithms/english). */
export function englishStem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/u.test(word)) return word;
  const known = EXCEPTIONS.get(word);
  if (known !== undefined) return known;
  // A y that is a consonant is marked by a capital.
  const marked = word.replace(/^y|(?<=[aeiouy])y/gu, 'Y');
  const first = /^(?:gener|commun|arsen)/u.exec(marked)?.[0].length ?? regionAfter(marked, 0);
  const regions = { first, second: regionAfter(marked, first) };
  const steps = [plural, (stem: string) => (INVARIANT.has(stem) ? stem : rest(stem, regions))];
  return steps.reduce((stem, step) => step(stem), marked).toLowerCase();
}

interface Regions {
  readonly first: number;
  readonly second: number;
}

const EXCEPTIONS = new Map(
  'skis ski skies sky dying die lying lie tying tie idly idl gently gentl ugly ugli early earli only onli singly singl news news howe howe atlas atlas cosmos cosmos bias bias andes andes'
    .split(' ')
    .reduce<[string, string][]>((pairs, each, at, all) => (at % 2 === 0 ? [...pairs, [each, all[at + 1] ?? each]] : pairs), []),
);
const INVARIANT = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed']);

/** Step 1a. */
function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/u.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[aeiouy].*[^su]s$/u.test(word) && /[aeiouy].+s$/u.test(word) ? word.slice(0, -1) : word;
}

/** Steps 1b to 5. */
function rest(word: string, { first, second }: Regions): string {
  let stem = past(word, first).replace(/(?<=.[^aeiouy])[yY]$/u, 'i');
  stem = replaced(stem, SECOND, first);
  stem = stem.replace(/(?<=l)ogi$/u, (ending, at: number) => (at >= first ? 'og' : ending));
  stem = stem.replace(/(?<=[cdeghkmnrt])li$/u, (ending, at: number) => (at >= first ? '' : ending));
  stem = replaced(stem, THIRD, first).replace(/ative$/u, (ending, at: number) => (at >= second ? '' : ending));
  stem = removed(stem, second);
  return stem
    .replace(/e$/u, (ending, at: number) => (at >= second || (at >= first && !endsShort(stem.slice(0, -1))) ? '' : ending))
    .replace(/(?<=l)l$/u, (ending, at: number) => (at >= second ? '' : ending));
}

/** Step 1b: -ed and -ing, and what they did to the word before them. */
function past(word: string, first: number): string {
  const agreed = /eed(?:ly)?$/u.exec(word);
  if (agreed) return agreed.index >= first ? `${word.slice(0, agreed.index)}ee` : word;
  const found = /(?:ed|ing)(?:ly)?$/u.exec(word);
  if (!found || !/[aeiouy]/u.test(word.slice(0, found.index))) return word;
  const stem = word.slice(0, found.index);
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u.test(stem)) return stem.slice(0, -1);
  return stem.length <= first && endsShort(stem) ? `${stem}e` : stem;
}

/** Steps 2 and 3: endings, each with what takes its place; the longest first. */
const SECOND = pairs(
  'ization ize ational ate fulness ful ousness ous iveness ive tional tion biliti ble lessli less entli ent ation ate alism al aliti al ousli ous iviti ive fulli ful enci ence anci ance abli able izer ize ator ate alli al bli ble',
);
const THIRD = pairs('ational ate tional tion alize al icate ic iciti ic ical ic ful - ness -');
const FOURTH = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|(?<=[st])ion|al|er|ic)$/u;

function pairs(row: string): readonly (readonly [ending: string, other: string])[] {
  const words = row.split(' ');
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, (words[at + 1] ?? '').replace('-', '')] as const] : []));
}

function replaced(stem: string, endings: readonly (readonly [string, string])[], region: number): string {
  const found = endings.find(([ending]) => stem.endsWith(ending));
  if (!found) return stem;
  const at = stem.length - found[0].length;
  return at >= region ? stem.slice(0, at) + found[1] : stem;
}

function removed(stem: string, region: number): string {
  const found = FOURTH.exec(stem);
  return found && found.index >= region ? stem.slice(0, found.index) : stem;
}

/** True if a word ends in a short syllable: a vowel between two other letters, or a vowel and a consonant that are the whole word. */
function endsShort(stem: string): boolean {
  return /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/u.test(stem);
}

function regionAfter(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/u.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}
