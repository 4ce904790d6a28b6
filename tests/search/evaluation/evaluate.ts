import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { findBrowser, launchFlags } from '../../browser.ts';
import { expectationOf } from './expectation.ts';
import { collections, judgedQueries, queryKinds, querySets } from './judged-query.ts';
import type { Collection, JudgedQuery, QuerySet } from './judged-query.ts';
import { score, summaries } from './score.ts';
import type { Score } from './score.ts';
import { SearchPage } from './search-page.ts';
import { contentOf, repositoryOf, servedSite } from './site.ts';
import { csvOf, linesOf, rowsOf } from './table.ts';
import { targets } from './target.ts';

/** The file that the handbook's paper on letters and names shows as a table. */
const TABLE = resolve(import.meta.dirname, '../../../papers/handbook/02-search.csv');

process.exitCode = await main();

/**
 * Asks every judged query of the built sites and prints what came of it, for each set apart; 1 if a target was missed.
 * `--kind name` and `--in library` ask fewer, `--show tuning` tells what each query of a set missed, `--write` writes the handbook's table.
 */
async function main(): Promise<number> {
  const { kind, in: places, show, write } = wish();
  const isWhole = kind.length === queryKinds.length && places.length === collections.length;
  if (write && !isWhole) throw new Error('Only the whole table is written: leave --kind and --in away.');
  const scores = new Map<QuerySet, Score[]>();
  const folder = mkdtempSync(join(tmpdir(), 'plenary-search-eval-'));
  const browser = await chromium.launch({ executablePath: findBrowser(), args: launchFlags });
  try {
    for (const collection of places) {
      const queries = (set: QuerySet) => judgedQueries(set).filter((judged) => judged.in === collection && kind.includes(judged.kind));
      const found = await evaluate(collection, new Map(querySets.map((set) => [set, queries(set)])), folder, browser);
      for (const [set, more] of found) scores.set(set, [...(scores.get(set) ?? []), ...more]);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const set of show) for (const one of scores.get(set) ?? []) tell(one);
  const rows = [...scores].flatMap(([set, all]) => rowsOf(set, summaries(all)));
  for (const line of linesOf(rows)) console.log(line);
  if (write) writeFileSync(TABLE, csvOf(rows));
  return [...scores].map(([set, all]) => judge(set, all)).every(Boolean) ? 0 : 1;
}

function wish() {
  const { values } = parseArgs({
    options: {
      show: { type: 'string', multiple: true, default: [] },
      kind: { type: 'string', multiple: true, default: [...queryKinds] },
      in: { type: 'string', multiple: true, default: [...collections] },
      write: { type: 'boolean', default: false },
    },
  });
  return {
    show: known(values.show, querySets),
    kind: known(values.kind, queryKinds),
    in: known(values.in, collections),
    write: values.write,
  };
}

function known<Value extends string>(given: readonly string[], all: readonly Value[]): Value[] {
  return given.map((value) => {
    const found = all.find((one) => one === value);
    if (found === undefined) throw new Error(`There is no “${value}”; there are: ${all.join(', ')}.`);
    return found;
  });
}

/** Builds the site of a collection and asks its queries, all in one page. */
async function evaluate(
  collection: Collection,
  queries: ReadonlyMap<QuerySet, readonly JudgedQuery[]>,
  folder: string,
  browser: Browser,
): Promise<Map<QuerySet, Score[]>> {
  const content = contentOf(collection, folder);
  const repository = await repositoryOf(content);
  const { address, close } = await servedSite(content, join(folder, collection));
  const scores = new Map<QuerySet, Score[]>();
  try {
    const page = await SearchPage.open(browser, address);
    for (const [set, judged] of queries) {
      const answered: Score[] = [];
      for (const query of judged) {
        const { records, milliseconds } = await page.ask(query.query);
        answered.push(score(query, expectationOf(query, repository), records, milliseconds));
      }
      scores.set(set, answered);
    }
  } finally {
    await close();
  }
  return scores;
}

/** One line for each thing that a query did not do as it should. */
function tell({ judged, missing, first, falseHits }: Score): void {
  const complaints = [
    ...(missing.length > 0 ? [`misses ${missing.join(' ')}`] : []),
    ...(first === false ? ['has nothing of it among the first three'] : []),
    ...(falseHits.length > 0 ? [`finds ${falseHits.join(' ')}`] : []),
  ];
  for (const complaint of complaints) console.log(`${judged.in} ${judged.kind} “${judged.query}” ${complaint}`);
}

/** Prints the targets of a set; true if all are met. */
function judge(set: QuerySet, scores: readonly Score[]): boolean {
  const all = targets(scores);
  for (const { name, promised, measured, isMet } of all) {
    console.log(`${isMet ? '✓' : '✗'} ${set}, ${name}: ${measured} of ${promised}`);
  }
  return all.every(({ isMet }) => isMet);
}
