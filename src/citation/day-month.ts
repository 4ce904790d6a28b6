import type { CslTree } from './style-catalogue.ts';

/** A letter nobody writes, after the name of a month that a locale gave: dates are told from titles by it. */
const MONTH_END = '\uE06D';

const DAYS = '\\d{1,2}(?:–\\d{1,2})?';
const MONTH = `\\p{L}+\\.?${MONTH_END}\\.?`;
/** Where the year comes first, as in Vancouver, the whole date goes from large to small and stays so: `2017 fev 17`. */
const MONTH_BEFORE_DAY = new RegExp(`(?<!\\d{4}[ \\u00A0]|\\p{L})(${MONTH})([ \\u00A0])(${DAYS})(?!\\d)`, 'gu');
const MONTH_AFTER_DAY = new RegExp(`(?<!\\d)(\\d{1,2}[ \\u00A0])(\\p{L}+)${MONTH_END}`, 'gu');

/** Languages whose dates never have the month before the day, whatever a style says. */
const DAY_FIRST = /^(?:az|ru)\b/u;

/** A locale whose names of months are marked for {@link settleDates}; others than Azerbaijani and Russian stay as they are. */
export function markMonths(locale: CslTree, tag: string): CslTree {
  return DAY_FIRST.test(tag) ? marked(locale) : locale;
}

/**
 * A formatted text whose dates read as its language has them. American styles print `fevral 17`, and CSL knows no case of a month:
 * `17 февраль` becomes `17 февраля`, and a month without a day stays `февраль`.
 */
export function settleDates(text: string): string {
  if (!text.includes(MONTH_END)) return text;
  return text
    .replace(MONTH_BEFORE_DAY, '$3$2$1')
    .replace(MONTH_AFTER_DAY, (_, day: string, month: string) => day + genitive(month))
    .replaceAll(MONTH_END, '');
}

function marked(tree: CslTree): CslTree {
  const isMonth = tree.name === 'term' && /^month-\d\d$/u.test(tree.attrs['name'] ?? '');
  return {
    ...tree,
    children: tree.children.map((child) => (typeof child === 'object' ? marked(child) : isMonth ? child + MONTH_END : child)),
  };
}

/** Russian names of months end in -ь or -й, март and август in a consonant; short ones and Azerbaijani ones do not change. */
function genitive(month: string): string {
  if (/^(?:март|август)$/u.test(month)) return `${month}а`;
  return month.replace(/^(\p{Script=Cyrillic}{2,})[ьй]$/u, '$1я');
}
