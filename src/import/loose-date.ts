import { isDate } from '../text/date.ts';

/** Days as a source tells them, as far as they are known: `2017`, `2017-02` or `2017-02-17`. */
export interface LooseDates {
  readonly from: string;
  readonly to?: string;
}

// The first letters of months in English, Azerbaijani and Russian, which are enough to tell them apart.
const MONTHS: readonly RegExp[] = [
  /^(?:jan|yan|янв)/u,
  /^(?:feb|fev|фев)/u,
  /^(?:mar|мар)/u,
  /^(?:apr|апр)/u,
  /^(?:may|мая|май)/u,
  /^(?:jun|iyun|июн)/u,
  /^(?:jul|iyul|июл)/u,
  /^(?:aug|avq|авг)/u,
  /^(?:sep|sen|сен)/u,
  /^(?:oct|okt|окт)/u,
  /^(?:nov|noy|ноя)/u,
  /^(?:dec|dek|дек)/u,
];

/**
 * The days that a year and words for month and day say: `June`, `17-20 June`, `June 30 – July 2`, `5~17` (month and day of BibTeX), `12`.
 * What cannot be read leaves the year alone; `undefined` without a year.
 */
export function looseDates(year: string, words = ''): LooseDates | undefined {
  const [, typed] = /(?<!\d)(\d{4})(?!\d)/u.exec(year) ?? [];
  if (typed === undefined) return undefined;
  const [first, last] = partsOf(words);
  const from = dateOf(typed, first);
  const to = last && dateOf(typed, last);
  return to?.length === from.length && from < to ? { from, to } : { from };
}

interface DayMonth {
  readonly month?: number;
  readonly day?: number;
}

function partsOf(words: string): DayMonth[] {
  const tokens =
    words
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+|\d{1,2}(?!\d)|[-–—/]/gu) ?? [];
  const numbers = tokens.filter((token) => /^\d/u.test(token)).map(Number);
  const months = tokens.flatMap((token) => {
    const at = MONTHS.findIndex((name) => name.test(token.replace('i̇', 'i')));
    return at === -1 ? [] : [at + 1];
  });
  if (months.length === 0) return [{ month: numbers[0], day: numbers[1] }];
  // "June 30 - July 2" has a day for each month, "17-20 June" two for one.
  const isRange = tokens.some((token) => /^[-–—/]$/u.test(token)) || months.length > 1;
  const [month, other = month] = months;
  return [{ month, day: numbers[0] }, ...(isRange ? [{ month: other, day: numbers[1] }] : [])];
}

function dateOf(year: string, { month, day }: DayMonth = {}): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const whole = [year, ...(month === undefined ? [] : [two(month), ...(day === undefined ? [] : [two(day)])])];
  while (whole.length > 1 && !isDate(whole.join('-'))) whole.pop();
  return whole.join('-');
}
