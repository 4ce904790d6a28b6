/** Path data of an eight-pointed star: two squares, one turned by 45°. */
export function star(r: number, cx = 0, cy = 0): string {
  const outline = turns(16).map((turn) => polar(turn % 2 === 0 ? r : r * 0.7654, turn / 2, cx, cy));
  return polygon(outline);
}

/** Path data of eight lozenges in a circle, between the points of a star. */
export function beads(r: number, size: number): string {
  return turns(8)
    .map((turn) => lozenge(size, size, ...polar(r, turn + 0.5, 0, 0)))
    .join('');
}

/** Path data of a rosette of eight petals. */
export function rosette(r: number, cx = 0, cy = 0): string {
  return turns(8)
    .map((turn) => {
      const [tip, left, right] = [polar(r, turn, cx, cy), polar(r * 0.62, turn - 0.42, cx, cy), polar(r * 0.62, turn + 0.42, cx, cy)];
      return polygon([[cx, cy], left, tip, right]);
    })
    .join('');
}

/** Path data of a lozenge whose sides are stairs, as wide and high to each side as it has steps. */
export function stairs(steps: number): string {
  const side = (stair: string): string => stair.repeat(steps - 1);
  return `M-1-${steps}h2${side('v1h1')}v2${side('h-1v1')}h-2${side('v-1h-1')}v-2${side('h1v-1')}z`;
}

/** Path data of a rectangle whose corners are cut off by a length. */
export function octagon(x: number, y: number, cut: number): string {
  return polygon([
    [cut - x, -y],
    [x - cut, -y],
    [x, cut - y],
    [x, y - cut],
    [x - cut, y],
    [cut - x, y],
    [-x, y - cut],
    [-x, cut - y],
  ]);
}

/** Path data of a hexagon with a point above and below, each of a height. */
export function hexagon(x: number, y: number, point: number): string {
  return polygon([
    [0, -y],
    [x, point - y],
    [x, y - point],
    [0, y],
    [-x, y - point],
    [-x, point - y],
  ]);
}

/** Path data of a buta: an almond whose tip bends over. */
export function almond(x: number, y: number): string {
  const [at, to] = [(part: number) => round(x * part), (part: number) => round(y * part)];
  return (
    `M${at(-0.1)} ${to(1)}C${at(-1.05)} ${to(1)} ${at(-1.2)} ${to(0.05)} ${at(-0.55)} ${to(-0.4)}` +
    `C${at(-0.2)} ${to(-0.66)} ${at(0.2)} ${to(-0.62)} ${at(0.2)} ${to(-1)}C${at(1)} ${to(-0.8)} ${at(0.62)} ${to(-0.42)} ${at(0.72)} ${to(-0.1)}` +
    `C${at(0.95)} ${to(0.5)} ${at(0.65)} ${to(1)} ${at(-0.1)} ${to(1)}z`
  );
}

/** Path data of a lozenge. */
export function lozenge(x: number, y: number, cx = 0, cy = 0): string {
  return polygon([
    [cx, cy - y],
    [cx + x, cy],
    [cx, cy + y],
    [cx - x, cy],
  ]);
}

/** Path data of a triangle with its tip at a height and its base, of a half-width, at another. */
export function triangle(half: number, tip: number, base: number): string {
  return polygon([
    [0, tip],
    [half, base],
    [-half, base],
  ]);
}

/** Path data of a cross with arms of a half-width. */
export function cross(x: number, y: number, half: number): string {
  const [a, b, w] = [round(x - half), round(y - half), round(half * 2)];
  return `M${round(-half)} ${round(-y)}h${w}v${b}h${a}v${w}h${-a}v${b}h${-w}v${-b}h${-a}v${-w}h${a}z`;
}

/** Path data, to be stroked, of latch hooks standing on the four stairs of a stepped lozenge. */
export function hooks(x: number, y: number, steps: number): string {
  const [dx, dy] = [x / steps, y / steps];
  const corners = Array.from({ length: steps }, (_, step) => [dx * (step + 1) - dx / 2, y - dy * step] as const);
  return corners
    .flatMap(([cx, cy]) =>
      [1, -1].flatMap((sx) =>
        [1, -1].map(
          (sy) => `M${round(cx * sx)} ${round(cy * sy)}v${round(dy * 0.75 * sy)}h${round(dx * 0.8 * sx)}v${round(-dy * 0.4 * sy)}`,
        ),
      ),
    )
    .join('');
}

/** Path data, to be stroked, of a pair of ram’s horns that rises from a point by a length. */
export function horns(r: number, y = 0): string {
  const [a, b, c] = [round(r), round(r * 0.75), round(r * 0.5)];
  return `M0 ${round(y)}v${-a}h${a}v${b}h${-c}v${round(-r * 0.4)}M0 ${round(y - r)}h${-a}v${b}h${c}v${round(-r * 0.4)}`;
}

type Point = readonly [number, number];

function turns(count: number): number[] {
  return Array.from({ length: count }, (_, turn) => turn);
}

/** A point at a distance, turned by eighths of a circle from twelve o’clock. */
function polar(r: number, eighths: number, cx: number, cy: number): Point {
  const angle = (eighths * Math.PI) / 4;
  return [cx + r * Math.sin(angle), cy - r * Math.cos(angle)];
}

function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join(' ')}z`.replaceAll(' -', '-');
}

/** A length to two decimals, where no sine differs from one processor to another. */
export function round(length: number): number {
  return Math.round(length * 100) / 100 + 0;
}
