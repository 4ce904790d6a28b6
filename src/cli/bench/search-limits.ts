import type { Cost } from './measure.ts';
import type { Visit } from './visit-search.ts';

/** The most that a search may cost: in a repository of full texts, and in an index of so many records with abstracts. */
export const SEARCH_LIMITS = {
  texts: { papers: 1_000, words: 2_500, bytes: 250_000 },
  records: { count: 108_819, bytes: 700_000, first: 300, cpu: 200, memory: 2.9 * 1024 ** 3 },
  typing: 100,
} as const;

/** A figure that is held against a limit. */
interface Held {
  readonly name: string;
  readonly found: number | undefined;
  readonly most: number;
  readonly show: (value: number) => string;
}

/** The visits as lines: what was searched for, what was found, fetched and waited for. */
export function visitLines(visits: readonly Visit[]): string[] {
  return visits.map(
    ({ word, records, found, bytes, requests, first, typing }) =>
      `  “${word}” (in ${records} records; “${found}”): ${kilobytes(bytes)} in ${requests} requests, first results after ${milliseconds(first)}, while typing ${milliseconds(typing)}`,
  );
}

/** One line for each limit of a search, held or not; the weight and the times are those of the worst word. */
export function againstSearchLimits(
  visits: readonly Visit[],
  most: { readonly bytes: number; readonly first?: number },
  cost?: Pick<Cost, 'cpu' | 'memory'>,
): { readonly lines: readonly string[]; readonly held: boolean } {
  const worst = (figure: (visit: Visit) => number) => (visits.length === 0 ? undefined : Math.max(...visits.map(figure)));
  const { records, typing } = SEARCH_LIMITS;
  const limits: Held[] = [
    { name: 'First search, over the wire', found: worst(({ bytes }) => bytes), most: most.bytes, show: kilobytes },
    ...(most.first === undefined
      ? []
      : [{ name: 'First search, first results', found: worst(({ first }) => first), most: most.first, show: milliseconds }]),
    { name: 'While typing, warm', found: worst((visit) => visit.typing), most: typing, show: milliseconds },
    ...(cost
      ? [
          { name: 'CPU seconds to index', found: cost.cpu, most: records.cpu, show: (value: number) => value.toFixed(1) },
          { name: 'MiB of the largest process', found: cost.memory, most: records.memory, show: mebibytes },
        ]
      : []),
  ];
  const lines = limits.map(({ name, found, most: limit, show }) => {
    const verdict = found === undefined ? 'not measured here' : found <= limit ? 'held' : 'BROKEN';
    return `${name}: ${found === undefined ? '–' : show(found)} of at most ${show(limit)}, ${verdict}`;
  });
  return { lines, held: limits.every(({ found, most: limit }) => found === undefined || found <= limit) };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function mebibytes(value: number): string {
  return (value / 1024 ** 2).toFixed(0);
}
