import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readZip, ZIP_LIMITS } from '../../src/import/zip.ts';
import type { ZipLimits } from '../../src/import/zip.ts';
import type { Issue } from '../../src/model/issue.ts';

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const opened = (bytes: Uint8Array, limits?: ZipLimits) => {
  const issues: Issue[] = [];
  const archive = readZip({ name: 'volume.zip', bytes }, issues, limits);
  return { archive, issues, told: issues.map(({ rule, args }) => `${rule} ${args.fault ?? args.part ?? ''}`.trim()) };
};

/** The archive with a name in its table of contents and header replaced by another of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const latin = Buffer.from(bytes).toString('latin1').replaceAll(from, to);
  return new Uint8Array(Buffer.from(latin, 'latin1'));
}

const two = { 'papers/01.txt': strToU8('Yol'), 'Ədəbiyyat.txt': strToU8('ə'.repeat(500)) };

test('files are listed with their expanded sizes and read when they are asked for', () => {
  const { archive, told } = opened(zipSync(two));
  expect(archive?.entries).toEqual([
    { name: 'papers/01.txt', size: 3 },
    { name: 'Ədəbiyyat.txt', size: 1000 },
  ]);
  expect(text(archive?.read('papers/01.txt', []))).toBe('Yol');
  expect(text(archive?.read('Ədəbiyyat.txt', []))).toBe('ə'.repeat(500));
  expect(archive?.read('none.txt', [])).toBeUndefined();
  expect(told).toEqual([]);
});

test('stored files, empty ones and folders, and what macOS adds', () => {
  const archive = opened(
    zipSync({
      'a/': new Uint8Array(),
      'a/stored': [strToU8('as it is'), { level: 0 }],
      'a/empty': new Uint8Array(),
      '__MACOSX/a/._stored': strToU8('x'),
      'a/.DS_Store': strToU8('x'),
    }),
  ).archive;
  expect(archive?.entries.map(({ name }) => name)).toEqual(['a/stored', 'a/empty']);
  expect(text(archive?.read('a/stored', []))).toBe('as it is');
  expect(archive?.read('a/empty', [])).toEqual(new Uint8Array());
});

test('names of Windows: backslashes, and Cyrillic in the code page 866', () => {
  const { archive } = opened(renamed(zipSync({ 'papers/abc': strToU8('1') }), 'papers/abc', 'papers\\\x84\xae\xac'));
  expect(archive?.entries.map(({ name }) => name)).toEqual(['papers/Дом']);
});

// What Python's zipfile writes into a pipe: sizes after the file, and zip64 although nothing is large.
const STREAMED =
  'UEsDBC0ACAAIAAAAIQAAAAAA//////////8IABQAbG9uZy50eHQBABAAAAAAAAAAAAAAAAAAAAAAAO3DMQ0AAAgDMCvYmgeS+f+QwdMmTXeiqqqqvj5QSwcI8y6l' +
  '9BwAAAAAAAAAoA8AAAAAAABQSwECLQMtAAgACAAAACEA8y6l9BwAAACgDwAACAAAAAAAAAAAAAAAgAEAAAAAbG9uZy50eHRQSwUGAAAAAAEAAQA2AAAAbgAAAAAA';

test('an archive that another program wrote while it streamed, with zip64', () => {
  const { archive } = opened(new Uint8Array(Buffer.from(STREAMED, 'base64')));
  expect(text(archive?.read('long.txt', []))).toBe('Yol '.repeat(1000));
});

const zeros = (size: number) => new Uint8Array(size);
const small: ZipLimits = { entries: 3, entry: 1000, total: 1500, ratio: 10, ratioFrom: 500 };
const noise = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 7919 + ((at * at) % 251)) % 256);

describe('what is refused, with one issue', () => {
  test.each([
    ['no archive', strToU8('Salam, bu arxiv deyil.'), 'zip-broken'],
    ['nothing', new Uint8Array(), 'zip-broken'],
    ['a cut archive', zipSync({ a: noise(400) }).subarray(0, 300), 'zip-broken'],
    ['too many files', zipSync({ a: zeros(1), b: zeros(1), c: zeros(1), d: zeros(1) }), 'zip-many'],
    ['a file that is too large', zipSync({ a: noise(1001) }, { level: 0 }), 'zip-large entry'],
    ['too much together', zipSync({ a: noise(900), b: noise(900) }, { level: 0 }), 'zip-large total'],
    ['a bomb', zipSync({ a: zeros(900) }), 'zip-ratio'],
    ['a name above the folder', zipSync({ '../../etc/passwd': zeros(1) }), 'zip-name outside'],
    ['a name above it later', zipSync({ 'a/../../b': zeros(1) }), 'zip-name outside'],
    ['a name above it with backslashes', zipSync({ '..\\b': zeros(1) }), 'zip-name outside'],
    ['a name from the root', zipSync({ '/b': zeros(1) }), 'zip-name outside'],
    ['a name on a drive', zipSync({ 'C:\\b': zeros(1) }), 'zip-name outside'],
    ['a name that ends early', zipSync({ 'a.pdf\0.exe': zeros(1) }), 'zip-name letters'],
    ['a name that runs backwards', zipSync({ 'a\u202Efdp.exe': zeros(1) }), 'zip-name letters'],
    ['one name twice', renamed(zipSync({ 'a.txt': zeros(1), 'b.txt': zeros(1) }), 'b.txt', 'a.txt'), 'zip-name twice'],
    ['a link', zipSync({ a: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }), 'zip-name link'],
  ])('%s', (_, bytes, rule) => {
    const { archive, told, issues } = opened(bytes, small);
    expect(told).toEqual([rule]);
    expect(issues[0]).toMatchObject({ severity: 'error', place: { file: 'volume.zip' } });
    expect(archive).toBeUndefined();
  });

  test('a bomb is judged by its table of contents, however small it is packed', () => {
    const bytes = zipSync({ a: zeros(ZIP_LIMITS.ratioFrom * 2) });
    expect(opened(bytes).told).toEqual(['zip-ratio']);
    expect(bytes.length).toBeLessThan(20_000);
  });
});

describe('a file that is not what the table says is told when it is read', () => {
  const packed = zipSync({ 'a.txt': noise(300) });
  const table = packed.length - 22 - 46 - 5;
  const changed = (at: number, ...values: number[]) => {
    const bytes = packed.slice();
    bytes.set(values, at);
    return bytes;
  };
  test.each([
    ['larger', changed(table + 24, 10), 'damaged'],
    ['smaller', changed(table + 24, 0, 2), 'damaged'],
    ['of another checksum', changed(table + 16, 1, 2, 3, 4), 'damaged'],
    ['in a method that is not read', changed(table + 10, 99), 'damaged'],
    ['cut into', changed(60, 255, 255, 255, 255, 255, 255), 'damaged'],
    ['beyond the end', changed(table + 42, 255, 255), 'damaged'],
    ['locked by a password', changed(table + 8, 1), 'locked'],
  ])('%s', (_, bytes, fault) => {
    const { archive, told } = opened(bytes);
    expect(told).toEqual([]);
    const issues: Issue[] = [];
    expect(archive?.read('a.txt', issues)).toBeUndefined();
    expect(issues.map(({ rule, args }) => [rule, args.entry, args.fault])).toEqual([['zip-entry', 'a.txt', fault]]);
  });

  test('a file that says it is small and is a bomb stops at what it says', () => {
    const bomb = zipSync({ 'a.txt': zeros(20_000_000) });
    const bytes = bomb.slice();
    bytes.set([100, 0, 0, 0], bytes.length - 22 - 46 - 5 + 24);
    const issues: Issue[] = [];
    expect(opened(bytes).archive?.read('a.txt', issues)).toBeUndefined();
    expect(issues).toHaveLength(1);
  });
});

test('no bytes make it throw', () => {
  const whole = zipSync(two);
  const read = (bytes: Uint8Array) => {
    const { archive, issues } = opened(bytes);
    for (const { name } of archive?.entries ?? []) archive?.read(name, issues);
    expect(issues.every(({ rule }) => rule.startsWith('zip-'))).toBe(true);
  };
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), read));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      read(bytes);
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.nat(whole.length), (length) => read(whole.subarray(0, length))));
});
