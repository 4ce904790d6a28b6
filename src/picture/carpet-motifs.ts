import { almond, beads, cross, hexagon, hooks, horns, lozenge, octagon, rosette, round, star, stairs } from './carpet-shapes.ts';

/** The colours of a motif: its rim stands out against the ground, its heart against everything. */
export interface Threads {
  readonly rim: string;
  readonly body: string;
  readonly inset: string;
  readonly heart: string;
}

/** SVG of a motif about the point 0,0 that reaches as far as `x` and `y` to each side. */
export type Motif = (x: number, y: number, threads: Threads) => string;

/** Göls: the large motifs that carry a field. */
export const GOLS: readonly [Motif, ...Motif[]] = [
  // Stairs within stairs.
  (x, y, { rim, body, inset, heart }) =>
    stepped(x, y, 9, rim) +
    stepped(x * 0.91, y * 0.91, 9, body) +
    stepped(x * 0.68, y * 0.68, 7, heart) +
    stepped(x * 0.61, y * 0.61, 7, inset) +
    stepped(x * 0.36, y * 0.36, 5, rim) +
    stepped(x * 0.29, y * 0.29, 5, body) +
    area(star(small(x, y) * 0.17), heart),
  // Latch hooks around a lozenge.
  (x, y, { rim, body, inset, heart }) =>
    line(hooks(x * 0.84, y * 0.84, 6), rim, small(x, y) * 0.05) +
    stepped(x * 0.84, y * 0.84, 6, rim) +
    stepped(x * 0.74, y * 0.74, 6, body) +
    line(hooks(x * 0.4, y * 0.4, 4), heart, small(x, y) * 0.035) +
    stepped(x * 0.4, y * 0.4, 4, heart) +
    stepped(x * 0.32, y * 0.32, 4, inset) +
    area(star(small(x, y) * 0.19), rim) +
    area(star(small(x, y) * 0.13), heart),
  // A great eight-pointed star.
  (x, y, { rim, body, inset, heart }) =>
    area(beads(small(x, y) * 0.94, small(x, y) * 0.075), rim) +
    area(star(small(x, y)), rim) +
    area(star(small(x, y) * 0.9), body) +
    area(star(small(x, y) * 0.7), heart) +
    area(star(small(x, y) * 0.65), inset) +
    area(rosette(small(x, y) * 0.46), heart) +
    area(star(small(x, y) * 0.2), rim) +
    area(lozenge(small(x, y) * 0.1, small(x, y) * 0.1), heart),
  // An octagon with quarters in counterchange.
  (x, y, { rim, body, inset, heart }) =>
    area(octagon(x, y, small(x, y) * 0.5), rim) +
    area(octagon(x * 0.93, y * 0.93, small(x, y) * 0.465), heart) +
    area(octagon(x * 0.87, y * 0.87, small(x, y) * 0.435), body) +
    area(cross(x * 0.87, y * 0.87, small(x, y) * 0.19), inset) +
    stepped(x * 0.56, y * 0.56, 6, rim) +
    stepped(x * 0.48, y * 0.48, 6, heart) +
    area(star(small(x, y) * 0.34), body) +
    area(star(small(x, y) * 0.2), inset) +
    area(lozenge(small(x, y) * 0.09, small(x, y) * 0.09), heart),
  // Four pairs of ram’s horns about a stepped heart.
  (x, y, { rim, body, inset, heart }) =>
    area(octagon(x * 0.98, y * 0.98, small(x, y) * 0.62), rim) +
    area(octagon(x * 0.9, y * 0.9, small(x, y) * 0.57), body) +
    [0, 90, 180, 270]
      .map((turn) => `<g transform="rotate(${turn})">${line(horns(small(x, y) * 0.3, -small(x, y) * 0.34), heart, small(x, y) * 0.07)}</g>`)
      .join('') +
    stepped(small(x, y) * 0.44, small(x, y) * 0.44, 4, heart) +
    stepped(small(x, y) * 0.37, small(x, y) * 0.37, 4, inset) +
    area(star(small(x, y) * 0.22), rim) +
    area(star(small(x, y) * 0.15), heart),
];

