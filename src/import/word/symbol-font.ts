/**
 * Letters and signs of the font Symbol by their codes from 0x41 and 0xA0 (Adobe Symbol encoding), which Word stores in the private area from
 * U+F000; a gap is a sign that is drawn and has no meaning in a text.
 */
const LETTERS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SIGNS = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊';

/** The sign that a font of signs draws for a code; `undefined` where no letter of Unicode says the same. */
export function symbolOf(font: string, code: number): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/iu.test(font)) {
    if (low >= 0x41 && low <= 0x7e) return LETTERS[low - 0x41];
    if (low >= 0xa0 && low < 0xa0 + SIGNS.length) return SIGNS[low - 0xa0];
    return low >= 0x20 && low < 0x41 ? String.fromCharCode(low) : undefined;
  }
  return /^wingdings/iu.test(font) ? WINGDINGS.get(low) : undefined;
}

/** The signs of Wingdings that stand in texts: boxes, ticks, arrows and bullets. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);
