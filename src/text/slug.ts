import { asciiOfLetter, asciiOfMark } from './transliteration.ts';

const LONGEST = 80;

/** True for the id of a record: groups of `a-z0-9` joined by single hyphens, 80 characters at most. */
export function isSlug(id: string): boolean {
  return id.length <= LONGEST && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id);
}

/**
 * The text in readable ASCII: `Əliyev` → `Aliyev`, `Şəhla` → `Shahla`, `Исаханлы` → `Isakhanly`.
 * Accents are dropped; characters without a Latin counterpart are left out.
 */
export function toAscii(text: string): string {
  let ascii = '';
  for (const character of text.normalize('NFC')) ascii += asciiOf(character);
  return ascii;
}

function asciiOf(character: string): string {
  if (character <= '\u007F') return character;
  const lower = character.toLowerCase();
  const letters = asciiOfLetter.get(lower);
  if (letters !== undefined) return lower === character ? letters : letters.charAt(0).toUpperCase() + letters.slice(1);
  const mark = asciiOfMark.get(character);
  if (mark !== undefined) return mark;
  return Array.from(character.normalize('NFKD'), (part) => (part <= '\u007F' ? part : (asciiOfLetter.get(part.toLowerCase()) ?? ''))).join(
    '',
  );
}

/**
 * An id made from a text: `Miqrasiya siyasəti` → `miqrasiya-siyasati`. Cut at a word's end after 80 characters;
 * empty when nothing of the text can be written in ASCII.
 */
export function toSlug(text: string): string {
  const words =
    toAscii(text)
      .toLowerCase()
      .replace(/'/gu, '')
      .match(/[a-z0-9]+/gu) ?? [];
  let id = '';
  for (const word of words) {
    if (id.length + word.length + 1 > LONGEST) return id || word.slice(0, LONGEST);
    id += id ? `-${word}` : word;
  }
  return id;
}
