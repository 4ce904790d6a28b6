import { azerbaijaniChanges, azerbaijaniEndings, azerbaijaniLosses } from './azerbaijani-endings.ts';
import { indexForm } from './letters.ts';

/** The fewest letters that are left of a word when an ending is taken off. */
const SHORTEST = 2;
/** The fewest letters of a stem that two words may share without either of them being the stem; one less if a word had many endings. */
const SHARED = 4;
const MANY_ENDINGS = 7;

const places = azerbaijaniEndings.map(({ endings }) => [...new Set(endings.split(' ').map(indexForm))]);
const changes = new Map(azerbaijaniChanges.map(([letter, before]) => [indexForm(before), indexForm(letter)]));
// The vowel before the last letter goes: fikr for fikir.
const losses = new Map(azerbaijaniLosses.map(indexForm).map((word) => [word.slice(0, -2) + word.slice(-1), word]));
const VOWEL = /^[aeiou]/u;
const WITH_VOWEL = /[aeiou]/u;

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
  const long = stems.filter((stem) => stem === word || stem.length >= shared(word));
  const all = [...new Set([...long, ...long.flatMap(changed)])];
  return {
    beginnings: all.filter((stem) => !all.some((other) => other !== stem && stem.startsWith(other))),
    whole: stems.filter((stem) => stem !== word && stem.length < shared(word)),
  };
}

/** A stem as it stands before an ending that begins with a vowel, if it changes there. */
function changed(stem: string): string[] {
  const before = [...changes].find(([, letter]) => stem.endsWith(letter))?.[0];
  const lost = [...losses].find(([, whole]) => whole === stem)?.[0];
  return [...(before === undefined || stem.length < SHARED ? [] : [stem.slice(0, -1) + before]), ...(lost === undefined ? [] : [lost])];
}

/**
 * True for two forms of one Azerbaijani word. A stem that both share counts if it is one of the two words itself, or has at least
 * four letters, three under many endings: shorter ones are shared by strangers.
 */
export function isSameAzerbaijani(stems: ReadonlySet<string>, word: string, other: string): boolean {
  const least = Math.min(shared(word), shared(other));
  return azerbaijaniStems(other).some((stem) => stems.has(stem) && (stem.length >= least || stem === word || stem === other));
}

function shared(word: string): number {
  return word.length < MANY_ENDINGS ? SHARED : SHARED - 1;
}

function without(word: string, ending: string): string[] {
  const stem = word.slice(0, -ending.length);
  if (!word.endsWith(ending) || stem.length < SHORTEST || !WITH_VOWEL.test(stem)) return [];
  if (!VOWEL.test(ending)) return [stem];
  const last = changes.get(stem.slice(-1));
  const whole = losses.get(stem);
  return [stem, ...(last === undefined ? [] : [stem.slice(0, -1) + last]), ...(whole === undefined ? [] : [whole])];
}
