import { describe, expect, test } from 'vitest';
import { barChart, timeline } from '../../src/picture/chart.ts';
import { breakIntoLines, estimatedWidth } from '../../src/picture/chart-words.ts';

const bars = {
  id: 'years',
  title: 'Papers by year',
  language: 'en',
  rows: [
    { label: '2016', value: 2 },
    { label: '2017', value: 4 },
  ],
};

describe('a bar chart', () => {
  test('draws bars in the proportion of their values and writes each value', () => {
    const svg = barChart(bars);
    const [first = 0, second = 0] = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/gu)].map(([, width]) => Number(width));
    expect(second / first).toBeCloseTo(2, 1);
    expect([...svg.matchAll(/>([^<]+)<\/text>/gu)].map(([, text]) => text)).toEqual(['2016', '2', '2017', '4']);
  });

  test('is an image with a name and identifiers of its own', () => {
    const svg = barChart({ ...bars, description: 'Two years.' });
    expect(svg).toContain('role="img" aria-labelledby="years-chart-title" aria-describedby="years-chart-description"');
    expect(svg).toContain('<title id="years-chart-title">Papers by year</title><desc id="years-chart-description">Two years.</desc>');
  });

  test('with links is a group, so that they can be reached', () => {
    const svg = barChart({ ...bars, rows: [{ label: '2017', value: 1, href: '/search/?year=2017&kind="x"' }] });
    expect(svg).toContain('role="group"');
    expect(svg).toContain('<a href="/search/?year=2017&amp;kind=&quot;x&quot;">');
  });

  test('writes numbers as the language does', () => {
    expect(barChart({ ...bars, language: 'ru', rows: [{ label: 'x', value: 1234.5 }] })).toMatch(/>1\s234,5</u);
  });

  test('stacks series and names them', () => {
    const svg = barChart({ ...bars, series: ['az', 'ru'], rows: [{ label: 'law', values: [1, 3] }] });
    expect(svg).toContain('>az</text>');
    expect(svg).toContain('>4</text>');
    expect(svg.match(/<rect [^>]*stroke=/gu)).toHaveLength(2);
  });

  test.each([[[]], [[{ label: 'a', value: Number.NaN }]], [[{ label: 'b', value: -3 }]], [[{ label: '', value: 0 }]]])(
    'survives %j',
    (rows) => {
      expect(barChart({ ...bars, rows })).not.toMatch(/NaN|Infinity|undefined/u);
    },
  );

  test('never lets words become markup', () => {
    const svg = barChart({ ...bars, id: 'a"b', title: '<b>', unit: '<i>', rows: [{ label: '<script>', value: 1 }] });
    expect(svg).not.toMatch(/<script|<b>|<i>|id="a"b/u);
  });
});

describe('a timeline', () => {
  const events = [
    { date: '2017-02-17', label: 'Conference', area: 'discussion' },
    { date: '2009', label: 'System', area: 'systems' },
    { date: '2017', label: 'Register' },
  ];

  test('puts events in order and writes dates as precisely as they are known', () => {
    const svg = timeline({ id: 't', title: 'T', language: 'az', events });
    const dates = [...svg.matchAll(/font-weight="600">([^<]+)</gu)].map(([, date]) => date);
    expect(dates).toEqual(['2009', '2017', '17 fevral 2017']);
  });

  test('leaves more room where more years passed', () => {
    const height = (later: string): number =>
      Number(
        /viewBox="0 0 360 (\d+)"/u.exec(
          timeline({
            id: 't',
            title: 'T',
            language: 'en',
            events: [
              { date: '2009', label: 'a' },
              { date: later, label: 'b' },
            ],
          }),
        )?.[1],
      );
    expect(height('2014')).toBeGreaterThan(height('2010'));
    expect(height('2500')).toBeLessThan(height('2010') + 60);
  });

  test('shows the period around its events', () => {
    const svg = timeline({ id: 't', title: 'T', language: 'en', events, from: '2007', to: '2020' });
    expect(svg).toContain('>2007</text>');
    expect(svg).toContain('>2020</text>');
  });

  test('is drawn without events and with words of any kind', () => {
    expect(timeline({ id: 't', title: 'T', language: 'en', events: [] })).not.toMatch(/NaN|undefined/u);
    expect(timeline({ id: 't', title: 'T', language: 'en', events: [{ date: 'soon', label: '<script>', area: '&' }] })).not.toContain(
      '<script',
    );
  });
});

describe('lines of words', () => {
  test.each([
    'Организация научных конференций и съездов в Азербайджане',
    'Əmək miqrasiyası haqqında qanunun qəbulu',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau',
  ])('%s', (text) => {
    const lines = breakIntoLines(text, 200);
    expect(lines.every((line) => estimatedWidth(line) <= 200)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});
