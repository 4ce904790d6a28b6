import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = resolve('.dependency-cruiser.cjs');

/** `from → to` of each import that the rules of the layers forbid in a folder, with the name of the rule. */
function breaches(folder: string, ...parts: string[]): string[] {
  const args = [cruiser, '--config', config, '--output-type', 'json', ...parts];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; to: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`).sort();
}

const planted: readonly (readonly [from: string, imports: string, rule: string])[] = [
  ['src/text/fold.ts', `import '../schema/paper.ts'`, 'layer-text'],
  ['src/schema/paper.ts', `import '../model/link.ts'`, 'layer-schema'],
  ['src/model/link.ts', `import '../files/read.ts'`, 'layer-model'],
  ['src/model/typed.ts', `import type { read } from '../files/read.ts'`, 'layer-model'],
  ['src/model/machine.ts', `import 'node:fs'`, 'no-machine'],
  ['src/check/rule.ts', `import '../export/bibtex.ts'`, 'layer-check'],
  ['src/check/words.ts', `import '../i18n/words.ts'`, 'layer-check'],
  ['src/export/bibtex.ts', `import '../search/query.ts'`, 'layer-export'],
  ['src/export/disk.ts', `import 'node:fs'`, 'no-machine'],
  ['src/import/csv.ts', `import '../check/rule.ts'`, 'layer-import'],
  ['src/search/query.ts', `import '../citation/cite.ts'`, 'layer-search'],
  ['src/discovery/tags.ts', `import '../i18n/words.ts'`, 'layer-discovery'],
  ['src/files/read.ts', `import '../check/rule.ts'`, 'layer-files'],
  ['src/files/pages.ts', `import 'astro'`, 'astro-stays-outside'],
  ['src/typeset/typst.ts', `import '../files/read.ts'`, 'layer-typeset'],
  ['src/cli/build.ts', `import '../pages/feed.ts'`, 'layer-cli'],
  ['src/pages/feed.ts', `import '../files/read.ts'`, 'layer-pages'],
  ['src/pages/store.ts', `import 'astro:content'`, 'content-store-behind-the-repository'],
  ['src/components/list.ts', `import '../check/rule.ts'`, 'layer-pages'],
  ['src/scripts/search.ts', `import '../files/read.ts'`, 'layer-scripts'],
  ['src/scripts/disk.ts', `import 'node:fs'`, 'no-machine'],
  ['src/repository.ts', `import './check/rule.ts'`, 'layer-roots'],
  ['src/helpers/things.ts', `import '../text/fold.ts'`, 'no-new-layer'],
  ['src/text/one.ts', `import './two.ts'`, 'no-circle'],
  ['src/text/nowhere.ts', `import './missing.ts'`, 'no-unresolved'],
];

const allowed: readonly (readonly [from: string, imports: string])[] = [
  ['src/schema/name.ts', `import '../text/fold.ts'`],
  ['src/export/ris.ts', `import '../citation/cite.ts'; import '../model/name.ts'; import '../text/fold.ts'`],
  ['src/discovery/json-ld.ts', `import '../export/ris.ts'; import '../citation/cite.ts'; import '../schema/name.ts'`],
  ['src/cli/check.ts', `import '../check/rules.ts'; import '../i18n/words.ts'; import 'node:fs'`],
  ['src/pages/atom.ts', `import '../discovery/json-ld.ts'; import '../repository.ts'; import '../i18n/words.ts'; import 'astro'`],
  ['src/scripts/cite.ts', `import '../export/ris.ts'; import '../model/name.ts'; import '../text/fold.ts'`],
  ['src/content.config.ts', `import 'astro:content'; import './repository.ts'; import './files/read.ts'`],
];

const bystanders = ['src/citation/cite.ts', 'src/model/name.ts', 'src/check/rules.ts', 'src/i18n/words.ts'];

describe('the rules of the layers', () => {
  let folder: string;
  let found: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plenary-layers-'));
    const plant = (path: string, source: string) => {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), `${source};\nexport const read = 1;\n`);
    };
    for (const path of bystanders) plant(path, '');
    plant('src/text/two.ts', `import './one.ts'`);
    for (const [path, source] of [...planted, ...allowed]) plant(path, source);
    mkdirSync(join(folder, 'node_modules/astro'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/astro/package.json'), '{ "name": "astro", "main": "index.js" }');
    writeFileSync(join(folder, 'node_modules/astro/index.js'), '');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "dependencies": { "astro": "1" } }');
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
    found = breaches(folder, 'src');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(planted)('%s with %s breaks %s', (from, _, rule) => {
    expect(found.filter((line) => line.startsWith(`${rule}: ${from} →`))).toHaveLength(1);
  });

  test.each(allowed)('%s may have %s', (from) => {
    expect(found.filter((line) => line.includes(`: ${from} →`))).toEqual([]);
  });

  test('the program keeps them', () => {
    expect(breaches('.', 'src')).toEqual([]);
  });
});

/** What the `.astro` files may import of ours; the cruiser cannot read them. */
const ofOurs =
  /^src\/(?:pages|components|layouts|model|text|citation|basket|search|export|discovery|picture|typeset|i18n|styles|tex)\/|^src\/(?:repository|full-text|figure-data|reference|credits|resolution-words|resolution-routes|resolution-document)\.ts$/u;
const packages = /^(?:astro(?::(?!content)[a-z]+|\/[\w/]+)?|@fontsource[\w/.-]+)$/u;

/** Everything that an Astro file does against the order of the layers. */
function astroBreaches(path: string, source: string): string[] {
  const withoutScripts = source.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gu, '');
  const scripts = source.match(/<script\b[^>]*>[\s\S]*?<\/script>/gu)?.join('\n') ?? '';
  const found: string[] = [];
  for (const target of importsOf(withoutScripts)) {
    const ours = target.startsWith('.') ? posix.join(posix.dirname(path), target) : undefined;
    if (ours === undefined ? !packages.test(target) : !ofOurs.test(ours)) found.push(`imports ${ours ?? target}`);
  }
  for (const target of importsOf(scripts)) {
    const ours = posix.join(posix.dirname(path), target);
    if (!target.startsWith('.') || !ours.startsWith('src/scripts/')) found.push(`its script imports ${target}`);
  }
  // `.filter(Boolean)` drops what is empty from a line of text and decides nothing.
  for (const [call] of withoutScripts.matchAll(/\.(?:sort|toSorted|filter)\((?!Boolean\))/gu)) found.push(`decides with ${call}…)`);
  return found;
}

/** The modules that a source names after `import`, `export … from` and in `import()`. */
function importsOf(source: string): string[] {
  const statements = source.matchAll(/(?:^|[\n;])\s*(?:import|export)\b(?!\()[^'"`;]*?['"]([^'"]+)['"]|\bimport\(\s*['"`]([^'"`]+)['"`]/gu);
  return [...statements].map(([, named, called]) => named ?? called ?? '');
}

describe('Astro files', () => {
  const page = (lines: string) => astroBreaches('src/pages/example.astro', `---\n${lines}\n---\n<p>text</p>\n`);

  test.each([
    [`import { read } from '../files/read.ts';`, 'imports src/files/read.ts'],
    [`import type { read } from '../files/read.ts';`, 'imports src/files/read.ts'],
    [`import {\n  read,\n} from '../files/read.ts';`, 'imports src/files/read.ts'],
    [`import type { License } from '../schema/source.ts';`, 'imports src/schema/source.ts'],
    [`import { getCollection } from 'astro:content';`, 'imports astro:content'],
    [`import { readFileSync } from 'node:fs';`, 'imports node:fs'],
    [`const read = await import('../cli/build.ts');`, 'imports src/cli/build.ts'],
    [`import { search } from '../scripts/search.ts';`, 'imports src/scripts/search.ts'],
    [`const works = all.sort(byYear);`, 'decides with .sort(…)'],
    [`const works = all.filter((work) => work.listed);`, 'decides with .filter(…)'],
  ])('%s is seen', (lines, breach) => {
    expect(page(lines)).toEqual([breach]);
  });

  test.each([
    `import Page from '../layouts/Page.astro';\nimport '../styles/site.css';`,
    `import { repository } from '../repository.ts';\nimport { words } from '../i18n/words.ts';\nimport { jsonLd } from '../discovery/json-ld.ts';`,
    `import type { GetStaticPaths } from 'astro';\nconst line = [year, place].filter(Boolean).join(', ');`,
  ])('%s is in order', (lines) => {
    expect(page(lines)).toEqual([]);
  });

  test('a script of a page may start a script of the browser and nothing else', () => {
    const script = (target: string) => astroBreaches('src/components/X.astro', `<script>\n  import '${target}';\n</script>`);
    expect(script('../scripts/copy.ts')).toEqual([]);
    expect(script('../model/link.ts')).toEqual(['its script imports ../model/link.ts']);
    expect(script('pagefind')).toEqual(['its script imports pagefind']);
  });

  test.each(globSync('src/**/*.astro').sort())('%s keeps to its layer', (path) => {
    expect(astroBreaches(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  test('none is longer than one can take in', () => {
    const long = globSync('src/**/*.astro').filter((path) => readFileSync(path, 'utf8').split('\n').length > 101);
    expect(long).toEqual([]);
  });
});

test('Astro files lie nowhere but in the layers that print', () => {
  expect(globSync('src/**/*.astro').filter((path) => !/^src\/(?:pages|components|layouts)\//u.test(path))).toEqual([]);
});
