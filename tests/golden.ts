import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Set to `write`, this variable makes the golden files say what the program makes now; look at the difference before you keep it. */
const REWRITE = process.env['PLENARY_GOLDEN'] === 'write';

/** Expects a text to be what a golden file holds, byte for byte. */
export function expectGolden(text: string, file: URL): void {
  if (REWRITE) {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
