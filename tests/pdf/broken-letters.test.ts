import { expect, test } from 'vitest';
import { brokenLetters } from '../../src/pdf/broken-letters.ts';

const AZERBAIJANI = 'Uydurma ölkənin şəhərlərində söhbətlər axşam başladı və səhər bitdi. '.repeat(8);
const CYRILLIC = 'Ујдурма өлкәнин шәһәрләриндә сөһбәтләр ахшам башлады вә сәһәр битди. '.repeat(8);
const RUSSIAN = 'Разговоры в придуманной стране начались вечером и кончились утром. '.repeat(8);
const UNKNOWN = '\uE021\uE045\uE111 \uFFFD'.repeat(100);

test.each([
  ['Azerbaijani', AZERBAIJANI, 'az'],
  ['Azerbaijani with the turned e of some fonts', AZERBAIJANI.replaceAll('ə', 'ǝ'), 'az'],
  ['Azerbaijani in Cyrillic letters', CYRILLIC, 'az-Cyrl'],
  ['Russian', RUSSIAN, 'ru'],
  ['a language that is not known', AZERBAIJANI.replaceAll('ə', 'e'), 'und'],
  ['too few letters to tell', 'Bakı, 12 may', 'az'],
  ['a few signs of formulas', `${RUSSIAN}\uE021\uE045\uE111`, 'ru'],
])('sound: %s', (_, text, language) => {
  expect(brokenLetters(text, language)).toBeUndefined();
});

test('Azerbaijani without ə, whatever stands for it', () => {
  for (const letter of ['e', 'a', 'Y', '\u008F', '']) {
    expect(brokenLetters(AZERBAIJANI.replaceAll('ə', letter), 'az')).toEqual({ sign: 'schwa', share: 0 });
  }
  expect(brokenLetters(AZERBAIJANI.replaceAll('ə', 'e') + 'ə'.repeat(12), 'az-Latn')).toEqual({ sign: 'schwa', share: 2.5 });
});

test('signs without a meaning, in any language', () => {
  expect(brokenLetters(UNKNOWN, 'en')).toEqual({ sign: 'unknown', share: 100 });
  expect(brokenLetters(RUSSIAN + UNKNOWN, 'ru')?.sign).toBe('unknown');
});
