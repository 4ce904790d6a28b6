/** True for a number format that shows a date or a time (ECMA-376, 18.8.31): d, m, y, h or s outside of quotes, brackets and escapes. */
export function isTimeFormat(format: string): boolean {
  const [positive = ''] = format.replace(/"[^"]*"|\\.|_./gu, '').split(';');
  const letters = positive.replace(/\[(?![hms]+\])[^\]]*\]/giu, '');
  return !/^general$/iu.test(letters) && /[dmyhs]/iu.test(letters) && !/[0#?]{2,}[.,]?[0#?]*e/iu.test(letters);
}

const DAY = 86_400_000;

/**
 * The day and the time of a serial number of a spreadsheet (ECMA-376, 18.17.4): `2027-05-12`, `09:30`, or both with a space between.
 * Days are counted from 1900 (with the 29 February 1900 that never was) or from 1904. A number that no calendar has stays a number.
 */
export function serialText(serial: number, from1904: boolean): string {
  const minutes = Math.round((serial % 1) * 1440) % 1440;
  const day = Math.floor(serial + 1 / 2880);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_900_000) return String(serial);
  if (day === 0 && !from1904) return time;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(epoch + day * DAY).toISOString().slice(0, 10);
  return minutes === 0 ? date : `${date} ${time}`;
}
