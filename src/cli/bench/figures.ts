import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost } from './measure.ts';

/** One line of the report: a whole command, or a stage of it. */
export interface Figure {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number | undefined;
  readonly memory?: number | undefined;
}

/** What a site consists of. */
export interface SiteSize {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * The most that 5,000 papers in one interface language may cost, in CPU seconds check, cold build and warm build; and the most milliseconds that a
 * reader waits for the next citation style.
 */
export const LIMITS = { papers: 5_000, check: 5, coldCpu: 80, warmCpu: 50, memory: 1.5 * 1024 ** 3, nextStyle: 250 } as const;

/** The report as lines of aligned columns. */
export function figureTable(figures: readonly Figure[]): string[] {
  const rows = figures.map(({ name, wall, cpu, memory }) => [
    name,
    seconds(wall),
    seconds(cpu),
    memory === undefined ? '' : mebibytes(memory),
  ]);
  const all = [['', 'wall s', 'CPU s', 'peak MiB'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A figure that is held against a limit; what could not be measured breaks none. */
export interface Limit {
  readonly name: string;
  readonly found: number | undefined;
  readonly most: number;
  readonly show: (value: number) => string;
}

/** One line for each limit, held or not; limits are set for a repository of one size and one interface language. */
export function againstLimits(check: Cost, cold: Cost, warm: Cost): { readonly lines: readonly string[]; readonly held: boolean } {
  const memory = Math.max(cold.memory ?? 0, warm.memory ?? 0);
  return limitLines([
    { name: 'CPU seconds, check', found: check.cpu, most: LIMITS.check, show: seconds },
    { name: 'CPU seconds, cold', found: cold.cpu, most: LIMITS.coldCpu, show: seconds },
    { name: 'CPU seconds, warm', found: warm.cpu, most: LIMITS.warmCpu, show: seconds },
    { name: 'MiB of the largest process', found: memory === 0 ? undefined : memory, most: LIMITS.memory, show: mebibytes },
  ]);
}

/** Limits as lines, and whether all of them were held. */
export function limitLines(limits: readonly Limit[]): { readonly lines: readonly string[]; readonly held: boolean } {
  const lines = limits.map(({ name, found, most, show }) => {
    const verdict = found === undefined ? 'not measured here' : found <= most ? 'held' : 'BROKEN';
    return `${name}: ${found === undefined ? '–' : show(found)} of at most ${show(most)}, ${verdict}`;
  });
  return { lines, held: limits.every(({ found, most }) => found === undefined || found <= most) };
}

/** Counts what stands in the folder of a site. */
export function siteSize(folder: string): SiteSize {
  let [pages, files, bytes] = [0, 0, 0];
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
    if (entry.name.endsWith('.html')) pages += 1;
  }
  return { pages, files, bytes };
}

function seconds(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(1);
}

function mebibytes(value: number | undefined): string {
  return value === undefined ? '–' : (value / 1024 ** 2).toFixed(0);
}
