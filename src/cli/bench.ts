import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateRepository, type Generated } from './bench/generate.ts';
import { againstLimits, figureTable, LIMITS, siteSize, type Figure } from './bench/figures.ts';
import { benchImport, IMPORT_BENCH_LIMITS } from './bench/import-bench.ts';
import { measure, type Cost } from './bench/measure.ts';
import { nextStyles } from './bench/next-style.ts';
import { benchSearch, type SearchWish } from './bench/search-bench.ts';
import { benchPdfs, PDF_BENCH_LIMITS } from './bench/pdf-bench.ts';
import { SEARCH_LIMITS } from './bench/search-limits.ts';
import { CliError, type Command, type Terminal } from './command.ts';

interface Wish {
  readonly papers: number;
  readonly languages: readonly string[];
  readonly everyAbstract: boolean;
  /** Where to leave the repository and its site; nothing for a folder that is taken away at the end. */
  readonly keep: string | undefined;
  /** Set when the search is measured, and nothing else. */
  readonly search: SearchWish | undefined;
  /** True when what PDFs cost is measured, and nothing else. */
  readonly pdfs: boolean;
  /** True when what an import costs is measured, and nothing else. */
  readonly import: boolean;
}

/**
 * `bench`: makes an invented repository, then checks it and builds it twice, with empty caches and with full ones, and reports what each
 * cost. With `--search` it measures instead what a search costs a reader, with `--pdfs` what PDFs cost a build, with `--import`
 * what an import costs. Resolves to 1 when a command failed or a limit was broken.
 */
export const bench: Command = {
  name: 'bench',
  async run(args, terminal) {
    const wish = readWish(args);
    const folder = wish.keep === undefined ? mkdtempSync(join(tmpdir(), 'plenary-bench-')) : emptyFolder(wish.keep);
    try {
      if (wish.search) return Number(!(await benchSearch(wish.search, folder, terminal)));
      if (wish.import) return Number(!(await benchImport(wish.papers, folder, terminal)));
      return wish.pdfs ? Number(!(await benchPdfs(wish.papers, folder, terminal))) : await run(wish, folder, terminal);
    } finally {
      if (wish.keep === undefined) rmSync(folder, { recursive: true, force: true });
    }
  },
};

function readWish(args: readonly string[]): Wish {
  const { papers, languages, keep, abstracts, search, pdfs, import: imports, records, data } = parsed(args);
  const usual = search ? SEARCH_LIMITS.texts.papers : (pdfs ? PDF_BENCH_LIMITS : imports ? IMPORT_BENCH_LIMITS : LIMITS).papers;
  const count = wholeNumber('--papers', papers ?? String(usual));
  if (abstracts !== 'one' && abstracts !== 'every') throw new CliError('--abstracts takes one (in the language of the paper) or every.');
  const tags = languages.split(',').filter(Boolean);
  if (tags.length === 0) throw new CliError('--languages takes tags with commas between them: en,az,ru.');
  return {
    papers: count,
    languages: tags,
    everyAbstract: abstracts === 'every',
    keep: keep === undefined ? undefined : resolve(keep),
    search: search
      ? { papers: count, records: wholeNumber('--records', records), data: data === undefined ? undefined : resolve(data) }
      : undefined,
    pdfs,
    import: imports,
  };
}

function wholeNumber(option: string, value: string): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1) throw new CliError(`${option} takes a whole number of at least 1.`);
  return count;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        papers: { type: 'string' },
        languages: { type: 'string', default: 'en' },
        abstracts: { type: 'string', default: 'one' },
        keep: { type: 'string' },
        search: { type: 'boolean', default: false },
        pdfs: { type: 'boolean', default: false },
        import: { type: 'boolean', default: false },
        records: { type: 'string', default: String(SEARCH_LIMITS.records.count) },
        data: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new CliError(
      `${error instanceof Error ? error.message : ''} Known are --papers, --languages, --abstracts, --keep, --search, --pdfs, --import, --records and --data.`,
    );
  }
}

