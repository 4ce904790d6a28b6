import { permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import type { Event, Session, Volume } from '../model/repository.ts';
import { titleFor, titleLine } from '../model/title.ts';
import type { LocalText } from '../schema/text.ts';
import { cleanText } from '../text/xml.ts';
import { zonedInstant } from './zoned-instant.ts';

/**
 * The programme of an event as a calendar (RFC 5545): the event over its days, and each session whose day and beginning are known.
 * Times are given in UTC where the time zone is known and as they hang in the hall where it is not. Undefined for a volume without
 * an event or whose first day is not known.
 */
export function eventCalendar(volume: Volume, site: Site, language: string): string | undefined {
  const { event } = volume;
  if (!event || !isDay(event.record.dates.from)) return undefined;
  const stamp = `${compact(dayOf(volume.record.updated ?? volume.record.published ?? event.record.dates.from))}T000000Z`;
  const context: Context = { volume, event, site, language, stamp };
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plenary//Programme//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...wholeEvent(context),
    ...volume.sessions.flatMap((session) => sessionEvent(session, context)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

interface Context {
  readonly volume: Volume;
  readonly event: Event;
  readonly site: Site;
  readonly language: string;
  readonly stamp: string;
}

function wholeEvent({ volume, event, site, language, stamp }: Context): string[] {
  const { dates, venue, city, theme, purpose } = event.record;
  const say = (texts: LocalText | undefined) => texts && inLanguage(texts, language, volume.record.translations, site.languages).text;
  const address = permanentAddress(site, volume);
  const programme = volume.sessions.map((session) => titleLine(titleFor(session, language, site.languages)));
  return [
    'BEGIN:VEVENT',
    `UID:${uid(address)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(dates.from)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(dates.to !== undefined && isDay(dates.to) ? dates.to : dates.from))}`,
    `SUMMARY:${escape(say(event.name) ?? volume.id)}`,
    ...property('DESCRIPTION', [say(theme), say(purpose), ...programme].filter(Boolean).join('\n')),
    ...property('LOCATION', [say(venue), say(city)].filter(Boolean).join(', ')),
    `URL:${address}`,
    // A conference does not fill one's own days.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function sessionEvent(session: Session, { volume, event, site, language, stamp }: Context): string[] {
  const { dates, timeZone, venue } = event.record;
  const { start, end, room } = session.record;
  const day = session.record.date ?? (dates.to === undefined ? dates.from : undefined);
  if (day === undefined || !isDay(day) || start === undefined) return [];
  const say = (texts: LocalText | undefined) => texts && inLanguage(texts, language, undefined, site.languages).text;
  const at = (time: string) => (timeZone === undefined ? `${compact(day)}T${time.replace(':', '')}00` : zonedInstant(day, time, timeZone));
  const address = permanentAddress(site, volume);
  return [
    'BEGIN:VEVENT',
    `UID:${uid(`${address}#${session.id}`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${at(start)}`,
    ...(end === undefined ? [] : [`DTEND:${at(end)}`]),
    `SUMMARY:${escape(titleLine(titleFor(session, language, site.languages)))}`,
    ...property('DESCRIPTION', session.papers.map((paper) => titleLine(titleFor(paper, language, site.languages))).join('\n')),
    ...property('LOCATION', [say(room), say(venue)].filter(Boolean).join(', ')),
    `URL:${address}`,
    'END:VEVENT',
  ];
}

function property(name: string, value: string): string[] {
  return value === '' ? [] : [`${name}:${escape(value)}`];
}

/** An id that is unique in the world and never changes (RFC 7986, 5.3): the permanent address, host last. */
function uid(address: string): string {
  const { host, pathname, hash } = new URL(address);
  return `${pathname}${hash}@${host}`;
}

/** TEXT of RFC 5545, 3.3.11. */
function escape(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\s*\n\s*/gu, '\\n')
    .replace(/\t/gu, ' ');
}

const MOST_OCTETS = 75;

/** Content lines end after 75 octets and go on after a space (RFC 5545, 3.1); no letter is cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

function isDay(date: string): boolean {
  return date.length === 10;
}

/** The first day of a date that is known less exactly. */
function dayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** An all-day event ends on the day after its last (RFC 5545, 3.6.1). */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
