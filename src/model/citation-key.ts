import { toAscii } from '../text/slug.ts';
import { inLanguage, original } from './localized.ts';
import type { Text } from './localized.ts';
import type { Contributor, Paper, Resolution, Volume, Work } from './repository.ts';

/**
 * The citation key of every work: the one its record gives, else family name, year and first telling word of the title
 * (`eminov2017main`). Equal keys are told apart by a letter, in the order of volume and paper ids, so that the same records
 * always get the same keys whatever order they come in.
 */
export function citationKeys(works: readonly Work[]): ReadonlyMap<Work, string> {
  const keys = new Map<Work, string>();
  const taken = new Set<string>();
  for (const work of works) {
    const stored = storedKey(work);
    if (stored === undefined) continue;
    keys.set(work, stored);
    taken.add(stored);
  }
  const unnamed = works.filter((work) => !keys.has(work)).map((work) => ({ work, place: placeOf(work) }));
  unnamed.sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)));
  const repeats = new Map<string, number>();
  for (const { work } of unnamed) {
    const plain = plainKey(work);
    let repeat = repeats.get(plain) ?? 0;
    let key = plain + letters(repeat);
    while (taken.has(key)) key = plain + letters((repeat += 1));
    repeats.set(plain, repeat + 1);
    taken.add(key);
    keys.set(work, key);
  }
  return keys;
}

/** Words that tell nothing about a title: articles, prepositions and conjunctions, written as {@link toAscii} writes them. */
const EMPTY_WORDS = new Set(
  [
    [
      'a',
      'an',
      'the',
      'of',
      'on',
      'in',
      'at',
      'to',
      'for',
      'from',
      'by',
      'with',
      'and',
      'or',
      'as',
      'is',
      'are',
      'its',
      'into',
      'about',
      'some',
      'this',
      'how',
      'what',
      'why',
    ],
    ['ve', 'va', 'ile', 'ila', 'uzre', 'uzra', 'haqqinda', 'bir', 'bu', 'o', 'da', 'de', 'ucun', 'uchun', 'ya', 'kimi'],
    ['и', 'в', 'во', 'на', 'о', 'об', 'по', 'к', 'ко', 'с', 'со', 'у', 'из', 'от', 'для', 'за', 'при', 'до', 'или', 'как', 'а', 'не'].map(
      toAscii,
    ),
    [
      'der',
      'die',
      'das',
      'dem',
      'den',
      'des',
      'ein',
      'eine',
      'einer',
      'eines',
      'und',
      'oder',
      'im',
      'am',
      'zu',
      'zur',
      'zum',
      'von',
      'vom',
      'fur',
      'mit',
    ],
  ].flat(),
);

function plainKey(work: Work): string {
  const title = tellingWords(titleOf(work).text);
  const name = firstName(work);
  const year = work.year === undefined ? 'nd' : String(work.year);
  const key = name === undefined ? [title[0], year, title[1]] : [name, year, title[0]];
  return key.join('') || work.type;
}

/** `migration` and `policy` in “On the migration policy”; every word if all are empty. */
function tellingWords(title: string): string[] {
  const words = title
    .split(/[^\p{L}\p{M}\p{N}'’ʼ]+/u)
    .map(keyLetters)
    .filter((word) => word !== '');
  const telling = words.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map((word) => word.slice(0, 24));
}

function keyLetters(text: string): string {
  return toAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '');
}

function firstName(work: Work): string | undefined {
  const contributors = work.type === 'paper' ? work.contributors : work.type === 'volume' ? work.editors : [];
  const first = contributors.find(({ role }) => role === 'author' || role === 'presenter') ?? contributors[0];
  return first && (nameLetters(first, titleOf(work).language) || undefined);
}

function nameLetters({ name, organization }: Contributor, language: string): string {
  if (name) return keyLetters(name.family);
  if (!organization) return '';
  const { abbreviation, name: names } = organization.record;
  const told = inLanguage(abbreviation ?? names, language).text;
  return abbreviation ? keyLetters(told) : (tellingWords(told)[0] ?? '');
}

function titleOf(work: Work): Text {
  const { title, translations, language } = work.record;
  return original(title, translations, language === undefined ? ['en'] : [language, 'en']);
}

function storedKey(work: Work): string | undefined {
  return work.type === 'resolution' ? undefined : work.record.citationKey;
}

/** The volume's own record comes before its papers, and these before its resolutions. */
function placeOf(work: Paper | Volume | Resolution): string {
  if (work.type === 'volume') return `${work.id}\u0000`;
  return `${work.volume.id}\u0000${work.type === 'paper' ? '1' : '2'}\u0000${work.id}`;
}

/** Nothing, b, c … z, ba, bb …: the first of equal keys stays plain. */
function letters(repeat: number): string {
  if (repeat === 0) return '';
  let text = '';
  for (let rest = repeat; rest > 0; rest = Math.floor(rest / 26)) text = String.fromCodePoint(97 + (rest % 26)) + text;
  return text;
}
