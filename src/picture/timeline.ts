import { formatDate, isDate } from '../text/date.ts';
import { breakIntoLines, CHART_WIDTH, chartFrame, estimatedWidth, INK, LETTER_SIZE, round, seriesColor, textLine } from './chart-words.ts';
import type { ChartName } from './chart-words.ts';

/** What happened when: the date as precise as it is known (`2017`, `2017-02`, `2017-02-17`), in which area of life. */
export interface TimelineEvent {
  readonly date: string;
  readonly label: string;
  readonly area?: string;
}

/** Events from the earliest down to the latest, along a line whose gaps grow with the years between. */
export interface Timeline extends ChartName {
  readonly events: readonly TimelineEvent[];
  readonly language: string;
  /** First and last date of the period shown, where it is longer than the events. */
  readonly from?: string;
  readonly to?: string;
}

/** Draws a timeline as SVG for a page, downwards, so that it reads on a narrow page; equal dates keep the order given. */
export function timeline(chart: Timeline): string {
  const { language, from, to } = chart;
  const events = [...chart.events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const areas = [...new Set(chart.events.map(({ area }) => area ?? ''))];
  const legend = areasNamed(areas);
  let y = legend.height;
  let content = legend.svg;
  if (from !== undefined && from < (events[0]?.date ?? '')) {
    content += endMark(y + 10, formatDate(from, language));
    y += 26 + gap(from, events[0]?.date);
  }
  const first = y;
  for (const [index, { date, label, area = '' }] of events.entries()) {
    if (index > 0) y += gap(events[index - 1]?.date, date);
    content += dot(y + 12, areas.indexOf(area)) + textLine(TEXT_LEFT, y + 17, formatDate(date, language), { bold: true });
    y += 17;
    for (const line of breakIntoLines(label, CHART_WIDTH - TEXT_LEFT)) content += textLine(TEXT_LEFT, (y += LINE), line);
    y += 6;
  }
  const latest = events[events.length - 1]?.date ?? '';
  if (to !== undefined && to > latest) {
    y += gap(latest, to);
    content += endMark(y + 10, formatDate(to, language));
    y += 18;
  }
  const rail = `<path stroke="${INK.line}" stroke-width="2" d="M${RAIL} ${round(from === undefined ? first + 12 : legend.height + 10)}V${round(y)}"/>`;
  return chartFrame(chart, y + 6, rail + content);
}

const RAIL = 9;
const TEXT_LEFT = 28;
const LINE = LETTER_SIZE * 1.28;

/** Space before an event: a little, and more for every year that passed, up to eight. */
function gap(earlier: string | undefined, later: string | undefined): number {
  if (earlier === undefined || later === undefined || !isDate(earlier) || !isDate(later)) return 8;
  return 8 + Math.min(8, Math.max(0, Number(later.slice(0, 4)) - Number(earlier.slice(0, 4)))) * 5;
}

/** Areas differ in colour and, for who sees no colour, in the shape of the mark: three full ones, then three hollow ones. */
function dot(y: number, area: number): string {
  const color = seriesColor(Math.max(0, area));
  const [fill, stroke] = area % 6 < 3 ? [color, INK.paper] : [INK.paper, color];
  const paint = `fill="${fill}" stroke="${stroke}" stroke-width="2"`;
  const [x, r] = [RAIL, area % 6 < 3 ? 7 : 5.5];
  switch (area % 3) {
    case 0:
      return `<circle cx="${x}" cy="${round(y)}" r="${r}" ${paint}/>`;
    case 1:
      return `<path d="M${x} ${round(y - r - 1)}l${r + 1} ${r + 1}-${r + 1} ${r + 1}-${r + 1}-${r + 1}z" ${paint}/>`;
    default:
      return `<path d="M${x - r} ${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}z" ${paint}/>`;
  }
}

function endMark(y: number, words: string): string {
  return `<path stroke="${INK.line}" stroke-width="2" d="M${RAIL - 6} ${round(y)}h12"/>${textLine(TEXT_LEFT, y + 5, words)}`;
}

/** The areas with their marks, in as many lines as they need; none for events without areas. */
function areasNamed(areas: readonly string[]): { svg: string; height: number } {
  if (areas.every((area) => area === '')) return { svg: '', height: 0 };
  let [x, y] = [0, 0];
  let svg = '';
  for (const [index, area] of areas.entries()) {
    if (area === '') continue;
    const width = TEXT_LEFT - 6 + estimatedWidth(area) + 12;
    if (y === 0 || x + width > CHART_WIDTH) [x, y] = [0, y + 22];
    svg += `<g transform="translate(${round(x)} 0)">${dot(y - 10, index)}${textLine(TEXT_LEFT - 6, y - 5, area)}</g>`;
    x += width;
  }
  return { svg, height: y + 12 };
}
