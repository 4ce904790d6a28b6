import type { Chance } from './chance.ts';
import { standingOut } from './carpet-dyes.ts';
import type { Dyes } from './carpet-dyes.ts';
import { area, FILLERS, line } from './carpet-motifs.ts';
import type { Motif } from './carpet-motifs.ts';
import { horns, lozenge, triangle } from './carpet-shapes.ts';

/** The frame of a carpet 120 wide and 160 high, as the symbols it repeats, its ground, and what its top left quarter holds. */
export interface Border {
  readonly symbols: readonly string[];
  readonly ground: string;
  readonly quarter: string;
}

/** Chooses and draws a frame 20 wide: a guard stripe, the main border, and a guard whose beads are the volume’s own mark. */
export function borderOf(chance: Chance, dyes: Dyes, prefix: string): Border {
  const ivory = dyes.field !== dyes.light && chance.below(3) === 0;
  const ground = ivory ? dyes.light : dyes.border;
  const rim = ivory ? dyes.dark : dyes.light;
  const body = standingOut(rim, dyes.first, dyes.third, dyes.border);
  const onGround = { rim, body, inset: dyes.third, heart: standingOut(body, dyes.second, dyes.light) };
  const otherRim = standingOut(ground, dyes.second, dyes.third, dyes.first);
  const otherBody = standingOut(otherRim, dyes.light, dyes.dark);
  const other = { rim: otherRim, body: otherBody, inset: dyes.first, heart: standingOut(otherBody, dyes.first, dyes.second, dyes.third) };
  const motif = chance.pick(WALKERS);
  const symbols = [onGround, other].map(
    (threads, index) => `<g id="${prefix}${index}" transform="scale(1-1)">${motif(4.1, 4.1, threads)}</g>`,
  );
  return {
    symbols,
    ground: frame(0, 20, dyes.dark) + frame(3.5, 16.5, ground) + guards(dyes),
    quarter: walk(prefix) + mark(chance, dyes),
  };
}

/** Motifs of the main border; the first of them look inwards. */
const WALKERS: readonly [Motif, ...Motif[]] = [
  (x, _, { rim, body, inset }) =>
    line(horns(x * 0.74, x * 0.42), rim, x * 0.24) +
    area(lozenge(x * 0.4, x * 0.4, 0, x * 0.62), rim) +
    area(lozenge(x * 0.2, x * 0.2, 0, x * 0.62), body === rim ? inset : body),
  (x, _, { rim, body, heart }) =>
    area(triangle(x * 1.22, -x, x), rim) +
    area(triangle(x * 0.7, x * -0.45, x * 0.72), body) +
    area(lozenge(x * 0.2, x * 0.2, 0, x * 0.32), heart),
  ...FILLERS,
];

/** Sets motifs every 10 along the top, from its left corner to the middle, and down the left side, all looking inwards. */
function walk(prefix: string): string {
  const use = (index: number, x: number, y: number): string => `<use href="#${prefix}${index % 2}" x="${x}" y="${y}"/>`;
  const top = [20, 30, 40, 50, 60].map((x, index) => use(index + 1, x, 10));
  const left = [20, 30, 40, 50, 60, 70, 80].map((y, index) => use(index + 1, y, 10));
  const corner = `<use href="#${prefix}0" transform="translate(10 10)rotate(-45)"/>`;
  return `${corner}${top.join('')}<g transform="matrix(0 1 1 0 0 0)">${left.join('')}</g>`;
}

/** Dashes of 2 in stripes whose sides are whole multiples of 4 meet alike at every corner. */
function guards({ light, second, first }: Dyes): string {
  return (
    `<path fill="none" stroke="${second}" stroke-width="1.2" stroke-dasharray="2" stroke-dashoffset="1" d="M2 2h116v156H2z"/>` +
    line('M3.5 3.5h113v153h-113zM16.5 16.5h87v127h-87z', light, 0.5) +
    line('M20 20h80v120H20z', first === light ? second : light, 0.6)
  );
}

/** A row of beads, light or coloured as the id will have it: 24 choices that tell any two volumes apart. */
function mark(chance: Chance, { light, second, third }: Dyes): string {
  const places = [
    ...[22, 26, 30, 34, 38, 42, 46, 50, 54, 58].map((x) => [x, 18.25]),
    ...[22, 26, 30, 34, 38, 42, 46, 50, 54, 58, 62, 66, 70, 74, 78].map((y) => [18.25, y]),
  ];
  const rows = new Map<string, string>();
  for (const [x = 0, y = 0] of places) {
    const color = chance.pick([light, second, third]);
    rows.set(color, (rows.get(color) ?? '') + lozenge(1, 1, x, y));
  }
  return [...rows].map(([color, data]) => area(data, color)).join('');
}

function frame(from: number, to: number, fill: string): string {
  const ring = (inset: number): string => `M${inset} ${inset}h${120 - 2 * inset}v${160 - 2 * inset}H${inset}z`;
  return `<path fill="${fill}" fill-rule="evenodd" d="${ring(from)}${ring(to)}"/>`;
}
