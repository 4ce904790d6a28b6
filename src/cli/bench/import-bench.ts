import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CliError, type Terminal } from '../command.ts';
import { figureTable, limitLines, type Figure, type Limit } from './figures.ts';
import { generateRepository } from './generate.ts';
import { writeEasychairDesk, writeTemplateDesk } from './import-desk.ts';
import { measure } from './measure.ts';

/** The most seconds, of the wall and of the processor, that an import of so many papers may cost. */
export const IMPORT_BENCH_LIMITS = { papers: 5_000, seconds: 30 } as const;

const CHANGED = 10;
const VOLUME = 'bench';
const DESKS = [
  ['template', writeTemplateDesk],
  ['EasyChair', writeEasychairDesk],
] as const;

/**
 * Measures what an import costs, from our template and from EasyChair's two lists, on invented papers and through the command that staff
 * run: the first time, again without a change, and with ten rows changed. True when every limit was held; throws a CliError when an import
 * failed or did not write what it should.
 */
export async function benchImport(papers: number, folder: string, terminal: Terminal): Promise<boolean> {
  const figures: Figure[] = [];
  for (const [at, [name, write]] of DESKS.entries()) {
    const content = join(folder, `import-content-${at + 1}`);
    generateRepository({ folder: content, papers: 33, languages: ['en', 'az', 'ru'] });
    const desk = join(folder, `desk-${at + 1}`);
    let before: ReadonlyMap<string, string> = new Map();
    const bring = async (about: string, changed: number) => {
      terminal.progress('generate', papers, papers);
      await write({ folder: desk, papers, changed });
      const script = resolve(import.meta.dirname, '..', 'plenary.ts');
      const cost = await measure([script, 'import', desk, '--volume', VOLUME], {
        ...terminal.environment,
        PLENARY_CONTENT: content,
        PLENARY_CACHE: join(folder, 'import-cache'),
      });
      const written = recordsIn(join(content, 'papers', VOLUME));
      const differing = [...written].filter(([file, text]) => before.get(file) !== text).length;
      if (cost.code !== 0 || written.size !== papers || differing !== (before.size === 0 ? papers : changed))
        throw new CliError(`The import from ${name} failed (${about}); nothing was measured.`);
      before = written;
      figures.push({ name: `${name}, ${about}`, ...cost });
    };
    await bring('first', 0);
    await bring('unchanged', 0);
    await bring(`${CHANGED} rows changed`, Math.min(CHANGED, papers));
  }
  terminal.print(`Imports of ${papers} papers`);
  for (const line of figureTable(figures)) terminal.print(line);
  return held(figures, papers, terminal);
}

/** The texts of the records in a folder, by the names of their files. */
function recordsIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(names.filter((name) => name.endsWith('.md')).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function held(figures: readonly Figure[], papers: number, terminal: Terminal): boolean {
  const { seconds } = IMPORT_BENCH_LIMITS;
  if (papers !== IMPORT_BENCH_LIMITS.papers) {
    terminal.print(`The limits are set for ${IMPORT_BENCH_LIMITS.papers} papers.`);
    return true;
  }
  const show = (value: number) => value.toFixed(1);
  const { lines, held: all } = limitLines(
    figures.flatMap(({ name, wall, cpu }): Limit[] => [
      { name: `Seconds of the wall, ${name}`, found: wall, most: seconds, show },
      { name: `CPU seconds, ${name}`, found: cpu, most: seconds, show },
    ]),
  );
  for (const line of lines) terminal.print(line);
  return all;
}
