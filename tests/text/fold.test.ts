import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';

it.each([
  ['Miqrasiya Siyasəti', 'miqrasiya siyaseti'],
  ['QAÇQIN', 'qacqin'],
  ['qaçqın', 'qacqin'],
  ['İSAXANLI', 'isaxanli'],
  ['Işıq', 'isiq'],
  ['Ağdöş Üzüm', 'agdos uzum'],
  ['ƏLİYEV', 'eliyev'],
  ['Трудовой Ёлкин', 'трудовой елкин'],
  ['ТРУДОВОЙ', 'трудовой'],
  ['Éclair, naïve', 'eclair, naive'],
  ['Łódź Straße Ærø', 'lodz strasse aero'],
  ['Pǝrviz Әli', 'perviz eli'],
  ['2017 % §', '2017 % §'],
])('fold: %s → %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('is the same for composed and decomposed letters and changes nothing the second time', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('aəıİIiŞşçğöüйЙёЁé ßǝӘ'), '\u0301', '\u0307', '\u0306') });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme' })), (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
