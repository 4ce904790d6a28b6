import { readFileSync } from 'node:fs';
import { parse } from 'opentype.js/dist/opentype.mjs';
import { expect, test } from 'vitest';
import { isTypesettable, typesetText } from '../../src/typeset/typesettable.ts';

const folder = 'node_modules/@expo-google-fonts/source-serif-4';
const faces = [
  '400Regular/SourceSerif4_400Regular',
  '400Regular_Italic/SourceSerif4_400Regular_Italic',
  '600SemiBold/SourceSerif4_600SemiBold',
];
const fonts = faces.map((face) => parse(new Uint8Array(readFileSync(`${folder}/${face}.ttf`)).buffer));

test('every letter that is said to be there is in every face', () => {
  const letters = Array.from({ length: 0xfffe }, (_, code) => String.fromCodePoint(code)).filter((letter) => isTypesettable(letter));
  expect(letters.length).toBeGreaterThan(600);
  expect(letters.filter((letter) => fonts.some((font) => font.charToGlyphIndex(letter) === 0))).toEqual([]);
});

test.each([
  ['ə Ə ı İ ş ğ ç ö ü – “Çay” №', true],
  ['Ёлка, съезд; Ы — «да»', true],
  ['ғ ҝ ҹ', false],
  ['საქართველო', false],
  ['مرحبا', false],
])('%s', (text, expected) => {
  expect(isTypesettable(text)).toBe(expected);
});

test('a text is set in one line, its letters composed', () => {
  expect(typesetText('s\u0327a\n  e\u2011f\u00a0g')).toBe('şa e-f\u00a0g');
});
