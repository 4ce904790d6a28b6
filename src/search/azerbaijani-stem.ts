import { azerbaijaniChanges, azerbaijaniEndings, azerbaijaniLosses } from './azerbaijani-endings.ts';
import { indexForm } from './letters.ts';

/** The fewest letters that are left of a word when an ending is taken off. */
const SHORTEST = 2;
/** The fewest letters of a stem that two words may share without either of them being the stem, and of one that is shared by short words. */
const SHARED = 3;
const SHARED_BY_SHORT = 4;
/** A word of fewer letters is short. */
const LONG = 5;

const places = azerbaijaniEndings.map(({ endings }) => [...new Set(endings.split(' ').map(indexForm))]);
const changes = new Map(azerbaijaniChanges.map(([letter, before]) => [indexForm(before), indexForm(letter)]));
// The vowel before the last letter goes: fikr for fikir.
const losses = new Map(azerbaijaniLosses.map(indexForm).map((word) => [word.slice(0, -2) + word.slice(-1), word]));
const VOWEL = /^[aeiou]/u;
const LAST_VOWEL = /[aeiou](?=[^aeiou]*$)/u;

/**
 * Everything that an Azerbaijani word may be without its endings, itself first: `siyasetinin`, `siyasetin`, `siyaseti`, `siyaset`.
 * Which of them is right only a dictionary knows, so all are given. `word` is in the form of the index, in which ı is i and ə is e.
 */
export function azerbaijaniStems(word: string): string[] {
  if (!/^[a-z]+$/u.test(word)) return [word];
  const stems = new Set([word]);
  for (const endings of places) {
    for (const stem of [...stems]) for (const ending of endings) for (const shorter of without(stem, ending)) stems.add(shorter);
  }
  return [...stems];
}

/**
 * The letters with which the forms of a word begin, as few beginnings as it takes; `whole` are those that are too short to be
 * shared by anything but the bare word: `yol` for `yollarinin` has both, `ail` for `aile` only stands for itself.
 */
export function azerbaijaniBeginnings(word: string): { readonly beginnings: readonly string[]; readonly whole: readonly string[] } {
  const stems = azerbaijaniStems(word);
  const long = stems.filter((stem) => isShared(stem, word));
  const all = [...new Set([...long, ...long.flatMap(changed)])];
  return {
    beginnings: all.filter((stem) => !all.some((other) => other !== stem && stem.startsWith(other))),
    whole: stems.filter((stem) => !isShared(stem, word)),
  };
}

/** A stem as it stands before an ending that begins with a vowel, if it changes there. */
function changed(stem: string): string[] {
  const before = [...changes].find(([, letter]) => stem.endsWith(letter))?.[0];
  const lost = [...losses].find(([, whole]) => whole === stem)?.[0];
  return [
    ...(before === undefined || stem.length < SHARED_BY_SHORT ? [] : [stem.slice(0, -1) + before]),
    ...(lost === undefined ? [] : [lost]),
  ];
}

/**
 * True for two forms of one Azerbaijani word. A stem that both share counts if it is one of the two words itself, or has at least
 * three letters and more than a vowel after it.
 */
export function isSameAzerbaijani(stems: ReadonlySet<string>, word: string, other: string): boolean {
  return azerbaijaniStems(other).some(
    (stem) => stems.has(stem) && ((isShared(stem, word) && isShared(stem, other)) || stem === word || stem === other),
  );
}

/** Whether a stem tells enough of a word: a short stem with nothing but a vowel after it may be any word, as in `data` and `date`. */
function isShared(stem: string, word: string): boolean {
  if (stem === word || stem.length >= SHARED_BY_SHORT) return true;
  return stem.length >= SHARED && (word.length >= LONG || /[iu]$/u.test(word)) && !/^[ae]$/u.test(word.slice(stem.length));
}

function without(word: string, ending: string): string[] {
  const stem = word.slice(0, -ending.length);
  if (!word.endsWith(ending) || stem.length < SHORTEST || !isHarmonious(stem, ending)) return [];
  if (!VOWEL.test(ending)) return [stem];
  const last = changes.get(stem.slice(-1));
  const whole = losses.get(stem);
  return [stem, ...(last === undefined ? [] : [stem.slice(0, -1) + last]), ...(whole === undefined ? [] : [whole])];
}

/** Vowel harmony, as far as the letters of the index show it: after the a of Baku stands no ending -u. A stem without a vowel is none. */
function isHarmonious(stem: string, ending: string): boolean {
  const last = LAST_VOWEL.exec(stem)?.[0];
  const vowel = /[aeiou]/u.exec(ending)?.[0];
  if (last === undefined) return false;
  if (vowel === 'a' || vowel === 'e') return last !== (vowel === 'a' ? 'e' : 'a');
  return vowel === (/[ou]/u.test(last) ? 'u' : 'i');
}
