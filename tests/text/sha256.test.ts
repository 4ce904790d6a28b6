import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/text/sha256.ts';

test('the example of the standard', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000])(
  'a text of %i letters, and of twice as many bytes, has the sum that Node knows',
  (length) => {
    for (const text of ['q'.repeat(length), 'ə'.repeat(length)]) expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  },
);
