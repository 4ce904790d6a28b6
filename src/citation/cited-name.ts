import type { PersonName } from '../model/name.ts';
import type { Contributor, Person } from '../model/repository.ts';
import type { LocalText } from '../schema/text.ts';

/** A name as it is cited: of a person, in parts, or of an organisation, whole; with what the registers know of it in other languages. */
export type CitedName =
  | {
      readonly person: PersonName;
      readonly organization?: never;
      /** The other spellings of the register, by language tag. */
      readonly forms?: Readonly<Record<string, PersonName>>;
    }
  | { readonly organization: string; readonly person?: never; readonly names?: LocalText };

/** The names of those contributors who had one of the roles, organisations in the first of these languages that they have a name in. */
export function citedNames(
  contributors: readonly Contributor[],
  roles: readonly Contributor['role'][],
  languages: readonly string[],
): CitedName[] {
  return contributors
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ name, organization, person }): CitedName[] => {
      if (organization) return [{ organization: inTongue(organization.record.name, languages), names: organization.record.name }];
      if (!name) return [];
      const forms = registerForms(person);
      return [{ person: withoutCapitals(name), ...(forms && { forms }) }];
    });
}

/** The names of a person by the language they are written in; of several in one language the first. */
function registerForms(person: Person | undefined): Readonly<Record<string, PersonName>> | undefined {
  const forms: Record<string, PersonName> = {};
  for (const { note: _, ...name } of person?.names ?? []) {
    if (name.language !== undefined) forms[name.language] ??= withoutCapitals(name);
  }
  return Object.keys(forms).length > 0 ? forms : undefined;
}

/** A text in the first of these languages that it has: that of the work, then those of the site. */
export function inTongue(texts: LocalText, languages: readonly string[]): string {
  const tag = languages.find((language) => language in texts) ?? Object.keys(texts).sort()[0] ?? '';
  return texts[tag] ?? '';
}

/** Given name and patronymic, as they stand after the comma: `Hamlet Abdulla oğlu`. */
export function givenNames({ given, patronymic }: PersonName): string {
  return [given, patronymic].filter(Boolean).join(' ');
}

/** Family name with its particle before it: `van den Berg`. */
export function familyWithParticle({ particle, family }: PersonName): string {
  return [particle, family].filter(Boolean).join(' ');
}

/**
 * The name with `ƏLİYEV` written `Əliyev`: reference managers keep capitals, and Zotero spoils those that it tries to lower.
 * Whoever lowers `I` must know the alphabet: it is `ı` in Azerbaijani and Turkish, `i` elsewhere.
 */
export function withoutCapitals(name: PersonName): PersonName {
  const lower = (part: string) => lowerCapitals(part, dotlessAlphabet(name));
  return {
    ...name,
    family: lower(name.family),
    ...(name.given !== undefined && { given: lower(name.given) }),
    ...(name.patronymic !== undefined && { patronymic: lower(name.patronymic) }),
  };
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

function lowerCapitals(part: string, dotless: boolean): string {
  const letters = part.match(/\p{L}/gu) ?? [];
  const isCapitals = letters.length > 0 && letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase());
  const longest = Math.max(0, ...(part.match(WORD) ?? []).map((word) => word.length));
  // "N. A." and "A" are initials, and stay.
  if (!isCapitals || longest < 3) return part;
  return part.replace(WORD, (word) => {
    const [first = '', ...rest] = word;
    const lowered = rest.join('').toLocaleLowerCase(dotless ? 'az' : 'en');
    return PATRONYMIC_IN_CAPITALS.test(word) ? word.toLocaleLowerCase('az') : first + lowered;
  });
}

const PATRONYMIC_IN_CAPITALS = /^(?:OĞLU|QIZI|ОГЛУ|ОГЛЫ|КЫЗЫ|ГЫЗЫ)$/u;

function dotlessAlphabet({ language, family, given, patronymic }: PersonName): boolean {
  return language === undefined ? /[ƏĞİ]/u.test([family, given, patronymic].join('')) : /^(?:az|tr)\b/u.test(language);
}
