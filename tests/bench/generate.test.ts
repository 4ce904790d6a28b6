import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRepository } from '../../src/check/check.ts';
import { generateRepository } from '../../src/cli/bench/generate.ts';
import { inventPerson } from '../../src/cli/bench/invented-person.ts';
import { inventText } from '../../src/cli/bench/invented-text.ts';
import { random } from '../../src/cli/bench/random.ts';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function generate(papers: number, everyAbstract = false): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-generate-'));
  folders.push(folder);
  generateRepository({ folder, papers, languages: ['en', 'az'], everyAbstract });
  return folder;
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.{md,yaml}', { cwd: folder }).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

describe('a generated repository', () => {
  let folder: string;
  beforeAll(() => {
    folder = generate(70);
  });

  test('is the same, byte for byte, when it is made again, and another when it is larger', () => {
    expect(fingerprint(generate(70))).toBe(fingerprint(folder));
    expect(fingerprint(generate(71))).not.toBe(fingerprint(folder));
  });

  test('is read and checked without an issue, whole', async () => {
    const { records, issues } = await readRepository(folder, {});
    const found = [...issues, ...checkRepository(link(records, { drafts: false }))];
    // Nobody invented has an ORCID iD, and no paper a DOI: one note a volume counts them.
    expect(found.map(({ rule }) => rule)).toEqual(['metadata-missing', 'metadata-missing', 'metadata-missing']);
    expect([records.papers.length, records.volumes.length, records.people.size]).toEqual([70, 3, 70]);
    expect(records.center.languages).toEqual(['en', 'az']);
  });

  test('gives everyone something to have written', async () => {
    const { records } = await readRepository(folder, {});
    const authors = new Set(records.papers.flatMap(({ record }) => record.authors?.map(({ person }) => person) ?? []));
    expect(authors.size).toBe(records.people.size);
  });

  test('has one abstract a paper, or three if asked', async () => {
    const languages = async (content: string) => {
      const { records } = await readRepository(content, {});
      return new Set(records.papers.map(({ record }) => Object.keys(record.abstract ?? {}).length));
    };
    expect(await languages(folder)).toEqual(new Set([1]));
    expect(await languages(generate(5, true))).toEqual(new Set([3]));
  });
});

describe('invented people', () => {
  test.each([
    [0, 'Buludova, Aysel', 8],
    [1, 'Buludov, Rəşad', 7],
  ])('person %i is %s', (number, name, length) => {
    const { az } = inventPerson(number).name;
    expect(`${az.family}, ${az.given}`).toBe(name);
    expect(az.family).toHaveLength(length);
  });

  test('forty thousand of them have forty thousand names and ids', () => {
    const people = Array.from({ length: 40_000 }, (_, number) => inventPerson(number));
    expect(new Set(people.map(({ id }) => id)).size).toBe(40_000);
    expect(new Set(people.map(({ name }) => `${name.az.family}, ${name.az.given}`)).size).toBe(40_000);
  });

  test('no letter of one alphabet stands in a name of the other', () => {
    for (let number = 0; number < 40_000; number += 37) {
      const { az, en, ru } = inventPerson(number).name;
      expect(Object.values(az).join('')).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(Object.values(en).join('')).toMatch(/^[A-Za-z -]+$/u);
      expect(Object.values(ru).join('')).toMatch(/^[\p{Script=Cyrillic} -]+$/u);
    }
  });
});

describe('invented texts', () => {
  const many = Array.from({ length: 600 }, (_, seed) => inventText(seed));
  const words = (text: string) => text.split(' ').length;
  const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

  test.each(['az', 'en', 'ru'] as const)('in %s they are as long as real ones', (language) => {
    expect(mean(many.map((text) => words(text.title(language))))).toBeCloseTo(9, -0.3);
    expect(Math.abs(mean(many.map((text) => words(text.abstract(language)))) - 150)).toBeLessThan(20);
  });

  test('they have a long tail of words, as real ones have', () => {
    const found = new Set(many.flatMap((text) => text.abstract('en').toLowerCase().split(/[ .]+/u)));
    expect(found.size).toBeGreaterThan(3_000);
  });
});

test('numbers from a seed lie where they should, and spread', () => {
  const chance = random(1);
  const found = Array.from({ length: 6_000 }, () => chance.between(1, 6));
  for (let side = 1; side <= 6; side += 1) {
    const share = found.filter((one) => one === side).length / found.length;
    expect(share).toBeGreaterThan(0.14);
    expect(share).toBeLessThan(0.19);
  }
  expect(random(1).next()).toBe(random(1).next());
  expect(random(1).next()).not.toBe(random(2).next());
});
