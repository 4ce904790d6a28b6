/**
 * Formats the invented works with pandoc's citeproc too, an independent processor, and writes where the two differ into
 * `pandoc-comparison.md` beside this file. It needs Debian's packages pandoc, citation-style-language-styles and
 * citation-style-language-locales: `npx node tests/citation/styles/compare-pandoc.ts`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import CSL from 'citeproc';
import { CitationEngine } from '../../../src/citation/citation-engine.ts';
import { citedWork } from '../../../src/citation/cited-work.ts';
import type { CitedWork } from '../../../src/citation/cited-work.ts';
import type { CslItem } from '../../../src/citation/csl.ts';
import { printedItem } from '../../../src/citation/printed-item.ts';
import { readReference } from '../../../src/citation/reference-markup.ts';
import { OWN_STYLE, panelStyles } from '../../../src/citation/style-catalogue.ts';
import type { CslTree } from '../../../src/citation/style-catalogue.ts';
import { mannersOf } from '../../../src/citation/style-manners.ts';
import { repaired } from '../../../src/citation/style-repair.ts';
import { escapeXml } from '../../../src/text/xml.ts';
import { goldenWorks } from '../golden-works.ts';
import { contextOf, worksOf } from '../invented.ts';
import { differenceKinds, kindOf } from './pandoc-differences.ts';

const DEBIAN = '/usr/share/citation-style-language';
const OURS = new URL('../../../src/citation/', import.meta.url);
const TAGS: Readonly<Record<string, string>> = { en: 'en-US', az: 'az-AZ', ru: 'ru-RU' };

/** Attributes that tell the works of one list apart. */
const TELLING_APART = /^(?:subsequent-author-substitute|disambiguate-|givenname-disambiguation)/u;

/** An entry of pandoc's HTML. */
const ENTRY = /<div id="ref-([^"]*)" class="csl-entry"[^>]*>\n([\s\S]*?)\n<\/div>(?=\n<div id="ref-|\n<\/div>\s*$)/gu;

interface Pair {
  readonly style: string;
  readonly language: string;
  readonly ours: string;
  readonly theirs: string;
}

if (existsSync(DEBIAN)) writeFileSync(process.argv[2] ?? new URL('pandoc-comparison.md', import.meta.url), report(pairs()));
else console.log('Debian’s CSL styles are not installed; nothing was compared.');

function pairs(): Pair[] {
  const repository = goldenWorks();
  const context = contextOf(repository);
  // Translated titles are an addition of ours, which no other processor makes.
  const works = worksOf(repository).flatMap((work): CitedWork[] => {
    const cited = citedWork(work, context);
    return cited ? [{ ...cited, translations: {} }] : [];
  });
  return panelStyles.flatMap((style) => Object.keys(TAGS).flatMap((language) => paired(style, language, works)));
}

function paired(style: string, language: string, works: readonly CitedWork[]): Pair[] {
  const manners = mannersOf(style);
  const locale = parsed('locales', `locales-${TAGS[language] ?? ''}.xml`, language === 'az');
  const tree = parsed('styles', `${style}.csl`, style === OWN_STYLE);
  const engine = new CitationEngine({ id: style, tree }, { get: () => locale }, language);
  const choice = { language, names: 'original', form: 'reference' } as const;
  const own = ({ language: tag }: CitedWork) => (tag in TAGS ? tag : 'en');
  const entries = works
    // A style that describes a work in its own language is asked for works of that language only.
    .filter((cited) => manners.describesIn === 'citation' || own(cited) === language)
    .map((cited) => ({ cited, item: { ...printedItem(cited, choice, manners), id: cited.key } }))
    // What is hidden from citeproc-js as markup would be markup to pandoc.
    .filter(({ item }) => !/[\uE000-\uF8FF]/u.test(JSON.stringify(item)));
  const plain = standingAlone(repaired({ id: style, tree }));
  const theirs = pandoc(
    xmlOf(language === 'az' ? withLocale(plain, locale) : plain),
    language,
    entries.map(({ item }) => item),
  );
  return entries.map(({ cited }) => ({ style, language, ours: engine.format(cited, choice).text, theirs: theirs.get(cited.key) ?? '' }));
}

function parsed(folder: 'styles' | 'locales', name: string, isOurs: boolean): CslTree {
  return CSL.parseXml(readFileSync(isOurs ? new URL(`${folder}/${name}`, OURS) : join(DEBIAN, folder, name), 'utf8'));
}

/** A style that does not tell works of one list apart: ours are formatted one by one. */
function standingAlone({ name, attrs, children }: CslTree): CslTree {
  return {
    name,
    attrs: Object.fromEntries(Object.entries(attrs).filter(([attribute]) => !TELLING_APART.test(attribute))),
    children: children.map((child) => (typeof child === 'string' ? child : standingAlone(child))),
  };
}

