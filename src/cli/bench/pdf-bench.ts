import { join, resolve } from 'node:path';
import { CliError, type Terminal } from '../command.ts';
import { figureTable, limitLines } from './figures.ts';
import { generateRepository } from './generate.ts';
import { measure } from './measure.ts';

/** The most CPU seconds that so many PDFs of so many pages may cost: their texts, what is compared, and the pictures of page one. */
export const PDF_BENCH_LIMITS = { papers: 500, pages: 8, coldCpu: 120, warmCpu: 5 } as const;

/**
 * Measures what PDFs cost a build, with empty caches and with full ones, on an invented repository each of whose papers has a PDF. True when
 * every limit was held that could be measured; throws a CliError when a file was not read.
 */
export async function benchPdfs(papers: number, folder: string, terminal: Terminal): Promise<boolean> {
  const content = join(folder, 'pdf-content');
  const { pages, coldCpu, warmCpu } = PDF_BENCH_LIMITS;
  generateRepository({ folder: content, papers, languages: ['en'] });
  // The library that writes PDFs is one of those that only maintainers install.
  const { writePdfs } = await import('./write-pdfs.ts');
  await writePdfs(content, pages, (written, total) => terminal.progress('generate', written, total));
  terminal.print(`${papers} PDFs of ${pages} pages: texts, rules and pictures of page one`);
  const run = async (name: string) => {
    const cost = await measure([resolve(import.meta.dirname, 'read-pdfs.ts'), content, join(folder, 'pdf-cache')], terminal.environment);
    if (cost.code !== 0) throw new CliError(`The PDFs were not all read (${name}); nothing was measured.`);
    return { name, ...cost };
  };
  const [cold, warm] = [await run('PDFs, cold'), await run('PDFs, warm')];
  for (const line of figureTable([cold, warm])) terminal.print(line);
  if (papers !== PDF_BENCH_LIMITS.papers) {
    terminal.print(`The limits are set for ${PDF_BENCH_LIMITS.papers} PDFs.`);
    return true;
  }
  const seconds = (value: number) => value.toFixed(1);
  const { lines, held } = limitLines([
    { name: 'CPU seconds, cold', found: cold.cpu, most: coldCpu, show: seconds },
    { name: 'CPU seconds, warm', found: warm.cpu, most: warmCpu, show: seconds },
  ]);
  for (const line of lines) terminal.print(line);
  return held;
}
