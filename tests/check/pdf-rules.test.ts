import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPdfs } from '../../src/check/pdf-rules.ts';
import { link } from '../../src/model/link.ts';
import { findingOf } from '../../src/cli/finding.ts';
import type { PdfFacts } from '../../src/model/pdf-facts.ts';
import type { StoredFile } from '../../src/model/records.ts';
import type { PaperRecord } from '../../src/schema/paper.ts';
import { paperEntry, people, records } from './repository.ts';

const sound: PdfFacts = { heading: '', numbers: [], missingFonts: [], title: '', restricted: false, repaired: false, unopened: 0 };

interface Shown {
  readonly pages?: readonly string[];
  readonly facts?: Partial<PdfFacts>;
  readonly isUsable?: boolean;
  readonly bytes?: number;
  readonly beside?: readonly StoredFile[];
}

const stored = (name: string, bytes = 1000): StoredFile => ({ name, path: `papers/first/${name}`, bytes });

/** The rules that a paper with a PDF of these pages breaks. */
function breaches(
  fields: Partial<PaperRecord>,
  { pages = ['A paper'], facts = {}, isUsable = true, bytes, beside = [] }: Shown = {},
): string[] {
  const pdf = stored('01.pdf', bytes);
  const known = people({
    'gunel-nehrova': { name: { family: 'Nəhrova', given: 'Günel' }, otherNames: [{ family: 'Нахрова', given: 'Гюнель' }] },
  });
  const repository = link(records({ people: known, papers: [paperEntry('01', fields, { files: [pdf, ...beside] })] }), { drafts: true });
  const numbers = pages.map(() => []);
  const read = new Map([[pdf.path, { file: pdf, pages, isUsable, facts: { ...sound, numbers, ...facts } }]]);
  return checkPdfs(repository, { read, checksums: new Map() }).map(({ rule }) => rule);
}

describe('the title on page one', () => {
  const titles = { az: 'Miqrasiya və əmək: İşçilər', en: 'Migration and labour: the workers', ru: 'Миграция и труд' };
  test.each([
    ['as it is', 'Migration and labour: the workers', []],
    ['in capitals', 'MIGRATION AND LABOUR: THE WORKERS', []],
    ['in Azerbaijani capitals', 'MİQRASİYA VƏ ƏMƏK: İŞÇİLƏR', []],
    ['in plain letters', 'MIQRASIYA VE EMEK: ISCILER', []],
    ['in the third language', 'Материалы. Миграция и труд. Аннотация', []],
    ['over lines, hyphenated', 'Migra- tion and labour – the work- ers', []],
    ['in spaced letters', 'M I G R A T I O N  and labour the workers', []],
    ['with other dashes and quotes', '“Migration” and labour — the workers¹', []],
    ['of another paper', 'Emigration and leisure: the workers', ['pdf-title']],
    ['not at all', '', ['pdf-title']],
  ])('%s', (_, page, expected) => {
    expect(breaches({ title: titles }, { pages: [page] })).toEqual(expected);
  });

  test('a title that the source does not give, and a text that cannot be used, are not compared', () => {
    expect(breaches({ titleSupplied: true }, { pages: ['Something else'] })).toEqual([]);
    expect(breaches({}, { pages: ['Something else'], isUsable: false })).toEqual([]);
  });

  test('marks of the record are not looked for, nor what stands behind a formula', () => {
    expect(breaches({ title: { en: 'On *Testudo graeca* in towns' } }, { pages: ['On Testudo graeca in towns'] })).toEqual([]);
    expect(breaches({ title: { en: 'A bound of $x^2$ for rivers' } }, { pages: ['A bound of ?? for rivers'] })).toEqual([]);
  });
});

describe('the authors on page one', () => {
  const page = (names: string) => ({ pages: [`A paper by ${names}`] });
  test.each([
    ['Günel Nəhrova', []],
    ['G. NƏHROVA', []],
    ['Гюнель Нахрова', []],
    ['Gunel Nahrova', []],
    ['Gunel Nehrova1, Nobody', []],
    ['N Ə H R O V A', []],
    ['Günel Çaylı', ['pdf-author']],
    ['Nəhr, Günel', ['pdf-author']],
    ['Günel Nəhrva', ['pdf-author']],
    ['Günel Nəhrov', ['pdf-author']],
  ])('%s', (names, expected) => {
    expect(breaches({ authors: [{ person: 'gunel-nehrova' }] }, page(names))).toEqual(expected);
  });

  test('someone who is only printed, or only spoke', () => {
    expect(breaches({ authors: [{ name: 'Körpülü, Rəşad' }] }, page('Рашад Кёрпюлю'))).toEqual([]);
    expect(breaches({ authors: [{ name: 'Li, Ann' }] }, page('Ann Li'))).toEqual([]);
    expect(breaches({ authors: [{ name: 'Li, Ann' }] }, page('Ann Lime'))).toEqual(['pdf-author']);
    expect(breaches({ authors: [{ name: 'Li, Ann', role: 'presenter' }] }, page('nobody'))).toEqual([]);
  });
});

