import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CliError, type Terminal } from '../command.ts';
import { figureTable } from './figures.ts';
import { generateRepository } from './generate.ts';
import { measure, type Cost } from './measure.ts';
import { sampleWords } from './sample-words.ts';
import { againstSearchLimits, SEARCH_LIMITS, visitLines } from './search-limits.ts';
import { visitSearch, type Visit } from './visit-search.ts';

/** What the search is measured on. */
export interface SearchWish {
  /** The papers of the repository, each with a full text. */
  readonly papers: number;
  /** The records of the larger index, or a folder with real ones. */
  readonly records: number;
  readonly data: string | undefined;
}

/**
 * Measures the search: a repository of full texts is built, and its search page opened in a browser; then the index of many more records
 * takes the place of its own, and the page is opened again. True when every limit was held that could be measured; throws a CliError when
 * a command failed.
 */
export async function benchSearch({ papers, records, data }: SearchWish, folder: string, terminal: Terminal): Promise<boolean> {
  const site = join(folder, 'search-site');
  const { texts } = SEARCH_LIMITS;
  const content = join(folder, 'search-content');
  generateRepository({ folder: content, papers, languages: ['en'], words: texts.words });
  terminal.print(`Search: ${papers} papers of ${texts.words} words`);
  const places = { PLENARY_CONTENT: content, PLENARY_OUT: site, PLENARY_CACHE: join(folder, 'search-cache') };
  const built = await run(['plenary.ts', 'build'], { ...terminal.environment, ...places });
  const small = await report(site, [{ name: 'build', ...built }], terminal);
  const smallHeld = held(small, papers === texts.papers, { bytes: texts.bytes }, undefined, terminal);

  terminal.print(data === undefined ? `Search: ${records} invented records` : `Search: the records of ${data}`);
  const index = join(site, 'pagefind');
  rmSync(index, { recursive: true });
  const wish = data === undefined ? [String(records)] : ['0', data];
  const cost = await run(['bench/index-documents.ts', index, ...wish], terminal.environment);
  const large = await report(site, [{ name: 'index', ...cost }], terminal);
  const isComparable = data !== undefined || records === SEARCH_LIMITS.records.count;
  return held(large, isComparable, SEARCH_LIMITS.records, cost, terminal) && smallHeld;
}

async function run([script = '', ...args]: readonly string[], environment: NodeJS.ProcessEnv): Promise<Cost> {
  const cost = await measure([resolve(import.meta.dirname, '..', script), ...args], environment);
  if (cost.code !== 0) throw new CliError(`“${[script, ...args].join(' ')}” ended with ${cost.code}; nothing was measured.`);
  return cost;
}

async function report(site: string, figures: Parameters<typeof figureTable>[0], terminal: Terminal): Promise<Visit[] | undefined> {
  for (const line of figureTable(figures)) terminal.print(line);
  const visits = await visitSearch(site, sampleWords(join(site, 'pagefind')), terminal.environment);
  for (const line of visitLines(visits ?? [])) terminal.print(line);
  if (!visits) terminal.print('There is no browser of the Chromium family here: name one in PLENARY_BROWSER.');
  return visits;
}

function held(
  visits: readonly Visit[] | undefined,
  isComparable: boolean,
  most: Parameters<typeof againstSearchLimits>[1],
  cost: Cost | undefined,
  terminal: Terminal,
): boolean {
  const found = againstSearchLimits(visits ?? [], most, cost);
  if (isComparable) for (const line of found.lines) terminal.print(line);
  else terminal.print('The limits are set for another number of papers and records.');
  return found.held || !isComparable;
}
