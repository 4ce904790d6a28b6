import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templateSource } from '../../src/import/template-source.ts';
import { imported, separated, told, workbook } from './table-files.ts';
import { authorTable, paperTable, volumeForm } from './template-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a list of separated values in any encoding', () => {
  const text = 'Nömrə;Başlıq;Müəlliflər;Mətn\r\n1;"Şəki; göllər";Gölçü N.;yoxdur\r\n';
  const russian = 'Номер\tЗаглавие\tАвторы\tТекст\n1\tОзёра и дороги нашего края\tДорогин И.\tнет\n';
  const utf16 = (words: string) => new Uint8Array(new Uint16Array(Array.from(`\uFEFF${words}`, (letter) => letter.charCodeAt(0))).buffer);
  const windows = (words: string, encoding: string) => {
    const decoder = new TextDecoder(encoding);
    const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
    return Uint8Array.from(words, (letter) => codes.get(letter) ?? 63);
  };
  test.each([
    ['UTF-8', bytes(text), 'Şəki; göllər', []],
    ['UTF-8 with its mark', bytes(`\uFEFF${text}`), 'Şəki; göllər', []],
    ['with the separator named', bytes(`sep=;\r\n${text}`), 'Şəki; göllər', []],
    ['UTF-16', utf16(text), 'Şəki; göllər', []],
    ['Windows-1251', windows(russian, 'windows-1251'), 'Озёра и дороги нашего края', ['papers.csv:1:1 import-encoding']],
    ['Windows-1254', windows(text.replaceAll('ə', 'e'), 'windows-1254'), 'Şeki; göller', ['papers.csv:1:1 import-encoding']],
    ['decomposed letters', bytes(text.normalize('NFD')), 'Şəki; göllər', []],
  ])('%s', async (_, content, title, doubts) => {
    const read = await imported(templateSource, [{ name: 'papers.csv', bytes: content }]);
    expect(told(read)).toEqual(doubts);
    expect(Object.values(read.volumes[0]?.papers[0]?.fields.title ?? {})).toEqual([title]);
  });
});

test('the XML of Excel 2003 and the workbook of LibreOffice are read like .xlsx', async () => {
  const cell = (text: string) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
  const rows = [
    ['No', 'Title', 'Authors', 'Text'],
    ['1', 'Göllər', 'Gölçü N.', 'none'],
  ].map((row) => `<Row>${row.map(cell).join('')}</Row>`);
  const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Papers"><Table>${rows.join('')}</Table></Worksheet></Workbook>`;
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['No', 'Title', 'Authors', 'Text'],
      ['1', 'Göllər', 'Gölçü N.', 'none'],
    ]),
    'Papers',
  );
  const written: unknown = write(book, { type: 'array', bookType: 'ods' });
  const ods = written instanceof ArrayBuffer ? new Uint8Array(written) : new Uint8Array();
  for (const file of [
    { name: 'list.xls', bytes: bytes(xml) },
    { name: 'list.ods', bytes: ods },
  ]) {
    const read = await imported(templateSource, [file]);
    expect(told(read), file.name).toEqual([]);
    expect(read.volumes[0]?.papers[0]?.fields.title, file.name).toEqual({ az: 'Göllər' });
  }
});

describe('whatever the bytes, reading ends in issues', () => {
  const mutated = (whole: Uint8Array) =>
    fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }).map((changes) => {
      const copy = whole.slice();
      for (const [at, byte] of changes) copy[at] = byte;
      return copy;
    });
  const ends = async (name: string, content: Uint8Array) => {
    const files = [{ name, bytes: content }];
    templateSource.accepts(files);
    expect(Array.isArray((await imported(templateSource, files)).issues)).toBe(true);
  };

  test('random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('a.xlsx', 'a.xls', 'a.csv'), fc.uint8Array({ maxLength: 400 }), ends), {
      numRuns: 150,
    });
  });

  test('changed workbooks and lists', async () => {
    const book = await workbook('a.xlsx', { Volume: volumeForm, Papers: paperTable, Authors: authorTable });
    await fc.assert(
      fc.asyncProperty(mutated(book.bytes), (content) => ends('a.xlsx', content)),
      { numRuns: 100 },
    );
    const rows = separated('a.csv', paperTable).bytes;
    await fc.assert(
      fc.asyncProperty(mutated(rows), (content) => ends('a.csv', content)),
      { numRuns: 100 },
    );
  });

  test('cells of any text', async () => {
    const cells = fc.array(fc.string({ unit: 'binary' }), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { maxLength: 5 }), (rows) =>
        ends('papers.csv', separated('papers.csv', [['No', 'Title', 'Authors', 'Text'], ...rows]).bytes),
      ),
      { numRuns: 100 },
    );
  });
});
