/** The colours of one carpet. `light` and `dark` stand out against every other; `first`, `second` and `third` against the field. */
export interface Dyes {
  readonly field: string;
  readonly border: string;
  readonly dark: string;
  readonly light: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

const POMEGRANATE = '#7f1830';
const MADDER = '#b2452f';
const INDIGO = '#233a6b';
const NIGHT = '#151d38';
const SAFFRON = '#dba03a';
const CASPIAN = '#17616e';
const SKY = '#7fa6b3';
const IVORY = '#f3e8d0';
const WALNUT = '#2a1714';

/** Combinations of dyes in use in the weaving regions, each with an ivory that carries the drawing. */
export const DYES: readonly [Dyes, ...Dyes[]] = [
  { field: POMEGRANATE, border: NIGHT, dark: WALNUT, light: IVORY, first: INDIGO, second: SAFFRON, third: CASPIAN },
  { field: INDIGO, border: POMEGRANATE, dark: NIGHT, light: IVORY, first: MADDER, second: SAFFRON, third: SKY },
  { field: MADDER, border: INDIGO, dark: WALNUT, light: IVORY, first: NIGHT, second: SAFFRON, third: CASPIAN },
  { field: CASPIAN, border: WALNUT, dark: NIGHT, light: IVORY, first: POMEGRANATE, second: SAFFRON, third: MADDER },
  { field: NIGHT, border: MADDER, dark: WALNUT, light: IVORY, first: POMEGRANATE, second: SAFFRON, third: CASPIAN },
  { field: IVORY, border: POMEGRANATE, dark: WALNUT, light: IVORY, first: INDIGO, second: SAFFRON, third: MADDER },
  { field: SAFFRON, border: INDIGO, dark: WALNUT, light: IVORY, first: POMEGRANATE, second: CASPIAN, third: MADDER },
  { field: POMEGRANATE, border: CASPIAN, dark: NIGHT, light: IVORY, first: NIGHT, second: SAFFRON, third: SKY },
  { field: NIGHT, border: CASPIAN, dark: WALNUT, light: IVORY, first: MADDER, second: SKY, third: SAFFRON },
  { field: INDIGO, border: CASPIAN, dark: NIGHT, light: IVORY, first: POMEGRANATE, second: SKY, third: SAFFRON },
];

/** The first of some colours that stands out against a ground (a contrast of 2.4 by WCAG 2.2), else the last. */
export function standingOut(ground: string, ...colors: readonly [string, ...string[]]): string {
  return colors.find((color) => contrast(color, ground) >= 2.4) ?? colors[colors.length - 1] ?? ground;
}

/** The one of some colours that is least lost on any of several grounds. */
export function standingOutOnAll(grounds: readonly string[], ...colors: readonly [string, ...string[]]): string {
  const least = (color: string): number => Math.min(...grounds.map((ground) => contrast(color, ground)));
  return colors.reduce((best, color) => (least(color) > least(best) ? color : best));
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