describe('page numbers', () => {
  const pages = (count: number) => Array.from({ length: count }, (_, at) => (at === 0 ? 'A paper' : 'and more of it'));
  const shown = (...numbers: number[][]): Shown => ({ pages: pages(numbers.length), facts: { numbers } });
  test.each<[string, string | undefined, Shown, string[]]>([
    ['as recorded', '12-14', shown([12], [13], [14]), []],
    ['none on the first page', '12-14', shown([], [13], [14]), []],
    ['beside a year and the range', '12-14', shown([2019, 12, 14], [2019, 13, 12], [2019, 14, 12]), []],
    ['of the manuscript', '12-14', shown([1], [2], [3]), ['pdf-pages']],
    ['shifted by one', '12-14', shown([13], [14], [15]), ['pdf-pages']],
    ['too few to tell', '12-14', shown([], [], [20]), []],
    ['of a single page', '12', shown([21]), ['pdf-pages']],
    ['not recorded', undefined, shown([1], [2], [3]), []],
    ['two stretches', '12, 30-31', shown([12], [30], [31]), []],
    ['a page too many', '12-14', { pages: pages(4) }, ['pdf-page-count']],
    ['a page too few', 'xii-xv', { pages: pages(3) }, ['pdf-page-count']],
    ['an empty page at the end', '12-14', { pages: [...pages(3), ''] }, []],
    ['articles of a journal', 'e12-e14', { pages: pages(3) }, []],
  ])('%s', (_, recorded, pdf, expected) => {
    expect(breaches(recorded === undefined ? {} : { pages: recorded }, pdf)).toEqual(expected);
  });
});

test.each<[string, Shown, string[]]>([
  ['5 MB', { bytes: 5_000_000 }, []],
  ['more than 5 MB', { bytes: 5_000_001 }, ['pdf-heavy']],
  ['fonts that are missing', { facts: { missingFonts: ['Times New Roman'] } }, ['pdf-fonts']],
  ['no leave to copy', { facts: { restricted: true } }, ['pdf-restricted']],
  ['mended', { facts: { repaired: true } }, ['pdf-repaired']],
  ['pages that do not open', { facts: { unopened: 2 } }, ['pdf-repaired']],
  ['the title inside', { facts: { title: 'A PAPER (final)' } }, []],
  ['another title inside', { facts: { title: 'Document1' } }, ['pdf-inner-title']],
])('a PDF with %s', (_, shown, expected) => {
  expect(breaches({}, shown)).toEqual(expected);
});

describe('forms among the attachments, by their names', () => {
  test.each([
    ['01-copyright-form.pdf', true],
    ['01-Copyright_Transfer.docx', true],
    ['01-consent-form.jpg', true],
    ['01-publishing agreement.pdf', true],
    ['01-müəlliflik hüququ formasi.pdf', true],
    ['01-razılıq-forması.pdf', true],
    ['01-muellif-muqavilesi.pdf', true],
    ['01-согласие автора.pdf', true],
    ['01-лицензионный договор.pdf', true],
    ['01-передача авторских прав.pdf', true],
    ['01-slides.pdf', false],
    ['01-forms-of-labour.pdf', false],
    ['01-copyright-law.csv', false],
    ['01-договоры.pdf', false],
  ])('%s: %s', (name, isForm) => {
    expect(breaches({}, { beside: [stored(name)] })).toEqual(isForm ? ['form-attached'] : []);
  });
});

test.each([
  ['Copyright Transfer Agreement', true],
  ['I hereby give my consent to publish', true],
  ['Müəlliflik hüququnun ötürülməsi haqqında', true],
  ['MÜƏLLİF MÜQAVİLƏSİ', true],
  ['Nəşrə razılıq', true],
  ['Договор о передаче исключительных авторских прав', true],
  ['ЛИЦЕНЗИОННЫЙ ДОГОВОР № 1', true],
  ['Согласие автора на публикацию', true],
  ['Slides on how towns give rights', false],
  ['Передача прав на землю', false],
])('a form by its first words: %s (%s)', (words, isForm) => {
  const scan = stored('01-scan.pdf');
  const repository = link(records({ papers: [paperEntry('01', {}, { files: [scan] })] }), { drafts: true });
  const read = new Map([[scan.path, { file: scan, pages: [words], isUsable: true, facts: sound }]]);
  expect(checkPdfs(repository, { read, checksums: new Map() }).map(({ rule }) => rule)).toEqual(isForm ? ['form-attached'] : []);
});

test('two papers with one PDF are told at the second', () => {
  const papers = ['01', '02', '03'].map((id) => paperEntry(id, {}, { files: [stored(`${id}.pdf`)] }));
  const checksums = new Map([
    ['papers/first/01.pdf', 'a'],
    ['papers/first/02.pdf', 'b'],
    ['papers/first/03.pdf', 'a'],
  ]);
  const found = checkPdfs(link(records({ papers }), { drafts: true }), { read: new Map(), checksums });
  expect(found.map(({ rule, place, args }) => [rule, place.file, args['other']])).toEqual([
    ['pdf-twice', 'papers/first/03.pdf', 'papers/first/01.pdf'],
  ]);
});

test('whatever a PDF holds, the rules end with issues that have words in every language', () => {
  const words = fc.string({ unit: 'binary', maxLength: 60 });
  const facts = fc.record({
    heading: words,
    numbers: fc.array(fc.array(fc.nat(99_999), { maxLength: 4 }), { maxLength: 6 }),
    missingFonts: fc.array(words, { maxLength: 6 }),
    title: words,
    restricted: fc.boolean(),
    repaired: fc.boolean(),
    unopened: fc.nat(9),
  });
  const record = paperEntry('01', { pages: '3-9', authors: [{ name: 'Example, Ann' }] }, { files: [stored('01.pdf')] });
  const repository = link(records({ papers: [record] }), { drafts: true });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), facts, fc.boolean(), (pages, read, isUsable) => {
      const file = stored('01.pdf');
      const shelf = { read: new Map([[file.path, { file, pages, facts: read, isUsable }]]), checksums: new Map() };
      for (const found of checkPdfs(repository, shelf)) {
        for (const language of ['az', 'en', 'ru']) expect(findingOf(found, language).what).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }
    }),
    { seed: 2017, numRuns: 300 },
  );
});