/** A style that brings a locale with it: pandoc has none for Azerbaijani, and reads no file of one. */
function withLocale(style: CslTree, locale: CslTree): CslTree {
  const isElement = (child: CslTree | string): child is CslTree => typeof child === 'object';
  const own = style.children.filter(isElement).filter(({ name, attrs }) => name === 'locale' && attrs['xml:lang'] === 'az');
  const key = ({ attrs }: CslTree) => `${attrs['name'] ?? ''} ${attrs['form'] ?? ''}`;
  const terms = (tree: CslTree) =>
    tree.children
      .filter(isElement)
      .filter(({ name }) => name === 'terms')
      .flatMap(({ children }) => children.filter(isElement));
  const overridden = new Map([...terms(locale), ...own.flatMap(terms)].map((term) => [key(term), term]));
  const content = locale.children.filter(isElement).filter(({ name }) => name !== 'info');
  const merged = content.map((child) => (child.name === 'terms' ? { ...child, children: [...overridden.values()] } : child));
  const rest = style.children.filter((child) => !isElement(child) || !own.includes(child));
  const at = rest.findIndex((child) => isElement(child) && child.name === 'info') + 1;
  return {
    ...style,
    children: [...rest.slice(0, at), { name: 'locale', attrs: { 'xml:lang': 'az' }, children: merged }, ...rest.slice(at)],
  };
}

function xmlOf({ name, attrs, children }: CslTree, root = true): string {
  const written = Object.entries(attrs).map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`);
  const space = root ? ' xmlns="http://purl.org/net/xbiblio/csl"' : '';
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : xmlOf(child, false))).join('');
  return `<${name}${space}${written.filter((each) => !each.startsWith(' xmlns')).join('')}>${inner}</${name}>`;
}

/** The references that pandoc makes of items, by id. */
function pandoc(style: string, language: string, items: readonly CslItem[]): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-pandoc-'));
  try {
    writeFileSync(join(folder, 'style.csl'), style);
    writeFileSync(join(folder, 'items.json'), JSON.stringify(items));
    const args = [
      '-f',
      'csljson',
      '-t',
      'html',
      '--wrap=none',
      '--citeproc',
      '--csl',
      'style.csl',
      '-M',
      `lang=${TAGS[language] ?? ''}`,
      'items.json',
    ];
    const html = execFileSync('pandoc', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });
    return new Map([...html.matchAll(ENTRY)].map(([, id = '', entry = '']) => [readReference(id).text, bare(entry)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bare(entry: string): string {
  const whole = entry.replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/gu, '').replace(/<\/?(?:div|a|p|em)\b[^>]*>/gu, '');
  return readReference(whole).text.replace(/^\d+\. /u, '');
}

function report(all: readonly Pair[]): string {
  const version = /\S+ (\S+)/u.exec(execFileSync('pandoc', ['--version'], { encoding: 'utf8' }))?.[1] ?? '';
  const packages = ['pandoc', 'citation-style-language-styles', 'citation-style-language-locales'];
  const debian = execFileSync('dpkg-query', ['-W', '-f', '${Package} ${Version}\n', ...packages], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const different = all.filter(({ ours, theirs }) => ours !== theirs);
  const table = panelStyles.flatMap((style) =>
    Object.keys(TAGS).map((language) => {
      const its = all.filter((pair) => pair.style === style && pair.language === language);
      const equal = its.filter(({ ours, theirs }) => ours === theirs).length;
      return `| ${style} | ${language} | ${equal} | ${its.length - equal} |`;
    }),
  );
  const kinds = [...differenceKinds, { name: 'other', why: 'None of these, or several at once.' }].map(({ name, why }) => {
    const its = different.filter((pair) => kindOf(pair) === name);
    const examples = its
      .slice(0, name === 'other' ? its.length : 1)
      .map(({ style, language, ours, theirs }) => `- ${style}, ${language}\n  - ours: ${ours}\n  - pandoc: ${theirs}\n`);
    return `### ${name}: ${its.length}\n\n${why}\n\n${examples.join('')}`;
  });
  return `# The same works in pandoc

Written by \`compare-pandoc.ts\`. citeproc-js ${CSL.PROCESSOR_VERSION} within this program, and the citeproc of pandoc ${version},
with the same styles and the same items; ${debian.join(', ')}.

${all.length} references: ${all.length - different.length} equal, ${different.length} different.

| style | language | equal | different |
| --- | --- | --- | --- |
${table.join('\n')}

## Kinds of differences

Each difference counts once, under the first kind that makes the two texts one together with those before it.

${kinds.join('\n')}`;
}
