import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubts } from '../../src/model/doubt-catalogue.ts';
import type { SourceFile } from '../../src/import/import-source.ts';
import { volumeSources } from '../../src/import/volume-sources.ts';
import { everyRule } from '../../src/model/catalogue.ts';
import { request, sourceFolder, sourceOf } from './bibliographies.ts';
import { file, separated } from './table-files.ts';
import { templateFolder } from './template-folder.ts';

/** A sound folder for each source, by its id; whoever adds a source adds one. */
const folders: Readonly<Record<string, () => SourceFile[] | Promise<SourceFile[]>>> = {
  template: templateFolder,
  easychair: () => [
    separated('submission.csv', [
      ['#', 'title', 'decision', 'abstract'],
      ['4', 'Göllərin səviyyəsi', 'accept', 'Göllər haqqında.'],
    ]),
    separated('author.csv', [
      ['submission #', 'first name', 'last name', 'email'],
      ['4', 'Nərgiz', 'Gölçü', 'n@lakes.example'],
    ]),
    file('4.pdf'),
  ],
  cmt: () => [
    separated('Papers.csv', [
      ['Paper ID', 'Paper Title', 'Abstract', 'Author Names', 'Status'],
      ['4', 'Озёра и дороги', 'Об озёрах.', 'Дорогин, Иван*; Gölçü, Nərgiz', 'Accept'],
    ]),
    file('4.pdf'),
  ],
  ...Object.fromEntries(['bibtex', 'ris', 'crossref', 'pmlr', 'aclpub2', 'acl'].map((id) => [id, () => sourceFolder(id)])),
  'csl-json': () => sourceFolder('csl'),
};

test('every source has a sound folder', () => {
  expect(Object.keys(folders).sort()).toEqual(volumeSources.map(({ id }) => id).sort());
});

describe.each(volumeSources)('$id', (source) => {
  test('takes its own folder and no other source does before it', async () => {
    const files = (await folders[source.id]?.()) ?? [];
    expect(sourceOf(files)?.id).toBe(source.id);
    const { volumes, issues } = await source.read(files, request);
    expect(volumes.flatMap(({ papers }) => papers).length).toBeGreaterThan(0);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('ends in issues that have words, whatever the bytes', async () => {
    const files = (await folders[source.id]?.()) ?? [];
    const known = new Set<string>([...Object.keys(doubts), ...everyRule.map(({ id }) => id)]);
    const spots = fc.array(fc.tuple(fc.nat(files.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(spots, fc.double({ min: 0.05, max: 1, noNaN: true }), async (changes, share) => {
        const broken = files.map(({ name, bytes }, at) => {
          const own = changes.filter(([which]) => which === at);
          const copy = own.length === 0 ? bytes : bytes.slice(0, Math.ceil(bytes.length * share));
          for (const [, place, byte] of own) copy[Math.floor(place * (copy.length - 1))] = byte;
          return { name, bytes: copy };
        });
        for (const one of volumeSources) one.accepts(broken);
        const { issues } = await source.read(broken, request);
        return issues.every(({ rule }) => known.has(rule));
      }),
      { numRuns: 25 },
    );
  });
});

test('every doubt is shown by an example', () => {
  const folder = fileURLToPath(new URL('../', import.meta.url));
  const shown = globSync(['import/**/*.test.ts', 'cli/**/*.test.ts', 'files/**/*.test.ts'], { cwd: folder })
    .filter((name) => !name.endsWith('every-source.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  // Each id is written out in the test that expects it.
  expect(Object.keys(doubts).filter((id) => !new RegExp(`\\b${id}(?![\\w-])`, 'u').test(shown))).toEqual([]);
});
