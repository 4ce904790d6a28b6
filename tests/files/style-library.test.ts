import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { localeTag } from '../../src/citation/citation-locale.ts';
import { compactTree, expandTree, kindOfTree, OWN_STYLE, panelStyles } from '../../src/citation/style-catalogue.ts';
import { nearestStyle, styleLibrary } from '../../src/files/style-library.ts';

const library = styleLibrary();
const entries = library.styleEntries();

describe('the catalogue', () => {
  test('holds more than two thousand styles, by title, the ten of the panel among them', () => {
    expect(entries.length).toBeGreaterThan(2000);
    expect(entries.map(({ title }) => title)).toEqual(entries.map(({ title }) => title).sort());
    for (const id of panelStyles) expect(entries.map((entry) => entry.id)).toContain(id);
  });

  test('names every style by words of its own, under an id that is a slug', () => {
    for (const { id, title } of entries) {
      expect(id).toMatch(/^[a-z0-9-]+$/u);
      expect(title).not.toBe('');
    }
  });

  test.each([
    ['apa', 'author-date'],
    ['modern-language-association', 'author'],
    ['chicago-fullnote-bibliography', 'note'],
    ['vancouver', 'numeric'],
    [OWN_STYLE, 'numeric'],
  ])('%s points to works by %s', (id, kind) => {
    expect(entries.find((entry) => entry.id === id)?.kind).toBe(kind);
  });

  test('says the same of a style as its tree, at all places of a pack', () => {
    for (const { id, kind } of entries.filter((_, at) => at % 97 === 0)) {
      const tree = library.styleTree(id);
      expect(tree && kindOfTree(tree), id).toBe(kind);
    }
  });

  test('may be narrowed, and leaves out what does not exist', () => {
    expect(library.styleEntries(['vancouver', 'apa', 'nonsense']).map(({ id }) => id)).toEqual(['apa', 'vancouver']);
    expect(library.files(library.styleEntries(['apa']), [])).toHaveLength(1);
  });
});

test('a misspelt style has a neighbour', () => {
  expect(nearestStyle('vancover', library)).toBe('vancouver');
  expect(nearestStyle('x'.repeat(30), library)).toBeUndefined();
});

describe('the files of a site', () => {
  test('give back the trees that the build formats with', () => {
    const files = new Map(library.files(library.styleEntries([...panelStyles]), ['az-AZ', 'ru-RU']).map((file) => [file.path, file]));
    const read = (path: string): unknown => {
      const file = files.get(path);
      return JSON.parse(file?.content?.() ?? readFileSync(file?.copyOf ?? '', 'utf8'));
    };
    for (const { id, file } of library.styleEntries([...panelStyles])) {
      const compact = (read(file) as Record<string, Parameters<typeof expandTree>[0]>)[id];
      const tree = library.styleTree(id);
      expect(compact && compactTree(expandTree(compact)), id).toEqual(tree && compactTree(tree));
    }
    expect(files.has(`csl/styles/${OWN_STYLE}.csl`)).toBe(true);
    expect(files.has('csl/locales/locales-az-AZ.xml')).toBe(true);
  });

  test('engine, style and locale weigh no more than 150 kB together', async () => {
    const weigh = (bytes: string | Uint8Array) => gzipSync(bytes, { level: 9 }).length;
    const files = library.files(entries, ['az-AZ', 'en-GB', 'en-US', 'ru-RU']);
    const heaviest = (folder: string) =>
      Math.max(
        ...files
          .filter(({ path }) => path.startsWith(folder) && path.endsWith('.json'))
          .map((file) => weigh(file.content?.() ?? readFileSync(file.copyOf ?? ''))),
      );
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: true, lib: { entry: 'src/scripts/cite/program.ts', formats: ['es'], fileName: 'program' } },
    });
    const chunks = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
    const engine = chunks.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? weigh(chunk.code) : 0), 0);
    expect(engine).toBeGreaterThan(50_000);
    expect(engine + heaviest('csl/styles/') + heaviest('csl/locales/')).toBeLessThan(150_000);
  }, 60_000);
});

describe('locales', () => {
  test.each(['az', 'ru', 'en', 'tr', 'de', 'uk', 'fa', 'eu'])('of %s', (language) => {
    expect(library.localeTree(localeTag(language, 'en-US'))?.name).toBe('locale');
  });

  test('of a language that CSL has not are absent', () => {
    expect(library.localeTree(localeTag('ka', 'en-US'))).toBeUndefined();
  });

  test('have every term that English has', () => {
    const terms = (tag: string) =>
      library
        .localeTree(tag)
        ?.children.flatMap((child) => (typeof child === 'object' && child.name === 'terms' ? child.children : []))
        .map((term) => (typeof term === 'object' ? `${term.attrs['name'] ?? ''} ${term.attrs['form'] ?? ''}` : ''))
        .filter((key) => !key.includes('ordinal')) ?? [];
    for (const tag of ['az-AZ', 'ru-RU', 'tr-TR']) expect(terms(tag)).toEqual(expect.arrayContaining(terms('en-US')));
  });
});
