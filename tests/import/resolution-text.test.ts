import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolutionText } from '../../src/import/resolution-text.ts';
import { everyClause } from '../../src/model/clause-place.ts';
import { resolution } from '../../src/schema/resolution.ts';
import { fixtures } from '../files/content.ts';

const source = (name: string, text: string | Uint8Array) => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
const read = (texts: Readonly<Record<string, string | Uint8Array>>) =>
  resolutionText.read(Object.entries(texts).map(([name, text]) => source(name, text)));
const told = (texts: Readonly<Record<string, string | Uint8Array>>) =>
  read(texts).issues.map(({ rule, place }) => `${place.file}:${place.line ?? 0} ${rule}`);
const whole = (tag: string) => source(`${tag}.txt`, readFileSync(join(fixtures, `resolution-texts/whole/${tag}.txt`)));

test('whole texts in three languages are aligned clause by clause', () => {
  const { record, issues } = resolutionText.read(['az', 'en', 'ru'].map(whole));
  const clauses = record ? [...everyClause(record)] : [];
  expect(clauses.map(({ id }) => id).join(' ')).toBe(
    'pp-1 pp-2 pp-3 pp-4 op-1 op-1-a op-1-b op-1-c op-2 op-3 op-3-a op-3-b op-4 op-5 op-6 op-7 op-7-i op-7-ii op-8 annex-1 annex-1-1 annex-1-2 annex-1-2-a annex-1-2-b',
  );
  const texts = clauses.map(({ record: clause }) => Object.keys('title' in clause ? clause.title : clause.text).join(' '));
  expect(new Set(texts)).toEqual(new Set(['az en ru']));
  expect(record).toMatchObject({ status: 'adopted', adopted: '2021-05-12', adoption: { manner: 'without-vote' }, symbol: '3/2021' });
  expect(record?.preamble?.[2]?.text).toEqual({
    az: 'heç kimin görmədiyi işığın faydasız olduğuna *əmin olaraq*,',
    en: '*Convinced* that a light which is seen by nobody is of no use,',
    ru: '*будучи убеждено*, что свет, которого никто не видит, бесполезен,',
  });
  expect(resolution.safeParse(record).error).toBeUndefined();
  expect(issues.map(({ rule, place }) => `${place.file}:${place.line ?? 0} ${rule}`)).toEqual([
    'en.txt:20 import-number-inside',
    'en.txt:44 import-line-stray',
    'ru.txt:17 import-letters-renumbered',
  ]);
});

const head = 'On benches\n\nThe League,\n\nNoting the river,\n\n';
const russian = 'О скамьях\n\nЛига,\n\nотмечая реку,\n\n';

describe('each doubt is told with its line', () => {
  test.each([
    ['a PDF', { 'en.txt': '%PDF-1.7' }, 'en.txt:0 import-not-text'],
    ['a document', { 'en.txt': new Uint8Array([0x50, 0x4b, 3, 4, 0]) }, 'en.txt:0 import-not-text'],
    ['an empty file', { 'en.txt': ' \n' }, 'en.txt:0 file-empty'],
    ['no language', { 'text.txt': '1. Zyx wvu.' }, 'text.txt:0 import-language-unknown'],
    ['a language twice', { 'en.txt': `${head}1. Asks.`, 'b.en.txt': `${head}1. Asks.` }, 'b.en.txt:0 import-language-twice'],
    ['another language', { 'en.txt': `${russian}1. Просит.` }, 'en.txt:1 import-language-doubt'],
    ['no clause', { 'en.txt': 'On benches' }, 'en.txt:0 import-no-clauses'],
    ['no title', { 'en.txt': '1. Asks.' }, 'en.txt:1 import-title-missing'],
    ['a number twice', { 'en.txt': `${head}1. Asks;\n1. Pays.` }, 'en.txt:8 import-number-twice'],
    ['a gap', { 'en.txt': `${head}1. Asks;\n3. Pays.` }, 'en.txt:8 import-number-gap'],
    ['another order', { 'en.txt': `${head}1. Asks;\n3. Pays;\n2. Sits.` }, 'en.txt:9 import-number-order'],
    ['a clause without words', { 'en.txt': `${head}1.\n2. Pays.` }, 'en.txt:7 import-clause-empty'],
    ['a number within', { 'en.txt': `${head}1. Asks of article\n7. of the rules.` }, 'en.txt:8 import-number-inside'],
    ['a stray line', { 'en.txt': `${head}1. Asks.\n\nThe printer` }, 'en.txt:9 import-line-stray'],
    ['asterisks', { 'en.txt': `${head}1. Asks *much*.` }, 'en.txt:7 import-asterisks'],
    ['an opening', { 'en.txt': `${head}The river flows,\n\n1. Asks.` }, 'en.txt:7 import-opening-unknown'],
    ['no day', { 'en.txt': `${head}1. Asks.\n\nAdopted by consensus.` }, 'en.txt:9 import-adoption-unread'],
    ['an annex without title', { 'en.txt': `${head}1. Asks.\n\nAnnex 1\n\n1. Is.` }, 'en.txt:9 import-annex-untitled'],
    ['a long clause', { 'en.txt': `${head}1. ${'a '.repeat(60_000)}` }, 'en.txt:7 import-text-long'],
    ['a clause missing', { 'en.txt': `${head}1. Asks;\n2. Pays.`, 'ru.txt': `${russian}1. Просит.` }, 'ru.txt:7 import-clause-missing'],
    ['a short preamble', { 'en.txt': `${head}Noting it,\n\n1. Asks.`, 'ru.txt': `${russian}1. Просит.` }, 'ru.txt:5 import-preamble-count'],
    [
      'two days',
      {
        'en.txt': `${head}1. Asks.\n\nAdopted on 1 May 2021.`,
        'ru.txt': `${russian}1. Просит.\n\nПринята 2 мая 2021 года.`,
      },
      'ru.txt:9 import-languages-differ',
    ],
  ] as const)('%s', (_, texts, expected) => {
    expect(told(texts as Readonly<Record<string, string | Uint8Array>>)).toContain(expected);
  });
});

