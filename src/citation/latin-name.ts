import type { PersonName } from '../model/name.ts';
import { scriptOf } from '../text/language.ts';
import { fullName } from '../model/name.ts';
import type { CitedName } from './cited-name.ts';
import { romanized } from '../text/romanization.ts';

/** A name in Latin letters: as it is if it has them, else the register's own form, nearest to the language wanted, else transliterated. */
export function latinName(name: CitedName, language: string): CitedName {
  if (name.organization !== undefined) {
    if (isLatin(name.organization)) return name;
    const known = firstLatin(name.names ?? {}, language, (text) => text);
    return { ...name, organization: known ?? romanized(name.organization, undefined) };
  }
  if (isLatin(fullName(name.person))) return name;
  const known = firstLatin(name.forms ?? {}, language, fullName);
  return { ...name, person: known ?? romanizedPerson(name.person) };
}

function firstLatin<Form>(forms: Readonly<Record<string, Form>>, language: string, textOf: (form: Form) => string): Form | undefined {
  const tags = [language, 'en', ...Object.keys(forms).sort()];
  const tag = tags.find((each) => forms[each] !== undefined && isLatin(textOf(forms[each])));
  return tag === undefined ? undefined : forms[tag];
}

function romanizedPerson(person: PersonName): PersonName {
  const { family, given, patronymic, particle, suffix, language } = person;
  const latin = (part: string) => romanized(part, language);
  return {
    ...person,
    family: latin(family),
    ...(given !== undefined && { given: latin(given) }),
    ...(patronymic !== undefined && { patronymic: latin(patronymic) }),
    ...(particle !== undefined && { particle: latin(particle) }),
    ...(suffix !== undefined && { suffix: latin(suffix) }),
  };
}

function isLatin(text: string): boolean {
  const script = scriptOf(text);
  return script === undefined || script === 'Latn';
}
