import { isDate } from '../text/date.ts';

/** A date that someone typed: as ISO 8601 has it, and whether another reading is as likely (`05/06/2027`). */
export interface TypedDate {
  readonly date: string;
  readonly doubtful: boolean;
}

/**
 * A date as people type it in Azerbaijani, English or Russian, as precise as it is given: `12.05.2027`, `12 may 2027`, `12 мая 2027 г.`,
 * `May 2027`, `2027`; the day before the month where both are numbers. `undefined` for what is no date, or a day that does not exist.
 */
export function readDate(text: string): TypedDate | undefined {
  const typed = text
    .trim()
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/(\d{4})(?:-?(?:ci|cı|cu|cü))?\s*(?:ilin|il|г\.?|года?|год)\.?(?=$|\s)/iu, '$1')
    .replace(/[\sT]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/u, '')
    .trim();
  for (const pattern of WHOLE) {
    const { year = '', month, day } = pattern.exec(typed)?.groups ?? {};
    const parts = [year, month === undefined ? undefined : monthNumber(month), day];
    const date = parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
    if (year !== '' && isDate(date)) return { date, doubtful: typed.includes('/') && isEitherWay(month, day) };
  }
  return undefined;
}

const MONTHS: readonly RegExp[] = [
  /^(?:january|yanvar|январ|(?:jan|yan|янв)$)/u,
  /^(?:february|fevral|феврал|(?:feb|fev|фев)$)/u,
  /^(?:march|mart|март|(?:mar|мар)$)/u,
  /^(?:april|aprel|апрел|(?:apr|апр)$)/u,
  /^(?:may|мая|май)/u,
  /^(?:june|iyun|июн|(?:jun|iyn|июн)$)/u,
  /^(?:july|iyul|июл|(?:jul|iyl|июл)$)/u,
  /^(?:august|avqust|август|(?:aug|avq|авг)$)/u,
  /^(?:september|sentyabr|сентябр|(?:sept?|sen|сент?)$)/u,
  /^(?:october|oktyabr|октябр|(?:oct|okt|окт)$)/u,
  /^(?:november|noyabr|ноябр|(?:nov|noy|ноя|нояб)$)/u,
  /^(?:december|dekabr|декабр|(?:dec|dek|дек)$)/u,
];

const DATES = [
  { pattern: /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u },
  { pattern: /(?<!\d)(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})(?!\d)/u },
  { pattern: /(?<!\d)(?<day>\d{1,2}) (?<month>\p{L}{3,12}),? (?<year>\d{4})(?!\d)/u },
  { pattern: /(?<![\p{L}])(?<month>\p{L}{3,12}) (?<day>\d{1,2}),? (?<year>\d{4})(?!\d)/u },
  { pattern: /(?<!\d)(?<year>\d{4})(?:-\p{L}{2})? il(?:in)? (?<day>\d{1,2}) (?<month>\p{L}{3,12})/u },
];

/** The first day that a text names and that exists, as `2017-05-12`. */
export function dateIn(text: string): string | undefined {
  for (const { pattern } of DATES) {
    const { year = '', month = '', day = '' } = pattern.exec(text)?.groups ?? {};
    const date = `${year}-${monthNumber(month)}-${day.padStart(2, '0')}`;
    if (year !== '' && isDate(date)) return date;
  }
  return undefined;
}

const WHOLE = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/u,
  /^(?<year>\d{4})[./](?<month>\d{1,2})[./](?<day>\d{1,2})$/u,
  /^(?<day>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<year>\d{4})$/u,
  /^(?<month>\d{1,2})[./](?<year>\d{4})$/u,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?<month>\p{L}{3,12})\.?,?\s(?<year>\d{4})$/u,
  /^(?<month>\p{L}{3,12})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})$/u,
  /^(?<month>\p{L}{3,12})\.?,?\s(?<year>\d{4})$/u,
  /^(?<year>\d{4})\s(?<day>\d{1,2})\s(?<month>\p{L}{3,12})$/u,
];

function isEitherWay(month: string | undefined, day: string | undefined): boolean {
  return month !== undefined && day !== undefined && month !== day && Number(month) <= 12 && Number(day) <= 12;
}

/** `05` for `may`, `May`, `мая`, `05` and `5`; `00`, which no date has, for other words. */
function monthNumber(month: string): string {
  const number = /^\d/u.test(month) ? Number(month) : MONTHS.findIndex((name) => name.test(month.toLowerCase().replace('i̇', 'i'))) + 1;
  return String(number).padStart(2, '0');
}
