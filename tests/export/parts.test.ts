import { expect, test } from 'vitest';
import { bibtex } from '../../src/export/bibtex.ts';
import { exportFormats } from '../../src/export/formats.ts';
import { collectedParts } from '../../src/export/parts.ts';
import { inventedWork } from './invented-work.ts';

const works = Array.from({ length: 40 }, (_, at) => inventedWork({ key: `inventor2001number${at}`, title: 'Ə'.repeat(at * 7) }));

test.each(exportFormats)('parts in $label hold every entry once, in order, and each file is below the size', (format) => {
  const entries = works.map((work) => format.entry(work));
  const largest = 6000;
  const parts = collectedParts(format, entries, largest);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.flat()).toEqual(entries);
  if (format.id === 'bibtex-8bit') return;
  for (const part of parts) expect(Buffer.byteLength(format.collect(part))).toBeLessThan(largest);
});

test('an entry larger than a part stands alone, and nothing is one part too many', () => {
  const entries = works.slice(0, 3).map((work) => bibtex.entry(work));
  expect(collectedParts(bibtex, entries, 10)).toEqual(entries.map((entry) => [entry]));
  expect(collectedParts(bibtex, entries)).toEqual([entries]);
  expect(collectedParts(bibtex, [])).toEqual([]);
});
