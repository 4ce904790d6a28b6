import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, toAscii, toSlug } from '../../src/text/slug.ts';

describe('isSlug', () => {
  it.each(['01', 'a', '2017-migration-policy', 'a'.repeat(80)])('takes %s', (id) => {
    expect(isSlug(id)).toBe(true);
  });
  it.each(['', '-a', 'a-', 'a--b', 'A', 'ə', 'a_b', 'a/b', '..', 'a b', 'a\n', 'a'.repeat(81)])('refuses "%s"', (id) => {
    expect(isSlug(id)).toBe(false);
  });
});

it.each([
  ['Əliyev', 'Aliyev'],
  ['Şəhla Çobanlı', 'Shahla Chobanli'],
  ['İSAXANLI', 'ISAXANLI'],
  ['ığdır qovğa', 'ighdir qovgha'],
  ['Özgür Ünsal', 'Ozgur Unsal'],
  ['Исаханлы', 'Isakhanly'],
  ['Щукин и Ёлкин', 'Shchukin i Elkin'],
  ['Ильясов', 'Ilyasov'],
  ['Әлијев', 'Alijev'],
  ['Łódź, Straße, Ærø', 'Lodz, Strasse, Aero'],
  ['Σωκράτης', 'Sokratis'],
  ['თბილისი', 'tbilisi'],
  ['“2017–2019” № 5', '"2017-2019" No 5'],
  ['A\u0301 e\u0308', 'A e'],
  ['ﬁn', 'fin'],
  ['移民', ''],
])('toAscii: %s → %s', (text, ascii) => {
  expect(toAscii(text)).toBe(ascii);
});

it.each([
  ['Miqrasiya siyasəti: nailiyyətlər', 'miqrasiya-siyasati-nailiyyatlar'],
  ['1. Введение', '1-vvedenie'],
  ["L'État, c’est moi", 'letat-cest-moi'],
  ['  --  ', ''],
  ['移民', ''],
])('toSlug: %s → %s', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});

it('composed and decomposed letters give one id', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => toSlug(text.normalize('NFD')) === toSlug(text.normalize('NFC'))));
});

it('whatever is not empty is an id, and is its own id', () => {
  const words = fc.array(fc.constantFrom('Əliyev', 'миграция', 'a', "d'Est", '2017', '—', 'ß', 'x'.repeat(50)), { maxLength: 20 });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        words.map((list) => list.join(' ')),
      ),
      (text) => {
        const slug = toSlug(text);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(toSlug(slug)).toBe(slug);
      },
    ),
  );
});