function emptyFolder(folder: string): string {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new CliError(`${folder} is not empty: name a new folder after --keep.`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function run(wish: Wish, folder: string, terminal: Terminal): Promise<number> {
  const content = join(folder, 'content');
  const { papers, languages, everyAbstract } = wish;
  const generated = generateRepository({
    folder: content,
    papers,
    languages,
    everyAbstract,
    progress: (written) => terminal.progress('generate', written, papers),
  });
  terminal.print(describe(generated, wish));

  const site = join(folder, 'site');
  const timings = join(folder, 'timings.json');
  const places = { PLENARY_CONTENT: content, PLENARY_OUT: site, PLENARY_CACHE: join(folder, 'cache'), PLENARY_TIMINGS: timings };
  const figures: Figure[] = [];
  const costs = new Map<string, Cost>();
  for (const [name, command] of [
    ['check', 'check'],
    ['build, cold', 'build'],
    ['build, warm', 'build'],
  ] as const) {
    rmSync(timings, { force: true });
    const cost = await measure([resolve(import.meta.dirname, 'plenary.ts'), command], { ...terminal.environment, ...places });
    if (cost.code !== 0) {
      terminal.note(`The command "${command}" ended with ${cost.code}; nothing was measured.`);
      return 1;
    }
    costs.set(name, cost);
    figures.push({ name, ...cost }, ...stagesOf(timings));
  }
  return report(figures, costs, site, wish, terminal);
}

function report(figures: readonly Figure[], costs: ReadonlyMap<string, Cost>, site: string, wish: Wish, terminal: Terminal): number {
  for (const line of figureTable(figures)) terminal.print(line);
  const { pages, files, bytes } = siteSize(site);
  terminal.print(`${pages} pages, ${files} files, ${bytes} bytes (${(bytes / 1e6).toFixed(1)} MB)`);
  const styleHeld = reportStyles(terminal);
  const [check, cold, warm] = [costs.get('check'), costs.get('build, cold'), costs.get('build, warm')];
  if (!check || !cold || !warm) return 1;
  const { lines, held } = againstLimits(check, cold, warm);
  const comparable = wish.papers === LIMITS.papers && wish.languages.length === 1 && !wish.everyAbstract;
  if (!comparable) {
    terminal.print(`The limits are set for ${LIMITS.papers} papers in one interface language, each with one abstract.`);
    return 0;
  }
  for (const line of lines) terminal.print(line);
  return held && styleHeld ? 0 : 1;
}

/** What the browser of a reader does for the next style, told here for the panel's ten. True when each keeps to the limit. */
function reportStyles(terminal: Terminal): boolean {
  const times = nextStyles().map(({ milliseconds }) => milliseconds);
  const slowest = Math.max(...times);
  const verdict = slowest <= LIMITS.nextStyle ? 'held' : 'BROKEN';
  const numbers = times.map((time) => time.toFixed(0)).join(', ');
  terminal.print(`Milliseconds to the next citation style: ${numbers}; of at most ${LIMITS.nextStyle}, ${verdict}`);
  return slowest <= LIMITS.nextStyle;
}

function describe({ papers, volumes, people }: Generated, { languages, everyAbstract }: Wish): string {
  const abstracts = everyAbstract ? 'abstracts in az, en and ru' : 'an abstract each';
  return `${papers} papers with ${abstracts}, ${volumes} volumes, ${people} people; interface in ${languages.join(', ')}`;
}

/** The stages that a command told of, as lines below its own; their seconds are those of its main process alone. */
function stagesOf(file: string): Figure[] {
  if (!existsSync(file)) return [];
  const stages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly wall: number; readonly cpu: number }>;
  return Object.entries(stages).map(([stage, { wall, cpu }]) => ({ name: `  ${stage}`, wall, cpu }));
}
