import type { Issue, Place } from '../model/issue.ts';
import { readName } from '../model/name.ts';
import type { PersonName } from '../model/name.ts';
import { isOrcid } from '../text/identifier.ts';
import { oneLine } from '../text/xml.ts';
import { doubt } from './doubt.ts';
import type { ImportedPerson } from './imported-volume.ts';

/** The parts of a name as a source divides them. */
export interface NameParts {
  readonly family: string;
  readonly given?: string;
  readonly particle?: string;
  readonly suffix?: string;
}

/** A name whose division the source tells; only the father's name is found within the given ones. */
export function nameOfParts({ family, given, particle, suffix }: NameParts): PersonName {
  const clean = (part: string | undefined) => oneLine(part ?? '') || undefined;
  const [names, own] = [clean(given), clean(family)];
  // A particle that the source does not set apart is found in the family name.
  const divided = particle === undefined && own !== undefined && !own.includes(',') ? own : 'X';
  const parts = names === undefined || names.includes(',') ? { given: names } : readName(`${divided}, ${names}`);
  // Someone with a given name alone has a single name.
  const whole: PersonName = {
    family: divided !== 'X' && 'family' in parts ? parts.family : (own ?? names ?? ''),
    ...(own !== undefined && parts.given !== undefined && { given: parts.given }),
    ...(own !== undefined && 'patronymic' in parts && parts.patronymic !== undefined && { patronymic: parts.patronymic }),
  };
  const found = divided !== 'X' && 'particle' in parts ? parts.particle : undefined;
  const [before, after] = [clean(particle) ?? found, clean(suffix)];
  return { ...whole, ...(before !== undefined && { particle: before }), ...(after !== undefined && { suffix: after }) };
}

/** A name without a comma, divided by its words; what has a comma keeps its division. */
export function nameOfLine(line: string): PersonName {
  return readName(oneLine(line));
}

/** An ORCID iD with its hyphens, out of an address or digits in a row; `undefined` for an empty text, and with an issue for a wrong one. */
export function orcidOf(text: string, place: Place, key: string, issues: Issue[]): string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const digits = typed
    .replace(/^https?:\/\/(?:www\.)?orcid\.org\//iu, '')
    .replace(/[^\dX]/giu, '')
    .toUpperCase();
  const orcid = digits.replace(/(?<=^(?:.{4}){1,3})(?=.)/gu, '-');
  if (isOrcid(orcid)) return orcid;
  issues.push(doubt('import-value-form', place, { key, field: 'orcid', value: typed.slice(0, 100) }));
  return undefined;
}

/** Tells what is strange about a person's name; a name that holds no letter is told and left out. */
export function examineName(person: ImportedPerson, issues: Issue[]): ImportedPerson | undefined {
  const { name, place } = person;
  const line = [name.given, name.patronymic, name.particle, name.family].filter(Boolean).join(' ');
  const tell = (problem: string) => void issues.push(doubt('import-name-form', place, { problem, name: line }));
  if (!/\p{L}/u.test(line)) {
    tell('letters');
    return undefined;
  }
  if (!/\p{L}/u.test(name.family)) {
    // The surname "." of those who have one name alone.
    tell('dot');
    return { ...person, name: { ...name, family: name.given ?? name.family, given: undefined } };
  }
  if (/^\p{Ll}/u.test(name.family) && !/\p{Lu}|\p{Lt}|\p{Lo}/u.test(name.family)) tell('case');
  if (/(?:^|\s)\p{Lu}\.?$/u.test(name.family) && /\p{L}{3}/u.test(name.given ?? '')) tell('reversed');
  return person;
}

const INSTITUTION =
  /(?<!\p{L})(?:institut\p{L}*|the|project|layihə\p{L}*|проект\p{L}*|cent(?:er|re)|universit\p{L}*|college|academ\p{L}*|ministr\p{L}*|committee|commission|council|society|association|foundation|league|service|group|team|department|office|bureau|agency|organi[sz]ation|of|for|mərkəz\p{L}*|akademiya\p{L}*|nazirliy\p{L}*|komitə\p{L}*|cəmiyyət\p{L}*|birliy\p{L}*|fond\p{L}*|xidmət\p{L}*|институт\p{L}*|центр\p{L}*|университет\p{L}*|академи\p{L}*|министерств\p{L}*|комитет\p{L}*|общество|ассоциаци\p{L}*|фонд\p{L}*|служб\p{L}*)(?!\p{L})|[{}&]/iu;

/** True for a name in one piece that is none of a person: a word of it is of institutions. */
export function isInstitution(name: string): boolean {
  return /\s/u.test(name.trim()) && INSTITUTION.test(name);
}
