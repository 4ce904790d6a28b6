import { z } from 'zod';
import { isDate, isTime, isTimeZone } from '../text/date.ts';
import { rule } from './text.ts';

/** A date as far as it is known, ISO 8601: `2017`, `2017-02` or `2017-02-17`; a day that exists. */
export const date = z.string().refine(isDate, rule('date-valid'));

/** First and last day; one day is `from` alone. */
export const dateRange = z
  .strictObject({ from: date, to: date.optional() })
  .refine(({ from, to }) => to === undefined || from <= to, rule('date-order'));
export type DateRange = Readonly<z.infer<typeof dateRange>>;

/** Wall-clock time `09:30`. */
export const time = z.string().refine(isTime, rule('time-valid'));
/** IANA time zone, for example `Asia/Baku`. */
export const timeZone = z.string().refine(isTimeZone, rule('time-zone'));
