import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sample = (name: string) => readFileSync(new URL(`../../src/tex/${name}.tex`, import.meta.url), 'utf8');

test('the two lines for ə that the page shows stand in the document that is compiled', () => {
  expect(sample('schwa').split('\n').filter(Boolean)).toHaveLength(2);
  expect(sample('pdflatex')).toContain(sample('schwa'));
});

test.each(['biber', 'bibtex', 'pdflatex'])('%s cites a record of the ledger, whose key never changes', (name) => {
  const key = /\\cite\{(?<key>[^}]+)\}/u.exec(sample(name))?.groups?.['key'];
  expect(readFileSync(new URL('../../proceedings/ledger.yaml', import.meta.url), 'utf8')).toContain(`  key: ${key}\n`);
});
