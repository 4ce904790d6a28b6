const AZERBAIJANI = 'AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZz';
const ENGLISH = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz';
const RUSSIAN = 'АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя';

/** Every letter of the alphabets that the interface speaks, capital and small, by language. */
export const ALPHABETS: Readonly<Record<'az' | 'en' | 'ru', string>> = { az: AZERBAIJANI, en: ENGLISH, ru: RUSSIAN };

/** Names come from all over Europe: accented letters of Latin Extended-A and the comma-below letters of Romanian. */
const LATIN_NAMES = 'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĢģĪīĮįĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț';

/** Azerbaijani as it was printed in Cyrillic until the 1990s, but for two letters that the fonts lack, and Ukrainian and Belarusian names. */
const CYRILLIC_NAMES = 'ӘәҒғҺһӨөҮүЈјІіЇїЄєҐґЎў';

/** The stress mark of Russian, quotes, dashes, spaces that do not break, marks of notes and a little mathematics. */
const SIGNS = '\u0301ʻʼ‐–—‘’‚“”„†‡•…‰′″‹›⁄€№™←↑→↓−×≈≤≥\u2009\u202f';

/** All characters that the faces of the site keep; the `unicode-range` of `fonts.css` covers them. */
export const FONT_LETTERS: string = range(0x20, 0x7e) + range(0xa0, 0xff) + AZERBAIJANI + RUSSIAN + LATIN_NAMES + CYRILLIC_NAMES + SIGNS;

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
