import type { Chance } from './chance.ts';
import { standingOut, standingOutOnAll } from './carpet-dyes.ts';
import type { Dyes } from './carpet-dyes.ts';
import { buta, FILLERS, GOLS, MEDALLIONS } from './carpet-motifs.ts';
import type { Motif, Threads } from './carpet-motifs.ts';

/** The middle of a carpet, 80 by 120 from 20,20: the symbols it repeats and what its top left quarter holds, layer by layer. */
export interface Field {
  readonly symbols: readonly string[];
  /** From the ground up: each is mirrored before the next is laid over it. */
  readonly quarters: readonly string[];
}

/** Chooses and draws a field: one medallion, a column of them, rows of göls in changing colours, or almonds. */
export function fieldOf(chance: Chance, dyes: Dyes, prefix: string): Field {
  const plan = chance.pick(PLANS);
  const [medallion, gol, lesser, filler] = [chance.pick(MEDALLIONS), chance.pick(GOLS), chance.pick(GOLS), chance.pick(FILLERS)];
  const parts = plan({ medallion, gol, lesser, filler, ...threadsOf(chance, dyes) });
  return {
    symbols: parts.map(({ svg }, index) => `<g id="${prefix}m${index}">${svg}</g>`),
    quarters: parts.map(({ places }, index) => places.replaceAll(/(\S+),(\S+) ?/gu, `<use href="#${prefix}m${index}" x="$1" y="$2"/>`)),
  };
}

/** What a plan lays out. */
interface Cloth {
  readonly medallion: Motif;
  readonly gol: Motif;
  readonly lesser: Motif;
  readonly filler: Motif;
  /** Two sets of colours, so that neighbours differ, and one for what fills the ground. */
  readonly warm: Threads;
  readonly cool: Threads;
  readonly quiet: Threads;
}

/** A motif and its places `x,y x,y …` in the top left quarter, the middle lines included; later parts lie above earlier ones. */
interface Part {
  readonly svg: string;
  readonly places: string;
}

function threadsOf(chance: Chance, { field, light, dark, first, second, third }: Dyes): Pick<Cloth, 'warm' | 'cool' | 'quiet'> {
  const [a, b] = chance.pick<readonly [string, string]>([
    [first, second],
    [first, third],
    [third, second],
    [second, first],
    [third, first],
  ]);
  const set = (body: string, inset: string): Threads => ({
    rim: standingOutOnAll([field, body], light, dark),
    body,
    inset,
    heart: standingOutOnAll([body, inset], light, dark),
  });
  const fill = standingOut(field, second, light, dark);
  return { warm: set(a, b), cool: set(b, a), quiet: { rim: fill, body: standingOut(fill, first, dark, light), inset: third, heart: fill } };
}

const PLANS: readonly [(cloth: Cloth) => readonly Part[], ...((cloth: Cloth) => readonly Part[])[]] = [
  // One tall medallion with a göl at its heart, quarters of göls in the corners.
  ({ medallion, gol, lesser, filler, warm, cool, quiet }) => [
    { svg: lesser(24, 26, cool), places: '20,20' },
    { svg: medallion(35, 52, warm), places: '60,80' },
    { svg: gol(17, 17, cool), places: '60,80' },
    { svg: filler(3, 3, { ...quiet, rim: warm.heart, body: warm.inset }), places: '60,56' },
    {
      svg: filler(3, 3, quiet),
      places: '24.5,58 24.5,66',
    },
  ],
  // Two hexagons or lozenges, one above the other.
  ({ medallion, gol, lesser, filler, warm, cool, quiet }) => [
    {
      svg: lesser(15, 16, cool),
      places: '20,80 20,20',
    },
    { svg: medallion(36, 29, warm), places: '60,50' },
    { svg: gol(13.5, 13.5, cool), places: '60,50' },
    {
      svg: filler(2.8, 2.8, quiet),
      places: '60,80 48,80 24.5,44 24.5,56',
    },
  ],
  // Three göls in a column, halves of others between them.
  ({ gol, lesser, filler, warm, cool, quiet }) => [
    {
      svg: lesser(15, 17, cool),
      places: '20,60 20,20',
    },
    { svg: gol(23, 19.5, warm), places: '60,80' },
    { svg: gol(23, 19.5, cool), places: '60,40' },
    {
      svg: filler(2.8, 2.8, quiet),
      places: '25.5,40 25.5,80 39.5,60',
    },
  ],
  // Two rows of three great göls, lesser ones in the gaps.
  ({ gol, lesser, filler, warm, cool, quiet }) => [
    { svg: gol(17.5, 17.5, warm), places: '40,40' },
    { svg: gol(17.5, 17.5, cool), places: '40,80' },
    {
      svg: lesser(8, 8, warm),
      places: '60,60 20,60 60,20 20,20',
    },
    {
      svg: filler(2.4, 2.4, quiet),
      places: '60,40 60,80 40,60',
    },
  ],
  // Many small göls in slanting rows of colour.
  ({ gol, filler, warm, cool, quiet }) => [
    {
      svg: gol(9.2, 9.2, warm),
      places: '30,30 50,50 30,70',
    },
    {
      svg: gol(9.2, 9.2, cool),
      places: '50,30 30,50 50,70',
    },
    {
      svg: filler(2.4, 2.4, quiet),
      places: '40,40 60,40 40,60 60,60 40,80 60,80 40,20 60,20 20,40 20,60 20,80',
    },
  ],
  // A lattice that runs on under the border.
  ({ gol, filler, warm, cool, quiet }) => [
    {
      svg: gol(19.5, 19.5, warm),
      places: '60,40 60,80 20,40 20,80',
    },
    {
      svg: gol(19.5, 19.5, cool),
      places: '40,20 40,60',
    },
    {
      svg: filler(2.6, 2.6, quiet),
      places: '40,40 40,80 60,60 60,20 20,60',
    },
  ],
  // One great göl, a lesser one above and below, stars strewn about.
  ({ gol, lesser, filler, warm, cool, quiet }) => [
    { svg: gol(38, 38, warm), places: '60,80' },
    { svg: lesser(12, 12, cool), places: '60,32' },
    { svg: lesser(17, 17, cool), places: '20,20' },
    {
      svg: filler(2.8, 2.8, quiet),
      places: '43,27 43,38 27,46',
    },
  ],
  // Rows of almonds that face each other.
  ({ filler, warm, cool, quiet }) => [
    {
      svg: buta(7.5, 12, warm),
      places: '31,36 49,64',
    },
    {
      svg: buta(7.5, 12, cool),
      places: '49,36 31,64',
    },
    {
      svg: filler(2.6, 2.6, quiet),
      places: '40,50 60,50 40,80 60,80 24,80 24,50',
    },
  ],
];
