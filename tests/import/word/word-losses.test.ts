import { expect, test } from 'vitest';
import { words } from '../../../src/i18n/words.ts';
import { doubts } from '../../../src/model/doubt-catalogue.ts';
import type { DoubtId } from '../../../src/model/doubt-catalogue.ts';
import { readWordFile } from '../../../src/import/word/read-word-file.ts';
import { call, lists, notes, paragraph, picture, pictures, point, run, style, table, wordDocument } from './word-document.ts';
import type { DocumentParts } from './word-document.ts';

const read = (body: string, parts?: DocumentParts) => readWordFile({ name: 'yol.docx', bytes: wordDocument(body, parts) });

const inDrawing = (xml: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${xml}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const inBox = inDrawing(`<wps:txbx><w:txbxContent>${paragraph('Qutu')}</w:txbxContent></wps:txbx>`);
const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Giriş 3')}</w:sdtContent></w:sdt>`;
const formula = (inner: string) => `<m:oMath>${inner}</m:oMath>`;
const letter = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const ole = (program: string) =>
  `<w:r><w:object><v:shape><v:imagedata r:id="p"/></v:shape><o:OLEObject ProgID="${program}"/></w:object></w:r>`;

/** What each loss is made of, what is told of it, and what is left of the text. */
const losses: readonly (readonly [rule: DoubtId, body: string, where: string, markdown: string, parts?: DocumentParts])[] = [
  [
    'word-heading',
    paragraph(run('Nəticə', '<w:b/>')) + paragraph(`${run('Qalın ', '<w:b/>')}${run('deyil')}`),
    '¶ 1 Nəticə',
    '**Nəticə**\n\n**Qalın** deyil',
  ],
  [
    'word-heading',
    paragraph('Üslubla qalın', 'B'),
    '¶ 1 Üslubla qalın',
    'Üslubla qalın',
    { styles: style('B', 'Own', '<w:rPr><w:b/></w:rPr>') },
  ],
  ['word-equation', paragraph(run('Budur: ') + formula(letter('x'.repeat(1001)))), '¶ 1 Budur:', `Budur: ${'x'.repeat(1001)}`],
  ['word-equation', paragraph(run('Köhnə ') + ole('Equation.DSMT4')), '¶ 1 Köhnə', 'Köhnə', { pictures: { p: ['a.png', pictures.png] } }],
  ['word-equation', paragraph(`${run('Sahə ')}<w:fldSimple w:instr="EQ \\f(1;2)"/>`), '¶ 1 Sahə', 'Sahə'],
  ['word-equation-read', paragraph(run('Burada ') + formula(letter('x=1'))), '¶ 1 Burada x=1', 'Burada $x = 1$'],
  ['word-picture', paragraph(run('Şəkil ') + picture('p')), 'a.emf', 'Şəkil', { pictures: { p: ['a.emf', pictures.emf] } }],
  [
    'word-picture',
    paragraph(run('Uzaq ') + picture('far')),
    'https://example.org/a.png',
    'Uzaq',
    { links: { far: 'https://example.org/a.png' } },
  ],
  ['word-picture-alt', paragraph(picture('p')), 'figure-1.png', '![](figure-1.png)', { pictures: { p: ['a.png', pictures.png] } }],
  ['word-object', paragraph(run('Diaqram ') + inDrawing('<c:chart r:id="c"/>')), '¶ 1 Diaqram', 'Diaqram'],
  [
    'word-object',
    paragraph(run('Cədvəl ') + ole('Excel.Sheet.12')),
    '¶ 1 Cədvəl',
    'Cədvəl ![](figure-1.png)',
    { pictures: { p: ['a.png', pictures.png] } },
  ],
  ['word-object', `${paragraph('Söz')}<w:altChunk r:id="x"/>`, '¶ 0', 'Söz'],
  ['word-table-nested', table(['Baş', 'b'], [table(['x', 'y']), 'd']), '¶ 3 x', '| Baş | b |\n| - | - |\n| x, y | d |'],
  ['word-cell-merged', table([['<w:gridSpan w:val="2"/>', 'Baş']], ['c', 'd']), '¶ 1 Baş', '| Baş | |\n| - | - |\n| c | d |'],
  ['word-cell-paragraphs', table(['a', 'b'], [paragraph('c') + paragraph('e'), 'd']), '¶ 3 c', '| a | b |\n| - | - |\n| c · e | d |'],
  ['word-text-box', paragraph(run('Lövbər') + inBox), '¶ 1 Lövbər', 'Lövbər\n\nQutu'],
  ['word-note', paragraph(run('Söz') + call('footnote', 5)), '¶ 1 Söz', 'Söz'],
  [
    'word-note',
    paragraph(run('Ad') + call('footnote', 1), 'T') + paragraph('Söz'),
    '¶ 1 Ad',
    'Söz',
    { styles: style('T', 'Title'), footnotes: notes('footnote', { 1: 'Qrant.' }) },
  ],
  [
    'word-link',
    paragraph(`<w:hyperlink r:id="a">${run('fayl')}</w:hyperlink>`),
    'file:///C:/a.pdf',
    'fayl',
    { links: { a: 'file:///C:/a.pdf' } },
  ],
  ['word-symbol', paragraph('<w:r><w:t>İşarə </w:t><w:sym w:font="Uydurma Signs" w:char="F04A"/></w:r>'), '¶ 1 İşarə �', 'İşarə �'],
  ['word-font', paragraph(run('Azяrbaycan', '<w:rFonts w:ascii="A3 Times AzLat"/>')), 'A3 Times AzLat', 'Azяrbaycan'],
  ['word-raised', paragraph(run('x') + run('ab', '<w:vertAlign w:val="superscript"/>')), '¶ 1 xab', 'xab'],
  ['word-changes', paragraph(`${run('Son ')}<w:ins>${run('söz')}</w:ins>`), '¶ 1 Son söz', 'Son söz'],
  ['word-comment', paragraph(`${run('Şərhli')}<w:r><w:commentReference w:id="0"/></w:r>`), '¶ 1 Şərhli', 'Şərhli'],
  ['word-hidden', paragraph(run('Açıq') + run(' gizli', '<w:vanish/>')), '¶ 1 Açıq', 'Açıq'],
  [
    'word-heading-number',
    paragraph('Giriş', 'H', numbered),
    '¶ 1 Giriş',
    '## Giriş',
    { styles: style('H', 'heading 1'), numbering: lists(['decimal']) },
  ],
  ['word-list', point('bənd', 1), '¶ 1 bənd', '1. bənd', { numbering: lists(['upperRoman']) }],
  [
    'word-endnote',
    paragraph(run('Söz') + call('endnote', 1)),
    '¶ 1 Söz',
    'Söz[^1]\n\n[^1]: Son.',
    { endnotes: notes('endnote', { 1: 'Son.' }) },
  ],
  ['word-look', paragraph(run('Altı xətli', '<w:u w:val="single"/>')), '¶ 1 Altı xətli', 'Altı xətli'],
  ['word-contents', contents + paragraph('Mətn'), '¶ 0', 'Mətn'],
  ['word-contents', paragraph('Giriş 3', 'C') + paragraph('Mətn'), '¶ 1 Giriş 3', 'Mətn', { styles: style('C', 'toc 1') }],
  ['word-margin', paragraph('Mətn'), 'Uydurma jurnal, 2020', 'Mətn', { header: paragraph('Uydurma jurnal, 2020') }],
  ['word-macros', paragraph('Mətn'), 'yol.docx', 'Mətn', { files: { 'word/vbaProject.bin': Uint8Array.of(1) } }],
  ['word-empty', paragraph(''), 'yol.docx', ''],
];

const examples = losses.map(([rule, body, where, markdown, parts]) => ({ rule, body, where, markdown, parts }));

test.each(examples)('$rule: $where', async ({ rule, body, where, markdown, parts }) => {
  const text = await read(body, parts);
  const told = text.losses.find((issue) => issue.rule === rule);
  expect(told?.args).toEqual({ count: 1, where });
  expect(text.markdown.trimEnd()).toBe(markdown);
  expect(text.losses.filter((issue) => issue.rule !== rule && issue.rule !== 'word-picture-alt')).toEqual([]);
  expect(told?.place).toEqual({ file: 'yol.docx' });
});

test('every loss has its example', () => {
  const shown = new Set<string>([...losses.map(([rule]) => rule), 'word-kind', 'word-part', 'word-long']);
  expect(Object.keys(doubts).filter((rule) => rule.startsWith('word-') && !shown.has(rule))).toEqual([]);
});

test('many places of one kind are one issue, which names the first of them and counts all', async () => {
  const body = Array.from({ length: 60 }, (_, at) => paragraph(run(`Başlıq ${at}`, '<w:b/>'))).join('');
  const [issue, ...others] = (await read(body)).losses;
  expect(others).toEqual([]);
  expect(issue?.args.count).toBe(60);
  expect(issue?.args.where).toMatch(/^¶ 1 Başlıq 0; ¶ 2 Başlıq 1; .*; ¶ 25 Başlıq 24; …$/u);
});

test('every issue has words for its gaps in each language', () => {
  for (const { rule, where } of examples) {
    for (const language of ['en', 'az', 'ru'])
      for (const part of ['what', 'why', 'do'] as const)
        expect(words(language)(`rule.${rule}.${part}`, { count: 1, where })).not.toMatch(/[{}]/u);
  }
});
