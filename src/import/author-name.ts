import { readName, type PersonName } from '../model/name.ts';
import { withoutCapitals } from './name-case.ts';

/** How sure a reading of a name is: `order` where the parts could be the other way round, `capitals` where capitals were made small. */
export type NameDoubt = 'order' | 'capitals';

/** One name as it was read. */
export interface ReadAuthorName {
  readonly name: PersonName;
  readonly doubt?: NameDoubt;
}

/**
 * Reads one printed name: `Pərviz Əliyev`, `Əliyev, Pərviz`, `Əliyev P.M.`, `П. М. Алиев`, `ƏLİYEV Pərviz`, `Алиев Первиз Мамед оглу`, with
 * degrees before it. The endings of family names tell the order where nothing else does. `undefined` for what has no letters, such as `.`.
 */
export function readAuthorName(printed: string): ReadAuthorName | undefined {
  const typed = withoutDegrees(printed.replace(/\s+/gu, ' ').trim());
  if (!/\p{L}/u.test(typed)) return undefined;
  // Initials without spaces: П.М.Алиев.
  const spaced = typed.replace(/(?<=\p{L}\.)(?=\p{Lu}\p{Ll})/gu, ' ');
  const { name, capitals, firstIsFamily } = withoutCapitals(spaced);
  const divided = divide(name, firstIsFamily);
  const doubt = capitals ? 'capitals' : divided.doubt;
  const read = readName(divided.printed);
  return hasFamily(read) ? { name: read, ...(doubt && { doubt }) } : undefined;
}

/** True for a family name with letters in it; some systems put a full stop where there is none. */
export const hasFamily = ({ family }: PersonName): boolean => /\p{L}/u.test(family);

/** True for initials: `P.`, `P.M.`, `P. M.`, `Ю.-Г.`, `PM`. */
export const isInitials = (text: string): boolean => /^(?:\p{Lu}\p{Ll}?\.(?:[\s-]?\p{Lu}\p{Ll}?\.)*|\p{Lu}{1,2})$/u.test(text);

const DEGREE =
  /^(?:(?:prof(?:essor)?|dos(?:ent)?|assoc|assist|dr|doc|phd|akad(?:emik)?|проф(?:ессор)?|доц(?:ент)?|акад(?:емик)?|д-р|канд|mr|mrs|ms)(?:\.\s?|\s)|(?:[фf]\.\s?[üu]\.\s?[fф]\.\s?[dд]\.|[а-яa-zəıöüğşç]\.\s?[а-яa-zəıöüğşç]\.\s?[нed]\.)\s?,?\s?)/iu;

function withoutDegrees(name: string): string {
  let rest = name;
  for (let found = DEGREE.exec(rest); found && rest.length > found[0].length; found = DEGREE.exec(rest)) {
    // Initials look like a short degree; those of a name are capitals.
    if (/^\p{Lu}\./u.test(found[0]) && /^(?:\p{Lu}\.\s?)+$/u.test(found[0].trim())) break;
    rest = rest.slice(found[0].length).trim();
  }
  return rest.replace(/,\s*(?:ph\.?\s?d\.?|d\.?sc\.?)$/iu, '');
}

interface Divided {
  readonly printed: string;
  readonly doubt?: NameDoubt;
}

/** The name as `Family, Given` where the family name stands first. */
function divide(name: string, firstIsFamily: boolean): Divided {
  if (name.includes(',')) return { printed: name };
  const words = name.split(' ');
  const [first = '', ...others] = words;
  const last = words.at(-1) ?? '';
  if (others.length === 0) return { printed: name };
  const rest = others.join(' ');
  if (isPatronymicWord(last)) return { printed: name };
  if (firstIsFamily || (isInitials(rest) && !isInitials(first))) return { printed: `${first}, ${rest}` };
  const initialsAt = words.findIndex((word) => isInitials(word));
  // "Ван дер Берг А." and "Əliyev Kərimov P.": everything before the initials is the family name, unless they stand first.
  if (initialsAt > 0 && words.slice(initialsAt).every((word) => isInitials(word))) {
    return { printed: `${words.slice(0, initialsAt).join(' ')}, ${words.slice(initialsAt).join(' ')}` };
  }
  if (words.length === 2 && looksLikeFamily(first) && !looksLikeFamily(last)) return { printed: `${first}, ${last}`, doubt: 'order' };
  // The name of the father between two words: "Əliyev Pərviz Məmməd oğlu" is known by its last word, here it is "Pərviz Məmməd Əliyev".
  return { printed: name };
}

const isPatronymicWord = (word: string): boolean =>
  /^(?:oğlu|oglu|oğlı|ogly|qızı|qizi|gizi|оглу|оглы|кызы|гызы)$|(?:ович|евич|овна|евна|ична)$/iu.test(word);

const FAMILY_ENDING =
  /(?:ov|ova|yev|yeva|iev|ieva|ev|eva|ов|ова|ев|ева|ёв|ёва|zadə|zade|zada|заде|lı|lu|lü|oğlu|sky|skiy|ski|skaya|ский|ская|ской|енко|ko|ян|yan|швили|shvili|дзе|dze|son|sen)$/iu;

const looksLikeFamily = (word: string): boolean => word.length > 3 && FAMILY_ENDING.test(word);
