import { escapeXml } from '../text/xml.ts';
import { breakIntoLines, CHART_WIDTH, chartFrame, estimatedWidth, INK, LETTER_SIZE, round, seriesColor, textLine } from './chart-words.ts';
import type { ChartName } from './chart-words.ts';

/** One bar: its length, or the lengths of its parts in the order of the chart’s series. */
export interface BarRow {
  readonly label: string;
  readonly value?: number;
  readonly values?: readonly number[];
  readonly href?: string;
}

/** A chart of bars that lie one under another, labelled and numbered, so that it reads on a narrow page. */
export interface BarChart extends ChartName {
  readonly rows: readonly BarRow[];
  /** What the numbers count, said above the bars. */
  readonly unit?: string;
  /** The names of the parts that every bar is made of. */
  readonly series?: readonly string[];
  readonly language: string;
}

/** Draws a bar chart as SVG for a page; a number that is none counts as zero. */
export function barChart(chart: BarChart): string {
  const { rows, series = [], language, unit } = chart;
  const bars = rows.map((row) => ({ ...row, parts: (row.values ?? [row.value ?? 0]).map(length) }));
  const totals = bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const written = totals.map((total) => numbers.format(total));
  const beside = Math.max(0, ...rows.map(({ label }) => estimatedWidth(label))) <= 96;
  const left = beside ? Math.max(0, ...rows.map(({ label }) => estimatedWidth(label))) + 8 : 0;
  const room = CHART_WIDTH - left - Math.max(0, ...written.map(estimatedWidth)) - 8;
  const scale = room / Math.max(1e-9, ...totals);

  const head = heading(unit, series);
  let y = head.height;
  const drawn = bars.map(({ label, href, parts }, index) => {
    const lines = beside ? [] : breakIntoLines(label, CHART_WIDTH);
    const top = y + lines.length * LINE + (beside ? 4 : 5);
    const words = beside ? textLine(0, top + 14, label) : lines.map((line, at) => textLine(0, y + LINE * (at + 1) - 4, line)).join('');
    const start = y;
    y = top + BAR + (beside ? 6 : 9);
    const total = totals[index] ?? 0;
    const bar = segments(parts, left, top, scale) + textLine(left + total * scale + 6, top + 14, written[index] ?? '');
    return linked(href, start, y - start, words + bar);
  });
  const axis = `<path stroke="${INK.line}" d="M${round(left)} ${head.height}V${round(y)}"/>`;
  return chartFrame(chart, y + 2, head.svg + drawn.join('') + axis, rows.some(({ href }) => href !== undefined) ? 'group' : 'img');
}

const LINE = LETTER_SIZE * 1.25;
const BAR = 18;

function length(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}

/** The parts of one bar, a hair of paper between them so that they are told apart without colour. */
function segments(parts: readonly number[], left: number, top: number, scale: number): string {
  let x = left;
  return parts
    .map((part, index) => {
      const start = x;
      x += part * scale;
      if (part === 0) return '';
      return `<rect x="${round(start)}" y="${round(top)}" width="${round(Math.max(1, x - start))}" height="${BAR}" fill="${seriesColor(index)}" stroke="${INK.paper}"/>`;
    })
    .join('');
}

/** The unit, then the names of the series with their colours, in as many lines as they need. */
function heading(unit: string | undefined, series: readonly string[]): { svg: string; height: number } {
  let [x, y] = [0, 0];
  let svg = '';
  if (unit) {
    svg += breakIntoLines(unit, CHART_WIDTH)
      .map((line) => textLine(0, (y += LINE) - 4, line, { fill: INK.soft }))
      .join('');
  }
  for (const [index, name] of series.entries()) {
    const width = 20 + estimatedWidth(name) + 12;
    if (index === 0 || x + width > CHART_WIDTH) [x, y] = [0, y + LINE + 2];
    svg += `<rect x="${round(x)}" y="${round(y - 15)}" width="13" height="13" fill="${seriesColor(index)}"/>${textLine(x + 19, y - 4, name)}`;
    x += width;
  }
  return { svg, height: round(y === 0 ? 0 : y + 5) };
}

function linked(href: string | undefined, top: number, height: number, content: string): string {
  if (href === undefined) return content;
  const target = `<rect y="${round(top)}" width="${CHART_WIDTH}" height="${round(height)}" fill="none" pointer-events="all"/>`;
  return `<a href="${escapeXml(href)}">${target}${content}</a>`;
}
