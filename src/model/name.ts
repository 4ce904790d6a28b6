import type { PrintedName } from '../schema/name.ts';

/** A person's name in parts, in one language and script. A single name has only `family`. */
export interface PersonName {
  readonly family: string;
  readonly given?: string;
  /** With its word: `Abdulla oğlu`, `Иванович`. */
  readonly patronymic?: string;
  /** `de`, `von`, `van der`. */
  readonly particle?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
  readonly language?: string;
}

const PATRONYMIC_WORD = /^(?:oğlu|oglu|oğlı|ogly|qızı|qizi|gizi|оглу|оглы|кызы|гызы)$/iu;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/u;
const PARTICLE = /^(?:de|del|della|der|den|di|du|da|dos|van|von|ten|ter|la|le|al|el|bin|ibn)$/u;
const RUSSIAN_PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|инична)$/iu;

/**
 * Reads a printed name into parts. `Family, Given` keeps the printed division; a name without a comma is divided before
 * its last word, after `oğlu`, `qızı` (which belong to the father's name before them), particles and suffixes are seen.
 */
export function readName(printed: PrintedName): PersonName {
  if (typeof printed !== 'string') return printed;
  const [before, ...after] = printed.split(',').map((part) => part.trim());
  if (after.length > 0 && before) {
    const suffix = after.find((part) => SUFFIX.test(part));
    const given = after.filter((part) => part !== suffix && part !== '').join(' ');
    return withParts(before.split(/\s+/u), given.split(/\s+/u).filter(Boolean), suffix);
  }
  const words = printed.trim().split(/\s+/u);
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? words.pop() : undefined;
  if (words.length === 1) return { family: words[0] ?? printed, ...(suffix && { suffix }) };
  // "İsaxanlı Hamlet Abdulla oğlu" and "Иванов Иван Иванович" put the family name first.
  const end = words.at(-1) ?? '';
  if (words.length > 2 && (PATRONYMIC_WORD.test(end) || RUSSIAN_PATRONYMIC.test(end))) {
    return withParts(words.slice(0, 1), words.slice(1), suffix);
  }
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start -= 1;
  return withParts(words.slice(start), words.slice(0, start), suffix);
}

function withParts(family: string[], given: string[], suffix?: string): PersonName {
  const particles: string[] = [];
  const familyWords = [...family];
  while (familyWords.length > 1 && PARTICLE.test(familyWords[0] ?? '')) particles.push(familyWords.shift() ?? '');
  const givenWords = [...given];
  const patronymic: string[] = [];
  const end = givenWords.at(-1) ?? '';
  if (givenWords.length > 2 && PATRONYMIC_WORD.test(end)) patronymic.push(...givenWords.splice(-2));
  else if (givenWords.length > 1 && RUSSIAN_PATRONYMIC.test(end)) patronymic.push(...givenWords.splice(-1));
  return {
    family: familyWords.join(' '),
    ...(givenWords.length > 0 && { given: givenWords.join(' ') }),
    ...(patronymic.length > 0 && { patronymic: patronymic.join(' ') }),
    ...(particles.length > 0 && { particle: particles.join(' ') }),
    ...(suffix && { suffix }),
  };
}

/** `Hamlet İsaxanlı`, in the order in which people say it. */
export function fullName(name: PersonName): string {
  return [name.given, name.patronymic, name.particle, name.family, name.suffix].filter(Boolean).join(' ');
}

/** `İsaxanlı, Hamlet`, for lists in alphabetical order; a single name stays as it is. */
export function sortName(name: PersonName): string {
  const given = [name.given, name.patronymic].filter(Boolean).join(' ');
  return [[name.particle, name.family].filter(Boolean).join(' '), given, name.suffix].filter(Boolean).join(', ');
}

/** Whether two forms of a name are the same in every part, whatever is noted about them. */
export function sameName(one: PersonName, other: PersonName): boolean {
  const parts = ({ family, given, patronymic, particle, suffix }: PersonName) =>
    JSON.stringify([family, given ?? '', patronymic ?? '', particle ?? '', suffix ?? '']);
  return parts(one) === parts(other);
}
