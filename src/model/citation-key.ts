import { sha256 } from '../text/sha256.ts';
import { toAscii } from '../text/slug.ts';
import { inLanguage, original } from './localized.ts';
import type { Text } from './localized.ts';
import type { RepositoryRecords } from './records.ts';
import type { Contributor, Work } from './repository.ts';

/**
 * The citation key of every work: the one its record gives, else family name, year and first telling word of the title
 * (`eminov2017main`). Equal keys are told apart by a letter, in the order of volume and paper ids and drafts last, so that the same
 * records always get the same keys whatever order they come in. No work gets a key that stands in the ledger or was erased
 * from it: it names what it named, even when that is gone.
 */
export function citationKeys(works: readonly Work[], ledger: RepositoryRecords['ledger']): ReadonlyMap<Work, string> {
  const keys = new Map<Work, string>();
  const taken = new Set<string>([...ledger.values()].flatMap(({ key }) => key ?? []));
  const isErased = erasedKeys(ledger);
  for (const work of works) {
    const stored = work.record.citationKey;
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
    while (taken.has(key) || isErased(key)) key = plain + letters((repeat += 1));
    repeats.set(plain, repeat + 1);
    taken.add(key);
    keys.set(work, key);
  }
  return keys;
}

/** Tells of a key whether a record had it that was removed to protect a person. */
export function erasedKeys(ledger: RepositoryRecords['ledger']): (key: string) => boolean {
  const erased = new Set([...ledger.values()].flatMap((entry) => entry.erased ?? []));
  return (key) => erased.size > 0 && erased.has(sha256(key));
}

/**
 * Whether anyone outside may have cited a work: its record is published, and so is the volume it belongs to. The draft of a resolution
 * is a text that was put before a meeting, and is published with its volume.
 */
export function isPublished(work: Work): boolean {
  if (work.type === 'volume') return work.record.status === 'published';
  return isPublished(work.volume) && (work.type === 'resolution' || work.record.status !== 'draft');
}

/** Whether the key of a work may still change: its record gives none, or is not published yet. */
export function hasProvisionalKey(work: Work): boolean {
  return work.record.citationKey === undefined || !isPublished(work);
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
  const title = wordsOfTitle(work);
  const name = firstName(work);
  const year = work.year === undefined ? 'nd' : String(work.year);
  const key = name === undefined ? [title[0] ?? work.type, year, title[1]] : [name, year, title[0]];
  return key.join('');
}

/** The telling words of the original title; of a translation if our letters cannot spell the original (`移民政策`). */
function wordsOfTitle(work: Work): string[] {
  const { title } = work.record;
  const others = Object.keys(title).sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));
  const titles = [titleOf(work).text, ...others.map((language) => title[language] ?? '')];
  return titles.map(tellingWords).find((words) => words.length > 0) ?? [];
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

/** Of the name as printed; of another form that the register has if our letters cannot spell it (`山田`). */
function nameLetters({ name, person, organization }: Contributor, language: string): string {
  if (name) return [name, ...(person?.names ?? [])].map(({ family }) => keyLetters(family)).find((letters) => letters !== '') ?? '';
  if (!organization) return '';
  const { abbreviation, name: names } = organization.record;
  const told = inLanguage(abbreviation ?? names, language).text;
  return abbreviation ? keyLetters(told) : (tellingWords(told)[0] ?? '');
}

function titleOf(work: Work): Text {
  const { title, translations, language } = work.record;
  return original(title, translations, language === undefined ? ['en'] : [language, 'en']);
}

/** Drafts come last, so that they change no key of the public site; a volume before its papers, and these before its resolutions. */
function placeOf(work: Work): string {
  const turn = isPublished(work) ? '1' : '2';
  if (work.type === 'volume') return `${turn}${work.id}\u0000`;
  return `${turn}${work.volume.id}\u0000${work.type === 'paper' ? '1' : '2'}\u0000${work.id}`;
}

/** Nothing, b, c … z, ba, bb …: the first of equal keys stays plain. */
function letters(repeat: number): string {
  if (repeat === 0) return '';
  let text = '';
  for (let rest = repeat; rest > 0; rest = Math.floor(rest / 26)) text = String.fromCodePoint(97 + (rest % 26)) + text;
  return text;
}
