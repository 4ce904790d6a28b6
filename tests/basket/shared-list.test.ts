import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_SHARED, readShared, writeShared } from '../../src/basket/shared-list.ts';
import { carriedPath, isWorkId } from '../../src/basket/work-id.ts';

describe('the id of a work', () => {
  test.each(['papers/2017-migration-policy/07', 'proceedings/handbook', 'resolutions/first/01'])('%s is one', (id) => {
    expect(isWorkId(id)).toBe(true);
  });

  test.each([
    '',
    'papers',
    'papers/first',
    'papers/first/01/',
    'papers/first/01/02',
    'papers/../../x',
    'papers/./01',
    'people/zakir-eminov',
    '//evil.example/papers/first/01',
    'papers/First/01',
    'papers/first/01\n',
    `papers/first/${'0'.repeat(300)}`,
  ])('%j is none', (text) => {
    expect(isWorkId(text)).toBe(false);
  });

  test('names the file that carries the work', () => {
    expect(carriedPath('papers/2017-migration-policy/07')).toBe('papers/2017-migration-policy/07/07.csl.json');
    expect(carriedPath('proceedings/handbook')).toBe('proceedings/handbook/handbook.csl.json');
  });
});

describe('a shared list', () => {
  test('comes back as it was written', () => {
    const ids = ['papers/first/02', 'proceedings/first', 'papers/first/01'];
    expect(readShared(`#${writeShared(ids)}`)).toEqual({ ids, malformed: [], beyond: 0 });
  });

  test.each(['', '#', '#,', '# , ,'])('%j asks for nothing', (fragment) => {
    expect(readShared(fragment)).toBeUndefined();
  });

  test('keeps what it can and names the rest, each once', () => {
    const fragment = '#papers/first/01,/papers/first/02/,papers/first/01,<img src=x onerror=alert(1)>,%3Cscript%3E,%,%E0%A4%A,../..,%,';
    expect(readShared(fragment)).toEqual({
      ids: ['papers/first/01', 'papers/first/02'],
      malformed: ['<img src=x onerror=alert(1)>', '<script>', '%', '%E0%A4%A', '../..'],
      beyond: 0,
    });
  });

  test('is read when a program has escaped its slashes and commas apart', () => {
    expect(readShared('#papers%2Ffirst%2F01,papers%2Ffirst%2F02')?.ids).toEqual(['papers/first/01', 'papers/first/02']);
  });

  test('has an end', () => {
    const ids = Array.from({ length: MOST_SHARED + 3 }, (_, at) => `papers/first/${at}`);
    expect(readShared(writeShared(ids))).toEqual({ ids: ids.slice(0, MOST_SHARED), malformed: [], beyond: 3 });
    expect(readShared('x'.repeat(100_000))?.malformed).toEqual([`${'x'.repeat(60)}…`]);
  });

  test('gives, whatever a link says, ids alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => (readShared(text)?.ids ?? []).every(isWorkId)));
  });
});
