import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { ledgerText } from '../../src/files/ledger-text.ts';
import type { LedgerEntry } from '../../src/schema/ledger.ts';

const sum = 'a'.repeat(64);
const file = (name: string, date = '2026-12-01') => ({ name, sha256: sum, date });
type Entries = Readonly<Record<string, LedgerEntry>>;
const grown = (text: string, before: Entries, after: Entries) =>
  ledgerText(text, new Map(Object.entries(before)), new Map(Object.entries(after)));
const unsealed = (text: string) => text.replace(/^seal:\r?\n(?: .*\r?\n)+/mu, '');

const old =
  '# A comment.\npapers/first/09: # and another\n  key: "nine2019"\n\n# Of the second volume.\npapers/second/01: { key: one2020 }\n';
const said = { 'papers/first/09': { key: 'nine2019' }, 'papers/second/01': { key: 'one2020' } };

describe('a ledger that grows', () => {
  test('keeps every byte and adds at the end', () => {
    const text = grown(old, said, { ...said, 'papers/third/01': { key: 'k', date: '2026-12-01' } });
    expect(unsealed(text)).toBe(`${old}papers/third/01:\n  key: k\n  date: 2026-12-01\n`);
    expect(load(text)).toMatchObject({ seal: { version: 2, entries: 3 } });
  });

  test('adds files to the entry they belong to, above the comments on the next one', () => {
    const text = grown(old, said, { ...said, 'papers/first/09': { key: 'nine2019', files: [file('09.pdf')] } });
    expect(unsealed(text)).toBe(
      old.replace('"nine2019"\n', `"nine2019"\n  files:\n    - name: 09.pdf\n      sha256: ${sum}\n      date: 2026-12-01\n`),
    );
  });

  test('writes an entry in braces anew when it gets files', () => {
    const text = grown(old, said, { ...said, 'papers/second/01': { key: 'one2020', files: [file('01.pdf')] } });
    expect(load(text)).toMatchObject({ 'papers/second/01': { key: 'one2020', files: [{ name: '01.pdf' }] } });
    expect(text).toContain('# Of the second volume.');
  });

  test.each([
    ['nothing', '', {}, 'a:\n  key: k\n'],
    ['a last line that is open', 'b:\n  key: l', { b: { key: 'l' } }, 'b:\n  key: l\na:\n  key: k\n'],
    ['the line ends of another system', 'b:\r\n  key: l\r\n', { b: { key: 'l' } }, 'b:\r\n  key: l\r\na:\r\n  key: k\r\n'],
  ])('after %s', (_, text, before, after) => {
    expect(unsealed(grown(text, before, { ...before, a: { key: 'k' } }))).toBe(after);
  });

  test('has one seal, and the same one however often it is written', () => {
    const once = grown(old, said, said);
    expect(grown(once, said, said)).toBe(once);
  });

  test('says what it should after any growth', () => {
    const name = fc.stringMatching(/^papers\/[a-z]{1,4}\/\d{2}$/u);
    const files = fc.array(
      fc.integer({ min: 1, max: 9 }).map((number) => file(`0${number}.pdf`)),
      { minLength: 1, maxLength: 3 },
    );
    const entry = fc.record(
      { key: fc.stringMatching(/^[a-z]{1,6}\d{4}$/u), date: fc.constant('2026-12-01'), files },
      { requiredKeys: ['key'] },
    );
    fc.assert(
      fc.property(fc.dictionary(name, entry), fc.dictionary(name, entry), files, (first, second, more) => {
        const start = grown('', {}, first);
        const after = { ...first, ...Object.fromEntries(Object.entries(second).filter(([address]) => first[address] === undefined)) };
        for (const [address, one] of Object.entries(first)) after[address] = { ...one, files: [...(one.files ?? []), ...more] };
        const { seal, ...entries } = load(grown(start, first, after), {}) as Record<string, unknown>;
        expect(seal).toMatchObject({ entries: Object.keys(after).length });
        expect(JSON.parse(JSON.stringify(entries))).toEqual(JSON.parse(JSON.stringify(after)));
      }),
    );
  });
});