test('old encodings are recognized', () => {
  const cyrillic = Uint8Array.from(`${russian}1. Просит.`, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
  const wide = new Uint8Array(new Uint16Array(Array.from(`\uFEFF${russian}1. Просит.`, (letter) => letter.codePointAt(0) ?? 0)).buffer);
  expect(told({ 'ru.txt': cyrillic })).toEqual(['ru.txt:1 import-encoding']);
  expect(told({ 'ru.txt': wide })).toEqual([]);
  expect(read({ 'ru.txt': cyrillic }).record).toEqual(read({ 'ru.txt': wide }).record);
});

test('Turkish and Azerbaijani letters of Windows-1254 are recognized among plain ones', () => {
  const text = `${head}1. Köprünün ışığını ve şişelerin ağzını İlk gün için değiştirir.`;
  const codes: Readonly<Record<string, number>> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, ğ: 0xf0, ı: 0xfd, ş: 0xfe };
  const turkish = Uint8Array.from(text, (letter) => codes[letter] ?? letter.codePointAt(0) ?? 0);
  expect(told({ 'tr.txt': turkish })).toContain('tr.txt:1 import-encoding');
  expect(read({ 'tr.txt': turkish }).record?.operative?.[0]?.text).toEqual({
    tr: 'Köprünün ışığını ve şişelerin ağzını İlk gün için değiştirir.',
  });
});

test.each([
  ['with a mark', '\uFEFF'],
  ['without a mark', ''],
])('UTF-16 with the higher byte first is recognized %s', (_, mark) => {
  const text = `${head}1. Asks the əşğ of the Çay.`;
  const wide = new Uint8Array(Buffer.from(mark + text, 'utf16le').swap16());
  expect(read({ 'en.txt': wide }).record).toEqual(read({ 'en.txt': text }).record);
});

test('soft hyphens, Windows line ends, split letters and markup do no harm', () => {
  const { record } = read({ 'en.txt': `${head}1. Asks <b>cafe\u0301</b> un\u00ADtil:\n§`.replaceAll('\n', '\r\n') });
  expect(record?.operative?.[0]?.text).toEqual({ en: 'Asks <b>café</b> until: §' });
});

test.each([['1.'], ['1)'], ['§ 1'], ['Maddə 1.']])('a clause may be numbered %s', (number) => {
  expect(read({ 'en.txt': `${head}${number} Asks.` }).record?.operative?.[0]).toMatchObject({ number: '1', text: { en: 'Asks.' } });
});

test('the letters of the Azerbaijani alphabet are counted', () => {
  const { record } = read({ 'az.txt': 'Skamyalar\n\n1. Qərara alır:\na) bir;\nb) iki;\nc) üç;\nç) dörd;\nd) beş.' });
  expect(record?.operative?.[0]?.clauses?.map(({ number }) => number).join('')).toBe('abcde');
});

test('no input makes it throw', () => {
  const piece = fc.constantFrom(
    '1.',
    '(a)',
    'ii)',
    '3bis.',
    'Annex 1',
    'Noting',
    'Resolves:',
    'Adopted',
    '2021',
    '\n',
    '\n\n',
    ' ',
    ',',
    '*',
    'ə',
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => new TextEncoder().encode(pieces.join(' '))),
    fc.uint8Array({ maxLength: 400 }),
  );
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const { record, issues } = resolutionText.read([source('en.txt', one), source('az.txt', other)]);
      const isWhole = !issues.some(({ severity }) => severity === 'error');
      return !isWhole || (record !== undefined && resolution.safeParse(record).success);
    }),
    { numRuns: 300 },
  );
});
