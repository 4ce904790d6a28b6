import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReferenceCache } from '../../src/files/reference-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-references-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'references.txt');

test('keeps what was set, sorted by key', () => {
  const cache = openReferenceCache(folder);
  cache.set('b', '<i>Söz</i> and\n  more');
  cache.set('a', 'First');
  cache.save();
  expect(readFileSync(file(), 'utf8')).toBe('references 1\na First\nb <i>Söz</i> and more\nend\n');
  const again = openReferenceCache(folder);
  expect([again.get('a'), again.get('b'), again.get('c')]).toEqual(['First', '<i>Söz</i> and more', undefined]);
});

test('forgets what nobody asked for', () => {
  const cache = openReferenceCache(folder);
  cache.set('a', 'A');
  cache.set('b', 'B');
  cache.save();
  const next = openReferenceCache(folder);
  next.get('b');
  next.save();
  expect(readFileSync(file(), 'utf8')).toBe('references 1\nb B\nend\n');
});

test('writes nothing when nothing changed', () => {
  const cache = openReferenceCache(folder);
  cache.set('a', 'A');
  cache.save();
  const { mtimeMs, ino } = statSync(file());
  const next = openReferenceCache(folder);
  next.get('a');
  next.set('a', 'A');
  next.save();
  expect(statSync(file())).toMatchObject({ mtimeMs, ino });
});

test('makes its folder', () => {
  const cache = openReferenceCache(join(folder, 'new/er'));
  cache.set('a', 'A');
  cache.save();
  expect(existsSync(join(folder, 'new/er/references.txt'))).toBe(true);
});

test.each([
  ['cut off', 'references 1\na A\nb Cut'],
  ['of another version', 'references 0\na A\nend\n'],
  ['empty', ''],
  ['not ours', 'GIF89a\n'],
])('a file that is %s is not believed', (_, content) => {
  writeFileSync(file(), content);
  expect(openReferenceCache(folder).get('a')).toBeUndefined();
});
