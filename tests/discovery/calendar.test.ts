import { describe, expect, test } from 'vitest';
import { eventCalendar } from '../../src/discovery/calendar.ts';
import { zonedInstant } from '../../src/discovery/zoned-instant.ts';
import { contextOf, invent } from '../citation/invented.ts';
import type { InventedVolume } from '../citation/invented.ts';

function calendar(volume: InventedVolume, language = 'en') {
  const repository = invent({ volumes: { v: volume } });
  const [work] = repository.volumes;
  return (work && eventCalendar(work, contextOf(repository).site, language)) ?? '';
}

/** The lines of a calendar as they were before they were folded. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

const event = {
  kind: 'conference',
  name: { en: 'A, B; C\\D', az: 'Uydurma' },
  dates: { from: '2001-05-14', to: '2001-05-15' },
  timeZone: 'Asia/Baku',
  venue: { en: 'Hall' },
  city: { en: 'Nowhere' },
} as const;
const sessions = [
  { id: 'opening', kind: 'opening', title: { en: 'Opening' }, date: '2001-05-14', start: '09:30', end: '10:00', room: { en: 'Room 1' } },
  { id: 'plenary', kind: 'plenary', title: { en: 'Plenary' }, date: '2001-05-15' },
] as const;

test('the event takes its days, a session with a known time its hour in UTC', () => {
  const lines = unfolded(
    calendar({ event, sessions: [...sessions], published: '2002-03', papers: { '01': { session: 'opening', title: { en: 'Welcome' } } } }),
  );
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plenary//Programme//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:/works/proceedings/v/@invented.example',
    'DTSTAMP:20020301T000000Z',
    'DTSTART;VALUE=DATE:20010514',
    'DTEND;VALUE=DATE:20010516',
    'SUMMARY:A\\, B\\; C\\\\D',
    'DESCRIPTION:Opening\\nPlenary',
    'LOCATION:Hall\\, Nowhere',
    'URL:https://invented.example/works/proceedings/v/',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:/works/proceedings/v/#opening@invented.example',
    'DTSTAMP:20020301T000000Z',
    'DTSTART:20010514T043000Z',
    'DTEND:20010514T050000Z',
    'SUMMARY:Opening',
    'DESCRIPTION:Welcome',
    'LOCATION:Room 1\\, Hall',
    'URL:https://invented.example/works/proceedings/v/',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('without a time zone the hour is that of the hall', () => {
  expect(unfolded(calendar({ event: { ...event, timeZone: undefined }, sessions: [...sessions] }))).toContain('DTSTART:20010514T093000');
});

test('a last day at the end of a year', () => {
  expect(unfolded(calendar({ event: { ...event, dates: { from: '2001-12-31' } } }))).toContain('DTEND;VALUE=DATE:20020101');
});

test('no calendar without an event, or without its day', () => {
  expect(calendar({})).toBe('');
  expect(calendar({ event: { ...event, dates: { from: '2001-05' } } })).toBe('');
});

describe('lines', () => {
  const long = 'Ən uzun ad '.repeat(30).trim();
  const text = calendar({ event: { ...event, name: { az: `${long}\r\nEND:VCALENDAR` } } }, 'az');

  test('are folded within 75 octets and between letters', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(`SUMMARY:${long}\\nEND:VCALENDAR`);
  });

  test('all end with CR LF', () => {
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

test.each([
  ['2017-02-17', '09:30', 'Asia/Baku', '20170217T053000Z'],
  ['2015-07-01', '09:30', 'Asia/Baku', '20150701T043000Z'],
  ['2020-03-29', '03:00', 'Europe/Berlin', '20200329T010000Z'],
  ['2020-03-29', '01:59', 'Europe/Berlin', '20200329T005900Z'],
  ['2020-12-31', '23:30', 'America/New_York', '20210101T043000Z'],
  ['2020-01-01', '00:00', 'UTC', '20200101T000000Z'],
])('%s %s in %s is %s', (day, time, zone, instant) => {
  expect(zonedInstant(day, time, zone)).toBe(instant);
});
