import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { shownSize } from '../../src/picture/shown-size.ts';

const folder = mkdtempSync(join(tmpdir(), 'plenary-size-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = () => sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } });

test.each<[string, () => Promise<Buffer>, { width: number; height: number } | undefined]>([
  ['plain.png', () => plain().png().toBuffer(), { width: 60, height: 40 }],
  ['screen.png', () => plain().withMetadata({ density: 144 }).png().toBuffer(), { width: 30, height: 20 }],
  ['printer.png', () => plain().withMetadata({ density: 300 }).png().toBuffer(), { width: 60, height: 40 }],
  ['turned.jpg', () => plain().withMetadata({ orientation: 6 }).jpeg().toBuffer(), { width: 40, height: 60 }],
  ['broken.png', () => Promise.resolve(Buffer.from('no picture')), undefined],
  ['drawing.svg', () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')), undefined],
])('%s', async (name, make, size) => {
  const file = join(folder, name);
  writeFileSync(file, await make());
  expect(await shownSize(file)).toEqual(size);
});
