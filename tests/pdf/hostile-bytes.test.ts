import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PdfReader } from '../../src/pdf/pdf-reader.ts';
import { PDF_LIMITS } from '../../src/pdf/pdf-reading.ts';
import { passingFolder } from '../files/content.ts';
import { inventedPdf } from './invented-pdf.ts';

test('whatever happened to the bytes of a PDF, reading and drawing it end with pages and a picture or a fault', async () => {
  const good = await inventedPdf(['A page to be broken', 'and one after it']);
  const file = join(passingFolder(), 'broken.pdf');
  const reader = new PdfReader({ ...PDF_LIMITS, memory: 128 });
  const kinds = new Set<string>();
  const wound = fc.record({ at: fc.nat(good.length - 1), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) });
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 12 }), fc.boolean(), async (wounds, cut) => {
        const bytes = Uint8Array.from(good);
        for (const { at, bytes: other } of wounds) bytes.set(other.subarray(0, good.length - at), at);
        writeFileSync(file, cut ? bytes.subarray(0, wounds[0]?.at) : bytes);
        const reading = await reader.read(file);
        kinds.add('fault' in reading ? reading.fault : 'pages');
        if ('facts' in reading) expect(reading.facts.numbers).toHaveLength(reading.pages.length);
        const picture = await reader.draw(file, 40);
        if ('pixels' in picture) expect(picture.pixels).toHaveLength(picture.width * picture.height * 4);
      }),
      { seed: 2017, numRuns: 200 },
    );
    writeFileSync(file, good);
    expect(await reader.read(file)).toMatchObject({ pages: ['A page to be broken', 'and one after it'] });
  } finally {
    await reader.close();
  }
  expect(kinds).toContain('pages');
  expect(kinds).toContain('damaged');
});
