import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { CitedKind, CitedWork } from '../../src/citation/cited-work.ts';
import { readCarried } from '../../src/citation/carried-work.ts';
import { bibtex } from '../../src/export/bibtex.ts';
import { bibtex8bit } from '../../src/export/bibtex-8bit.ts';
import { cslJson } from '../../src/export/csl-json.ts';
import { endnote } from '../../src/export/endnote.ts';
import { mods } from '../../src/export/mods.ts';
import { ris } from '../../src/export/ris.ts';
import { inventedWork } from './invented-work.ts';
import { readByBetterBibtex, readByConverter } from './readers.ts';

const KINDS: readonly CitedKind[] = ['conference-paper', 'chapter', 'talk', 'recording', 'data-note', 'proceedings', 'book', 'resolution'];

/** Records of which almost nothing is known, of every kind. */
const cases = KINDS.flatMap((kind): [string, CitedWork][] => [
  [`${kind} without title, year and author`, inventedWork({ kind, title: '' })],
  [`${kind} whose texts are blank`, inventedWork({ kind, title: ' \r\n', abstract: '\u0000', publisher: ' ', keywords: [''] })],
]);

describe.each(cases)('%s', (_, work) => {
  test.each([bibtex, bibtex8bit])('is an entry in $label', (format) => {
    const text = format.write([work]);
    expect(readByBetterBibtex(text)).toHaveLength(1);
    expect(readByConverter('bibtex', text)).toHaveLength(1);
    expect(plugins.input.chain(text, { generateGraph: false, forceType: '@biblatex/text' })).toMatchObject([{ id: work.key }]);
    expect(text).not.toMatch(/= (?:\{[\s{]*\}|,)/u);
  });

  test('is an entry in RIS', () => {
    const text = ris.write([work]);
    expect(text).toMatch(/^TY {2}- [A-Z]+\r\n(?:[A-Z][A-Z0-9] {2}- \S.*\r\n)*ER {2}- \r\n$/u);
    expect(plugins.input.chain(text, { generateGraph: false, forceType: '@ris/file' })).toMatchObject([{ id: work.key }]);
  });

  test('is an entry in EndNote', () => {
    expect(endnote.write([work])).toMatch(/^%0 [A-Z][\w ]+\r\n(?:%\S \S.*\r\n)*$/u);
  });

  test('is an item in CSL-JSON', () => {
    const [item] = JSON.parse(cslJson.write([work])) as unknown[];
    expect(item).toMatchObject({ id: work.key, URL: work.address });
    expect(readCarried(item)?.key).toBe(work.key);
  });

  test('is a record in MODS, without an empty element', () => {
    const text = mods.write([work]);
    using document = XmlDocument.fromString(text);
    expect(document.find('//m:mods', { m: 'http://www.loc.gov/mods/v3' })).toHaveLength(1);
    expect(text).not.toMatch(/<(\w+)[^>]*>\s*<\/\1>|\/>/u);
  });
});
