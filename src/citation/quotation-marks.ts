/** Pairs of quotation marks, each beside the pair that stands within it and around it. */
const PAIRS = ['“”', '‘’', '«»', '„“', '‹›'] as const;
const INNER: Readonly<Record<string, string>> = { '“”': '‘’', '‘’': '“”', '«»': '„“', '„“': '«»', '‹›': '«»' };
const FIRST_CODE = 0xe0a0;

/**
 * A text whose quotation marks travel as letters nobody writes. citeproc-js knows those of one language only and mixes up the others;
 * {@link settleQuotes} puts them back. Straight marks become curved ones.
 */
export function hideQuotes(text: string): string {
  const letters = Array.from(text.replace(/(?<=^|[\s([{])"(?=\S)/gu, '“').replace(/"/gu, '”'));
  const open: { readonly at: number; readonly pair: number }[] = [];
  for (const [at, letter] of letters.entries()) {
    const closes = open.at(-1);
    const isClosing = closes && PAIRS[closes.pair]?.[1] === letter && !isApostrophe(letters, at);
    if (isClosing) {
      letters[closes.at] = code(closes.pair, 0);
      letters[at] = code(closes.pair, 1);
      open.pop();
      continue;
    }
    const pair = PAIRS.findIndex(([opening]) => opening === letter);
    if (pair !== -1) open.push({ at, pair });
  }
  return letters.join('');
}

/** `o’clock`: between two letters the mark closes nothing. */
function isApostrophe(letters: readonly string[], at: number): boolean {
  return letters[at] === '’' && /\p{L}/u.test(letters[at - 1] ?? '') && /\p{L}/u.test(letters[at + 1] ?? '');
}

/**
 * The quotation marks of a formatted text: as they were typed, but exchanged, inner for outer, where the style has set around a title
 * the same marks that the title begins with.
 */
export function settleQuotes(text: string): string {
  if (!/[\uE0A0-\uE0A9]/u.test(text)) return text;
  const letters = Array.from(text);
  let around: string | undefined;
  let isExchanged: boolean | undefined;
  return letters
    .map((letter, at) => {
      const index = letter.charCodeAt(0) - FIRST_CODE;
      const pair = index < 0 ? undefined : PAIRS[index >> 1];
      if (pair !== undefined) {
        const inner = INNER[pair] ?? pair;
        const outer = around;
        if (outer === undefined || !(pair.startsWith(outer) || inner.startsWith(outer))) return pair[index % 2] ?? '';
        isExchanged ??= pair.startsWith(outer);
        return (isExchanged ? inner : pair)[index % 2] ?? '';
      }
      if (around === undefined && /[“«‘]/u.test(letter)) [around, isExchanged] = [letter, undefined];
      else if (around !== undefined && PAIRS.some((each) => each === `${around ?? ''}${letter}`) && !isApostrophe(letters, at))
        around = undefined;
      return letter;
    })
    .join('');
}

function code(pair: number, side: 0 | 1): string {
  return String.fromCharCode(FIRST_CODE + 2 * pair + side);
}