/** Grounds of the largest medallions: an outline with room for a göl at the heart. */
export const MEDALLIONS: readonly [Motif, ...Motif[]] = [
  // A lozenge of many stairs.
  (x, y, threads) => layered((scale, fill) => stepped(x * scale, y * scale, 12, fill), threads),
  // An octagon.
  (x, y, threads) => layered((scale, fill) => area(octagon(x * scale, y * scale, x * scale * 0.55), fill), threads),
  // A hexagon with its points up and down.
  (x, y, threads) => layered((scale, fill) => area(hexagon(x * scale, y * scale, y * scale * 0.42), fill), threads),
  // A lozenge laid over an octagon, as in the great medallions of Qarabağ.
  (x, y, threads) =>
    layered(
      (scale, fill) => stepped(x * 0.8 * scale, y * scale, 10, fill) + area(octagon(x * scale, y * 0.64 * scale, x * 0.4 * scale), fill),
      threads,
    ),
  // A lozenge bristling with latch hooks.
  (x, y, threads) =>
    line(hooks(x * 0.88, y * 0.88, 8), threads.rim, small(x, y) * 0.035) +
    layered((scale, fill) => stepped(x * 0.88 * scale, y * 0.88 * scale, 8, fill), threads),
];

/** The almond of Bakı and Şirvan, leaning to the right. */
export const buta: Motif = (x, y, { rim, body, inset, heart }) =>
  area(almond(x, y), rim) +
  area(almond(x * 0.8, y * 0.8), body) +
  area(almond(x * 0.52, y * 0.52), inset) +
  area(star(x * 0.22, 0, y * 0.2), heart);

/** Small motifs that fill the ground between göls and walk along borders. */
export const FILLERS: readonly [Motif, ...Motif[]] = [
  (x, _, { rim, body, heart }) => area(star(x), rim) + area(star(x * 0.74), body) + area(lozenge(x * 0.34, x * 0.34), heart),
  (x, _, { rim, body, heart }) => stepped(x, x, 4, rim) + stepped(x * 0.66, x * 0.66, 3, body) + area(lozenge(x * 0.28, x * 0.28), heart),
  (x, _, { rim, body }) => area(rosette(x), rim) + area(star(x * 0.36), body),
  (x, _, { rim, body, heart }) =>
    area(octagon(x * 0.92, x * 0.92, x * 0.4), rim) +
    area(cross(x * 0.66, x * 0.66, x * 0.22), body) +
    area(lozenge(x * 0.2, x * 0.2), heart),
  (x, _, { rim, body }) =>
    [0, 1, 2, 3]
      .map((turn) => area(lozenge(x * 0.4, x * 0.4, (turn % 2) * x * 0.56 * (turn - 2), ((turn + 1) % 2) * x * 0.56 * (turn - 1)), rim))
      .join('') + area(lozenge(x * 0.26, x * 0.26), body),
];

/** SVG of a path filled with a colour. */
export function area(data: string, fill: string): string {
  return `<path fill="${fill}" d="${data}"/>`;
}

/** SVG of a path drawn with a line of a colour and a width. */
export function line(data: string, stroke: string, width: number): string {
  return `<path fill="none" stroke="${stroke}" stroke-width="${round(width)}" d="${data}"/>`;
}

/** An outline in layers, so that it holds the space of a large field. */
function layered(outline: (scale: number, fill: string) => string, { rim, body, inset, heart }: Threads): string {
  return outline(1, rim) + outline(0.95, body) + outline(0.82, heart) + outline(0.79, inset) + outline(0.66, rim) + outline(0.63, body);
}

/** SVG of a lozenge with stairs for sides: drawn in whole steps and scaled, which keeps it short. */
function stepped(x: number, y: number, steps: number, fill: string): string {
  return `<path transform="scale(${round(x / steps)} ${round(y / steps)})" fill="${fill}" d="${stairs(steps)}"/>`;
}

function small(x: number, y: number): number {
  return Math.min(x, y);
}
