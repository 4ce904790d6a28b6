import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { CARD_SIZE, socialCard } from '../../src/picture/card.ts';
import { fitText, fontOf, letteredLine } from '../../src/picture/lettering.ts';

const card = { title: 'İşğal, qanun və ədalət', subtitle: 'Elmi mərkəz · 2017', site: 'example.org', coverId: '2017-migration-policy' };

describe('a card', () => {
  test('is a small PNG of the size that is asked for', async () => {
    const png = await socialCard({ ...card, title: 'Очень длинное название сборника научных трудов '.repeat(12) });
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...CARD_SIZE });
    expect(png.length).toBeLessThanOrEqual(150_000);
  });

  test('has the same bytes for the same words and others for other words', async () => {
    const [first, again, other] = [await socialCard(card), await socialCard(card), await socialCard({ ...card, title: 'Isgal' })];
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['a space', ' '],
    ['markup', '<script>&"'],
    ['control characters and half a letter', '\u0000\ud800'],
    ['scripts the fonts lack', 'მიგრაცია هجرة'],
    ['a word of a hundred thousand letters', 'x'.repeat(100_000)],
    ['words held together', 'a\u00a0b'],
  ])('is drawn from %s', async (_, title) => {
    await expect(socialCard({ ...card, title })).resolves.toBeInstanceOf(Buffer);
  });
});

describe('words on a card', () => {
  const box = { width: 610, height: 400, sizes: [68, 48, 36] as const };

  test.each([
    ['Law', 68, ['Law']],
    ['Kitabxana və arxiv işi üzrə beynəlxalq konfrans', 68, undefined],
    [
      'Организация научных конференций и съездов, посвящённых истории права и управления в регионе за последнее десятилетие века',
      48,
      undefined,
    ],
  ])('%s', async (text, size, lines) => {
    const fitted = fitText(await fontOf('source-serif-4-600'), text, box);
    expect(fitted.size).toBe(size);
    expect(fitted.lines.join(' ')).toBe(text);
    if (lines) expect(fitted.lines).toEqual(lines);
  });

  test('what does not fit ends in an ellipsis within the box', async () => {
    const font = await fontOf('source-serif-4-600');
    const { lines, size } = fitText(font, 'siyasət '.repeat(70), box);
    expect(size).toBe(36);
    expect(lines.at(-1)).toMatch(/[^\s,]…$/u);
    for (const line of lines) expect(font.getAdvanceWidth(line, size, { kerning: true })).toBeLessThanOrEqual(box.width);
  });

  test('letters the font lacks are left out, those of the three languages are drawn', async () => {
    const font = await fontOf('source-serif-4-600');
    expect(fitText(font, 'ab漢c', box).lines).toEqual(['abc']);
    expect(fitText(font, 'elmi\u2011praktik', box).lines).toEqual(['elmi-praktik']);
    expect(fitText(font, 'Əə İı Şş Ğğ Çç Öö Üü Ёё Йй Ъъ', box).lines.join(' ')).toBe('Əə İı Şş Ğğ Çç Öö Üü Ёё Йй Ъъ');
    const drawn = (text: string): string => letteredLine(font, text, { x: 0, y: 0, size: 40, fill: '#000' });
    expect(drawn('ə')).not.toBe(drawn('e'));
    expect(drawn('ı')).not.toBe(drawn('i'));
    expect(drawn('idarəetmə və 2017 ё')).not.toMatch(/NaN|undefined/u);
  });
});
