/** True for a date as far as it is known, `2017`, `2017-02` or `2017-02-17` (ISO 8601), on a day that exists. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text) ?? [];
  if (year === undefined) return false;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  return day === undefined || instant(text).toISOString().startsWith(text);
}

/** True for a time of day `09:30` on the 24-hour clock. */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text);
}

/** True for the name of a time zone in the IANA database: `Asia/Baku`, `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/u.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The year of a date, as a number. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** A date in words, as precise as it is given: `17 fevral 2017`, `февраль 2017 г.`, `2017`. A text that is no date stays as it is. */
export function formatDate(date: string, language: string): string {
  if (!isDate(date) || date.length === 4) return date;
  if (isAzerbaijani(language)) return inAzerbaijani(date);
  return plainSpaces(formatter(date, language).format(instant(date)));
}

/**
 * First and last day in words, what both share said once: `17–19 fevral 2017`, `28 февраля – 2 марта 2017 г.`.
 * Dates of different precision stand side by side.
 */
export function formatDateRange(from: string, to: string | undefined, language: string): string {
  if (to === undefined || to === from) return formatDate(from, language);
  if (!isDate(from) || !isDate(to) || from.length !== to.length || from > to) {
    return `${formatDate(from, language)} – ${formatDate(to, language)}`;
  }
  if (from.length === 4) return `${from}–${to}`;
  const [start = '', end = ''] = endsWithYear(from, language)
    ? [formatDate(from, language), formatDate(to, language)]
    : plainSpaces(formatter(from, language).formatRange(instant(from), instant(to))).split(/ ?[–—-] ?/u);
  const short = withoutShared(start, end, yearOf(from));
  return short.includes(' ') ? `${short} – ${end}` : `${short}–${end}`;
}

/**
 * True where dates run from the day to the year. Their ranges are made here: what Node and browsers know of them differs from one
 * version to the next, down to the order of the words.
 */
function endsWithYear(date: string, language: string): boolean {
  if (isAzerbaijani(language)) return true;
  const parts = formatter(date, language).formatToParts(instant(date));
  const order = parts.map(({ type }) => type).filter((type) => type !== 'literal' && type !== 'era');
  return order.join(' ') === (date.length === 10 ? 'day month year' : 'month year');
}

/** A first day without the words, from a space on to the end, that it shares with the last day; they hold at least the year. */
function withoutShared(start: string, end: string, year: number): string {
  const cuts = [...start.matchAll(/ /gu)].map(({ index }) => index);
  const cut = cuts.find((at) => end.endsWith(start.slice(at)));
  return cut !== undefined && start.slice(cut).includes(` ${year}`) ? start.slice(0, cut) : start;
}

/** Not every browser knows the months: Chromium without them writes `2017 M02 17`. */
const AZERBAIJANI_MONTHS = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' ');

const isAzerbaijani = (language: string): boolean => language.split('-')[0] === 'az' && !language.includes('Cyrl');

function inAzerbaijani(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  return [...(day === undefined ? [] : [String(Number(day))]), AZERBAIJANI_MONTHS[Number(month) - 1], String(Number(year))].join(' ');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(date: string, language: string): Intl.DateTimeFormat {
  const key = `${language} ${date.length}`;
  let format = formatters.get(key);
  if (!format) {
    // The centre writes English dates with the day first.
    const locales = [language === 'en' ? 'en-GB' : language, 'en-GB'];
    format = new Intl.DateTimeFormat(locales, {
      calendar: 'gregory',
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      ...(date.length === 10 && { day: 'numeric' }),
    });
    formatters.set(key, format);
  }
  return format;
}

function instant(date: string): Date {
  const day = new Date(0);
  day.setUTCFullYear(yearOf(date), Number(date.slice(5, 7) || 1) - 1, Number(date.slice(8, 10) || 1));
  return day;
}

function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/gu, ' ');
}
