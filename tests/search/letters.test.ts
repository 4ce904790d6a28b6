import { describe, expect, test } from 'vitest';
import { carriers, fromIndexText, indexForm, toIndexText, wordsOf } from '../../src/search/letters.ts';

describe('carriers', () => {
  test.each(carriers)('%s is carried by %s, which decomposes to one letter', (letter, carrier) => {
    expect(letter.normalize('NFD')).toBe(letter);
    expect([...carrier.normalize('NFC')]).toHaveLength(1);
    expect(carrier.normalize('NFD').replace(/\p{M}/gu, '')).toHaveLength(1);
    expect(carrier.normalize('NFD')).not.toBe(carrier);
  });

  test('every letter has a carrier of its own', () => {
    expect(new Set(carriers.flat()).size).toBe(carriers.length * 2);
  });
});

const texts = [
  'Azərbaycan Respublikasının miqrasiya siyasəti',
  'ƏLİYEV, İsaxanlı; ISAXANLI',
  'Мәгалә вә Азәрбајҹан ғ ҝ ө ү',
  'Трудовой ёж, Й й',
  'Łódź, Øresund, Đorđević, Ħamrun',
  'In the years 2007–2017 and/or later…then',
  'e-mail: a@b.example, don’t',
  '',
];
test.each(texts)('%j comes back as it was', (text) => {
  expect(fromIndexText(toIndexText(text))).toBe(text);
});

test('a carrier that a text really has is not taken for its letter', () => {
  const text = 'Ḛ ḛ ḭ ḫ ḓ';
  expect(fromIndexText(toIndexText(text)).normalize('NFC')).toBe(text);
});

test('decomposed letters are put together, white space is made plain', () => {
  expect(toIndexText('s\u0327e\u0301\n\t \u00A0x')).toBe('şé x');
});

test('what Pagefind would read as an order is only text', () => {
  expect(toIndexText('___PAGEFIND_WEIGHT___120 ___PAGEFIND_ANCHOR___h2:0:x')).not.toContain('___');
  expect(toIndexText('a\u200Bb')).toBe('ab');
});

test.each([
  ['İSAXANLI', 'isaxanli'],
  ['Isaxanlı', 'isaxanli'],
  ['SİYASƏTİ', 'siyaseti'],
  ['Şəhər', 'seher'],
  ['Трудовой', 'трудовои'],
  ['ЁЖ', 'еж'],
  ['Łódź', 'lodz'],
])('%s is filed as %s', (word, form) => {
  expect(indexForm(word)).toBe(form);
  expect(indexForm(word.normalize('NFD'))).toBe(form);
});

test('words are runs of letters and digits', () => {
  expect(wordsOf('Don’t (miqrasiya), №5: 2007–2017!')).toEqual(['Don’t', 'miqrasiya', '5', '2007', '2017']);
});
