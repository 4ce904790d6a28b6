import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { coverSvg } from '../../src/picture/cover.ts';

const ids = Array.from({ length: 600 }, (_, index) => `${1990 + (index % 37)}-volume-${index}`);

/** The drawing without the identifiers, which differ anyway. */
function drawing(svg: string): string {
  return svg.replaceAll(/c[0-9a-z]{7}(?=[a-z0-9]{1,2}")/gu, '');
}

describe('a cover', () => {
  test('is the same for the same id, on every machine', () => {
    expect(coverSvg('2017-migration-policy')).toBe(coverSvg('2017-migration-policy'));
    // A change here changes the covers of every volume already published.
    const hash = createHash('sha256').update(coverSvg('2017-migration-policy')).digest('hex').slice(0, 16);
    expect(hash).toBe('cbe59d1c9ce6fbd2');
  });

  test('is unlike every other, in the drawing too', () => {
    expect(new Set(ids.map((id) => drawing(coverSvg(id)))).size).toBe(ids.length);
  });

  test('uses only identifiers of its own, each once, and no number that is none', () => {
    for (const id of ids.slice(0, 120)) {
      const svg = coverSvg(id);
      const own = [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, name]) => name ?? '');
      const used = [...svg.matchAll(/href="#([^"]+)"/gu)].map(([, name]) => name ?? '');
      expect(new Set(own).size).toBe(own.length);
      expect(new Set(own.map((name) => name.slice(0, 8))).size).toBe(1);
      expect(used.filter((name) => !own.includes(name))).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|e-\d/u);
      expect(svg.length).toBeLessThan(13_000);
    }
  });

  test('of two volumes shares no identifier', () => {
    const names = ids.flatMap((id) => [...coverSvg(id).matchAll(/ id="([^"]+)"/gu)].map(([, name]) => name ?? ''));
    expect(new Set(names).size).toBe(names.length);
  });

  test('is hidden from screen readers unless it is named', () => {
    expect(coverSvg('a')).toContain('aria-hidden="true"');
    expect(coverSvg('a', { title: 'Ə & "B"' })).toContain('role="img" aria-label="Ə &amp; &quot;B&quot;"');
  });

  test('is symmetrical', async () => {
    const { data, info } = await sharp(Buffer.from(coverSvg('2017-migration-policy')))
      .resize(240, 320)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const mirrored = await sharp(data, { raw: info }).flop().raw().toBuffer();
    const different = data.filter((value, index) => Math.abs(value - (mirrored[index] ?? 0)) > 48).length;
    expect(different / data.length).toBeLessThan(0.01);
  });
});
