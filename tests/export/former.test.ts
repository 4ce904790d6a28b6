import { expect, test } from 'vitest';
import { bibtex } from '../../src/export/bibtex.ts';
import { mods } from '../../src/export/mods.ts';
import { ris } from '../../src/export/ris.ts';
import { inventedWork } from './invented-work.ts';
import { readByBetterBibtex } from './readers.ts';

const work = inventedWork({
  former: [
    { id: 'papers/imagined-volume/07', state: 'merged', key: 'inventor2001other' },
    { id: 'papers/other-volume/02', state: 'moved' },
    { id: 'papers/imagined-volume/09', state: 'split', key: 'inventor2001whole' },
  ],
});

test('the keys of what was merged into a work are other keys of it, those of what it is a part of are not', () => {
  expect(bibtex.write([work])).toContain('ids = {inventor2001other}');
  expect(bibtex.write([work])).not.toContain('whole');
  expect(readByBetterBibtex(bibtex.write([work]))).toHaveLength(1);
  expect(bibtex.write([inventedWork()])).not.toContain('ids =');
});

test('MODS tells former addresses as identifiers that are not valid any more', () => {
  expect(mods.write([work])).toContain(
    '<identifier type="uri" invalid="yes">https://invented.example/papers/other-volume/02/</identifier>',
  );
});

test('a format that has no place for them is as it was', () => {
  expect(ris.write([work])).toBe(ris.write([inventedWork()]));
});
