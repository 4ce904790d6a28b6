import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CitedWork } from '../../src/citation/cited-work.ts';
import { bibtex8bit } from '../../src/export/bibtex-8bit.ts';
import { bibtex } from '../../src/export/bibtex.ts';
import { citedWorks } from '../../src/export/formats.ts';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';
import { goldenWorks } from '../citation/golden-works.ts';
import { contextOf, worksOf } from '../citation/invented.ts';
import { complaintsOf, truthsAbout } from './complaints.ts';
import { installTex, versionOf } from './install.ts';

/** One way from a `.bib` to a page: a sample for writers, the engine, what makes the list, and the style of that. */
interface Way {
  readonly sample: 'biber' | 'bibtex' | 'pdflatex';
  readonly engine: 'xelatex' | 'lualatex' | 'pdflatex';
  readonly lister: 'biber' | 'bibtex';
  readonly style?: string;
}

/** The styles that come with BibTeX itself, and IEEE's. All but `plain` cut names, and so need the file that is all ASCII. */
const STYLES = ['plain', 'abbrv', 'alpha', 'apalike', 'ieeetr'];

const ways: readonly Way[] = [
  { sample: 'biber', engine: 'xelatex', lister: 'biber' },
  { sample: 'biber', engine: 'lualatex', lister: 'biber' },
  { sample: 'bibtex', engine: 'xelatex', lister: 'bibtex', style: 'plain' },
  ...STYLES.map((style) => ({ sample: 'pdflatex', engine: 'pdflatex', lister: 'bibtex', style }) as const),
];

const top = resolve(import.meta.dirname, '../..');
process.exitCode = await main(process.argv.slice(2));

/** Compiles the samples for writers as they stand, then with every work of the repository and every invented hard case in the list. */
async function main(args: readonly string[]): Promise<number> {
  const hindrance = installTex({ mayInstall: args.includes('--install') });
  if (hindrance !== undefined) {
    console.error(hindrance);
    return 1;
  }
  for (const program of ['xelatex', 'lualatex', 'pdflatex', 'bibtex', 'biber']) console.log(versionOf(program));
  const repository = await repositoryWorks();
  const invented = goldenWorks();
  const hard = citedWorks(worksOf(invented), contextOf(invented));
  const folder = mkdtempSync(join(tmpdir(), 'plenary-tex-'));
  console.log(`${repository.length} works of the repository, ${hard.length} invented ones`);
  let failed = 0;
  for (const way of ways) {
    // The repository alone gives no cause for any complaint; of invented works without an author BibTeX may say so.
    failed += compile(way, join(folder, 'sample'), repository, false, new Set());
    failed += compile(way, join(folder, 'repository'), repository, true, new Set());
    failed += compile(way, join(folder, 'all'), [...repository, ...hard], true, truthsAbout(hard));
  }
  if (failed === 0) rmSync(folder, { recursive: true });
  console.log(failed === 0 ? 'Everything compiles.' : `${failed} of ${ways.length * 3} failed; their files are in ${folder}.`);
  return failed === 0 ? 0 : 1;
}

async function repositoryWorks(): Promise<readonly CitedWork[]> {
  const { records } = await readRepository(top);
  const linked = link(records, { drafts: false });
  return citedWorks(worksOf(linked), contextOf(linked));
}

/** Compiles a sample in a folder of its own, citing what it cites or everything; 1 if anything was complained of or left out. */
function compile(way: Way, parent: string, works: readonly CitedWork[], whole: boolean, truths: ReadonlySet<string>): 0 | 1 {
  const { sample, engine, lister, style } = way;
  const folder = join(parent, [sample, engine, style].filter(Boolean).join('-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'library.bib'), bibtex.write(works));
  writeFileSync(join(folder, 'library.8bit.bib'), bibtex8bit.write(works));
  let text = readFileSync(join(top, `src/tex/${sample}.tex`), 'utf8');
  if (style !== undefined) text = text.replace('{plain}', `{${style}}`);
  if (whole) text = text.replace('\\begin{document}', '$&\n\\nocite{*}');
  writeFileSync(join(folder, 'paper.tex'), text);

  const run = (program: string, ...args: string[]) => spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 600_000 });
  const typeset = () => run(engine, '-interaction=nonstopmode', '-no-shell-escape', 'paper.tex');
  typeset();
  run(lister, 'paper');
  typeset();
  const { status } = typeset();
  const read = (extension: string) => readFileSync(join(folder, `paper.${extension}`), 'utf8');
  const complaints = [...complaintsOf(read('blg')), ...complaintsOf(read('log'))].filter((line) => !truths.has(line.trim()));
  // What TeX itself took for an entry: a label that was cut short would hide one.
  const [entries, entry] = lister === 'biber' ? [read('bbl'), '\\entry'] : [read('aux'), '\\bibcite'];
  const listed = works.filter(({ key }) => entries.includes(`${entry}{${key}}`)).length;
  const pages = /^Output written on .*\((?<pages>\d+) pages?/mu.exec(read('log'))?.groups?.['pages'];
  const wanted = whole ? works.length : 1;
  const isGood = status === 0 && complaints.length === 0 && listed === wanted && pages !== undefined;
  const name = [engine, lister, style].filter(Boolean).join(' + ');
  console.log(`${isGood ? '✓' : '✗'} ${name}: ${listed} of ${wanted} works, ${pages ?? 'no'} pages, ${complaints.length} complaints`);
  for (const line of complaints.slice(0, 20)) console.log(`    ${line}`);
  return isGood ? 0 : 1;
}
