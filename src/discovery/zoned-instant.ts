/** A time on a clock in a time zone, `2017-02-17`, `09:30`, `Asia/Baku`, as an instant in UTC: `20170217T053000Z` (RFC 5545, 3.3.5). */
export function zonedInstant(day: string, time: string, timeZone: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The offset is that of the instant itself: found from a first guess, and corrected where a change of clocks lies between.
  const guess = asUtc - offset(asUtc, timeZone);
  const instant = asUtc - offset(guess, timeZone);
  return `${new Date(instant).toISOString().replace(/[-:]/gu, '').slice(0, 15)}Z`;
}

/** How far the clocks of a zone are before UTC at an instant, in milliseconds. */
function offset(instant: number, timeZone: string): number {
  const parts = clock(timeZone).formatToParts(instant);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(
    (type) => Number(parts.find((part) => part.type === type)?.value),
  );
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timeZone: string): Intl.DateTimeFormat {
  let format = clocks.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
    clocks.set(timeZone, format);
  }
  return format;
}
