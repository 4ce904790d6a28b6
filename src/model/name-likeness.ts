import { nameSkeleton } from '../text/name-skeleton.ts';
import { editDistance } from '../text/nearest.ts';
import { toAscii } from '../text/slug.ts';
import { fullName, type PersonName } from './name.ts';

/**
 * In which way two names are alike, the strongest first: letter by letter; in another spelling; with given and family name changed about;
 * one with fewer given names; with initials; different by a letter.
 */
export const nameLikenesses = ['same', 'spelling', 'swapped', 'shorter', 'initials', 'letter'] as const;
export type NameLikeness = (typeof nameLikenesses)[number];

/** A name as it is compared: what it sounds like, whatever its spelling. */
export interface ComparedName {
  readonly name: PersonName;
  readonly plain: string;
  /** The given name in small Latin letters. */
  readonly ascii: string;
  readonly family: string;
  readonly given: readonly string[];
  /** Whether nothing but initials stands for the given name, or nothing at all. */
  readonly initials: boolean;
}

/** A name made ready to be compared with many. */
export function comparedName(name: PersonName): ComparedName {
  const { particle, family, given = '' } = name;
  const parts = given.split(/[\s.-]+/u).filter(Boolean);
  return {
    name,
    plain: fullName({ family, given, ...(particle !== undefined && { particle }) })
      .normalize('NFC')
      .toLowerCase(),
    ascii: toAscii(given).toLowerCase(),
    family: nameSkeleton([particle, family].filter(Boolean).join(' ')),
    given: nameSkeleton(given).split(' ').filter(Boolean),
    initials: parts.every((part) => Array.from(part).length === 1),
  };
}

/** In which way two names are alike; `undefined` when they are not. A family name alone is like nothing but itself. */
export function nameLikeness(one: ComparedName, other: ComparedName): NameLikeness | undefined {
  const [given, others] = [one.given, other.given];
  if (given.length === 0 || others.length === 0) return one.plain === other.plain ? 'same' : undefined;
  const whole = !one.initials && !other.initials;
  if (one.family === other.family) {
    if (whole) {
      if (one.plain === other.plain) return 'same';
      const [a, b] = [given.join(' '), others.join(' ')];
      if (a === b) return 'spelling';
      if (begins(given, others) || begins(others, given)) return 'shorter';
      return differByLetter(one.ascii, other.ascii) ? 'letter' : undefined;
    }
    return initialsFit(one, other) ? 'initials' : undefined;
  }
  return whole && one.family === others.join(' ') && other.family === given.join(' ') ? 'swapped' : undefined;
}

function begins(longer: readonly string[], shorter: readonly string[]): boolean {
  return longer.length > shorter.length && shorter.every((part, at) => longer[at] === part);
}

/** Whether a letter was mistyped; `Elnur` and `Elnurə` are a man and a woman. */
function differByLetter(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 5 && editDistance(one, other) === 1 && ![`${short}a`, `${short}e`].includes(long);
}

/** Whether each initial begins the name that it stands for. */
function initialsFit({ given }: ComparedName, other: ComparedName): boolean {
  return given.slice(0, other.given.length).every((part, at) => part.startsWith(other.given[at]?.charAt(0) ?? ''));
}
