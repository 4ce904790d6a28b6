import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'opentype.js/dist/opentype.mjs';
import subset from 'subset-font';
import { describe, expect, test } from 'vitest';
import { ALPHABETS, FONT_LETTERS } from '../../src/picture/font-letters.ts';

const styles = new URL('../../src/styles/', import.meta.url);
const pictures = new URL('../../src/picture/fonts/', import.meta.url);
const css = readFileSync(new URL('fonts.css', styles), 'utf8');
const webFaces = readdirSync(new URL('fonts/', styles)).filter((name) => name.endsWith('.woff2'));
const pictureFaces = readdirSync(pictures).filter((name) => name.endsWith('.ttf'));

test('five faces stand in the style sheet and weigh no more than 140 kB', () => {
  const named = [...css.matchAll(/url\('\.\/fonts\/(.+?)'\)/gu)].map(([, name]) => name ?? '');
  expect([...named].sort()).toEqual([...webFaces].sort());
  expect(named).toHaveLength(5);
  const total = webFaces.reduce((sum, name) => sum + readFileSync(new URL(`fonts/${name}`, styles)).length, 0);
  expect(total).toBeLessThanOrEqual(140_000);
});

describe.each([...webFaces.map((name) => new URL(`fonts/${name}`, styles)), ...pictureFaces.map((name) => new URL(name, pictures))])(
  '%s',
  (file) => {
    test('draws every letter of the three alphabets and every sign we promise', async () => {
      const plain = await subset(readFileSync(file), undefined, { targetFormat: 'sfnt', keepAllGlyphs: true });
      const font = parse(new Uint8Array(plain).buffer);
      for (const [language, letters] of Object.entries(ALPHABETS)) {
        expect(
          [...letters].filter((letter) => font.charToGlyphIndex(letter) === 0),
          language,
        ).toEqual([]);
      }
      expect([...FONT_LETTERS].filter((letter) => font.charToGlyphIndex(letter) === 0)).toEqual([]);
    });
  },
);

test('the browser asks the faces for every letter they have', () => {
  for (const [, list = ''] of css.matchAll(/unicode-range:\s*([^;]+);/gu)) {
    const ranges = [...list.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gu)].map(([, from = '', to = from]) => [
      parseInt(from, 16),
      parseInt(to, 16),
    ]);
    const asked = (letter: string): boolean => ranges.some(([from = 0, to = 0]) => from <= code(letter) && code(letter) <= to);
    const left = [...FONT_LETTERS].filter((letter) => !asked(letter));
    expect(left).toEqual([]);
  }
});

test('the licences lie beside the fonts and name both families’ authors', () => {
  for (const folder of [new URL('fonts/', styles), pictures]) {
    const licence = readFileSync(new URL('OFL.txt', folder), 'utf8');
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(licence).toContain('Source Serif 4 Project Authors');
    expect(licence).toContain('Adobe');
  }
});

function code(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
