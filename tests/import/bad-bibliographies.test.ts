import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLines } from '../../src/import/json-lines.ts';
import type { ImportedVolumes } from '../../src/import/volume-source.ts';
import { volumeSources } from '../../src/import/volume-sources.ts';
import { everyRule } from '../../src/model/catalogue.ts';
import { doubts } from '../../src/model/doubt-catalogue.ts';
import type { Issue } from '../../src/model/issue.ts';
import { paper } from '../../src/schema/paper.ts';
import { volume } from '../../src/schema/volume.ts';
import { personLine, request, sourceFolder, sourceOf, textFile, told } from './bibliographies.ts';

type Texts = Readonly<Record<string, string | Uint8Array>>;

async function read(texts: Texts): Promise<ImportedVolumes & { readonly lines: readonly string[] }> {
  const files = Object.entries(texts).map(([name, text]) => textFile(name, text));
  const result = await sourceOf(files)?.read(files, request);
  if (!result) throw new Error('no source accepts the files');
  return { ...result, lines: result.issues.map(told) };
}

/** The good folder of PMLR with one change, or one more file. */
const pmlr = (change: (bib: string) => string, more: Texts = {}, without: readonly string[] = []): Texts => ({
  ...Object.fromEntries(
    sourceFolder('pmlr')
      .filter(({ name }) => !without.includes(name))
      .map(({ name, bytes }) => [name, name.endsWith('.bib') ? change(new TextDecoder().decode(bytes)) : bytes]),
  ),
  ...more,
});
const aclpub2 = (change: Readonly<Record<string, (text: string) => string>>, rename: (name: string) => string = (name) => name): Texts =>
  Object.fromEntries(
    sourceFolder('aclpub2').map(({ name, bytes }) => [rename(name), change[name]?.(new TextDecoder().decode(bytes)) ?? bytes]),
  );
const entry = (fields: string, key = 'a') => `@inproceedings{${key},\n  title = {The lamps of the valley},\n  ${fields}\n}\n`;
const works = (work: string) => `{"message-type":"work","message":${work}}`;

describe('each mistake has its message, at its place', () => {
  test.each<[string, Texts, string]>([
    [
      'a brace that is not closed',
      { 'a.bib': `${entry('year = 2026')}@inproceedings{b,\n  title = {Open\n}\n` },
      'a.bib:5:1 import-entry-broken',
    ],
    ['a brace of a field that is not closed', { 'a.bib': '@misc{b,\n  title = {Open,\n  year = {2026' }, 'a.bib:2:3 import-entry-broken'],
    ['a quotation mark that is not closed', { 'a.bib': '@misc{b,\n  title = "Open\n}' }, 'a.bib:2:3 import-entry-broken'],
    ['no key', { 'a.bib': '@inproceedings{title = {The lamp}}' }, 'a.bib:1:1 import-entry-broken'],
    ['a field without a value', { 'a.bib': '@inproceedings{a,\n  title = ,\n}' }, 'a.bib:2:3 import-entry-broken'],
    ['something that is no field', { 'a.bib': '@inproceedings{a,\n  {title}\n}' }, 'a.bib:2:3 import-entry-broken'],
    ['a comma that is missing', { 'a.bib': '@inproceedings{a,\n  title = {The lamp}\n  year = 2026\n}' }, 'a.bib:3:3 import-entry-mended'],
    ['a field twice', { 'a.bib': entry('year = 2026,\n  year = 2025') }, 'a.bib:4:3 import-entry-mended'],
    ['an unknown abbreviation', { 'a.bib': entry('booktitle = procs') }, 'a.bib:3:3 import-entry-mended'],
    ['a volume that is not there', { 'a.bib': entry('crossref = {v}') }, 'a.bib:1:1 import-crossref-missing'],
    ['no title', { 'a.bib': '@inproceedings{a,\n  year = 2026\n}' }, 'a.bib:1:1 import-entry-untitled'],
    ['no entry', { 'a.bib': 'Nothing here.' }, 'a.bib import-entries-none'],
    ['a PDF named .bib', { 'a.bib': '%PDF-1.7 x' }, 'a.bib import-not-text'],
    ['bytes', { 'a.bib': new Uint8Array(400).fill(1) }, 'a.bib import-not-text'],
    ['an unknown command', { 'a.bib': entry('abstract = {\\foo{bar}}') }, 'a.bib:3:3 import-latex-unread'],
    ['pages backwards', { 'a.bib': entry('pages = {20--11}') }, 'a.bib:3:3 import-value-form'],
    ['a DOI that is none', { 'a.bib': entry('doi = {doi of the lamp}') }, 'a.bib:3:3 import-value-form'],
    ['an ISBN with a wrong digit', { 'a.bib': entry('isbn = {978-0-306-40615-8}') }, 'a.bib:3:3 import-value-form'],
    ['an address that is none', { 'a.bib': entry('url = {lamps}') }, 'a.bib:3:3 import-value-form'],
    [
      'an ORCID with a wrong digit',
      { 'a.bib': entry('author = {Lamp, Ann},\n  orcid = {0000-0002-1825-0098}') },
      'a.bib:3:3 import-value-form',
    ],
    ['a language that is none', { 'a.bib': entry('langid = {klingonian}') }, 'a.bib:3:3 import-value-form'],
    ['a year that is none', { 'a.bib': entry('year = {soon}') }, 'a.bib:3:3 import-value-form'],
    ['authors with commas alone', { 'a.bib': entry('author = {Lamp, Ann, Light, Bob}') }, 'a.bib:3:3 import-name-form'],
    ['and others', { 'a.bib': entry('author = {Lamp, Ann and others}') }, 'a.bib:3:3 import-name-form'],
    ['the surname “.”', { 'a.bib': entry('author = {., Nizami}') }, 'a.bib:3:3 import-name-form'],
    ['a surname in small letters', { 'a.bib': entry('author = {lamp, Ann}') }, 'a.bib:3:3 import-name-form'],
    ['an institution', { 'a.bib': entry('author = {{Institute of Lamps}}') }, 'a.bib:3:3 import-name-organization'],
    ['a kind that is not known', { 'a.bib': '@manual{a,\n  title = {The manual of the lamp}\n}' }, 'a.bib:1:1 import-kind-unknown'],
    [
      'two volumes',
      { 'a.bib': `${entry('booktitle = {The A of lamps}, series = {X}')}${entry('booktitle = {The A of lamps}, series = {Y}', 'b')}` },
      'a.bib:5:1 import-volume-differs',
    ],
    ['a year in a series', { 'a.bib': entry('series = {Lamps 2026}, booktitle = {The Lamps}') }, 'a.bib:1:1 import-series-number'],
    [
      'an ordinal in a series',
      { 'a.bib': entry('series = {2-ci çıraq seriyası}, booktitle = {The Lamps}') },
      'a.bib:1:1 import-series-number',
    ],
    ['a title that tells no language', { 'a.bib': '@inproceedings{a,\n  title = {Lux}\n}' }, 'a.bib:2:3 import-languages-guessed'],
    [
      'a copyright form',
      { 'a.bib': entry('year = 2026'), 'copyright_transfer_form.pdf': '%PDF-1.4' },
      'copyright_transfer_form.pdf import-form-leaked',
    ],
    [
      'a form in Azerbaijani',
      { 'a.bib': entry('year = 2026'), 'Müəllif hüquqları.pdf': '%PDF-1.4' },
      'Müəllif hüquqları.pdf import-form-leaked',
    ],
    [
      'a form in Russian',
      { 'a.bib': entry('year = 2026'), 'передача_авторских_прав.docx': 'PK' },
      'передача_авторских_прав.docx import-form-leaked',
    ],
    ['a resolution', { 'a.bib': '@misc{a,\n  title = {On lamps},\n  howpublished = {Resolution}\n}' }, 'a.bib:1:1 import-resolution-entry'],
    // What the check of PMLR finds, in its order.
    ['no day of publication', pmlr((bib) => bib.replace('2026-09-01', '')), 'wil26.bib:9:3 import-field-absent'],
    ['a wrong form of the day', pmlr((bib) => bib.replace('2026-09-01', '1 September 2026')), 'wil26.bib:9:3 import-value-form'],
    ['PDFs in a folder', pmlr((bib) => bib, { 'pdfs/cirag26.pdf': '%PDF-1.4' }, ['cirag26.pdf']), 'pdfs/cirag26.pdf import-file-folder'],
    ['a key without PDF', pmlr((bib) => bib, {}, ['cirag26.pdf']), 'wil26.bib:31:1 import-pdf-missing'],
    ['a PDF without key', pmlr((bib) => bib, { 'other26.pdf': '%PDF-1.4' }), 'other26.pdf import-file-unmatched'],
    ['a name without comma', pmlr((bib) => bib.replace('Лампин, Олег Иванович', 'Олег Лампин')), 'wil26.bib:25:3 import-name-form'],
    ['a reversed name', pmlr((bib) => bib.replace('Лампин, Олег Иванович', 'Gülsüm, Şamdanlı')), 'wil26.bib:25:3 import-name-form'],
    ['a doubled backslash', pmlr((bib) => bib.replace('\\emph', '\\\\textit')), 'wil26.bib:16:3 import-latex-doubled'],
    ['escaped signs', pmlr((bib) => bib.replace('50\\%', '\\$50 \\{a\\_b\\}')), 'wil26.bib:19:3 import-latex-escaped'],
    [
      'a key that is not ASCII',
      pmlr((bib) => bib.replace('cirag26', 'çıraq26'), { 'çıraq26.pdf': '%PDF' }, ['cirag26.pdf']),
      'wil26.bib:31:1 import-key-form',
    ],
    ['colour in an abstract', pmlr((bib) => bib.replace('О лампах', '\\textcolor{red}{О} лампах')), 'wil26.bib:28:3 import-latex-color'],
    // What organisers of ACL volumes get wrong.
    [
      'capitals in an id',
      aclpub2({ 'conference_details.yml': (text) => text.replace('id: lamps', 'id: LAMPS') }),
      'conference_details.yml:5:21 import-volume-case',
    ],
    [
      "a parent's id",
      aclpub2({ 'conference_details.yml': (text) => text.replace('id: lamps', 'id: 2026.lamps') }),
      'conference_details.yml:5:21 import-volume-parent',
    ],
    ['a misnamed folder', aclpub2({}, (name) => name.replace('papers/', 'PDF/')), 'PDF/12.pdf import-file-folder'],
    [
      'a PDF missing',
      aclpub2({ 'papers.yml': (text) => text.replace('file: 12.pdf', 'file: 13.pdf') }),
      'papers.yml:29:9 import-pdf-missing',
    ],
    [
      'a form among attachments',
      aclpub2({}, (name) => name.replace('7_slides', '7_copyright_form')),
      'attachments/7_copyright_form.pdf import-form-leaked',
    ],
    [
      'no title of the book',
      aclpub2({ 'conference_details.yml': (text) => text.replace(/book_title.*\n/u, '') }),
      'conference_details.yml:2:1 import-field-absent',
    ],
    ['an alias', aclpub2({ 'papers.yml': (text) => text.replace('title: Лампы', 'title: *lamp\n  x:') }), 'papers.yml:27:10 yaml-alias'],
    ['YAML that is broken', aclpub2({ 'papers.yml': (text) => text.replace('- id: 12', '- id: [12') }), 'papers.yml:27:3 yaml-broken'],
    // Other formats.
    ['a stray tag', { 'a.ris': 'TY  - CONF\nTI  - The lamps of the valley\nER  - \nAU  - Lamp, Ann\n' }, 'a.ris:4:1 import-line-unread'],
    ['an empty .ris', { 'a.ris': 'x' }, 'a.ris import-entries-none'],
    ['a type that is not known', { 'a.ris': 'TY  - PAMP\nTI  - The lamps of the valley\nER  - ' }, 'a.ris:1:1 import-kind-unknown'],
    ['a date that is none', { 'a.ris': 'TY  - CONF\nTI  - The lamps of the valley\nDA  - soon\nER  - ' }, 'a.ris:3:1 import-value-form'],
    ['CSL-JSON cut short', { 'a.csl.json': '[\n  {"id": "a", "title": "x"},\n  {"id"' }, 'a.csl.json:3:8 import-json-broken'],
    ['an empty list', { 'a.csl.json': '[]' }, 'a.csl.json import-entries-none'],
    ['Crossref cut short', { 'a.json': '{"message-type":"work",\n "message": {"DOI": x}}' }, 'a.json:2:21 import-json-broken'],
    [
      'a licence of their own',
      {
        'a.json': works(
          '{"DOI":"10.5555/a","type":"proceedings-article","title":["The lamps of the valley"],"license":[{"URL":"https://press.example/terms"}]}',
        ),
      },
      'a.json:1 import-value-form',
    ],
    [
      'a line that is no JSON',
      { 'a.jsonl': '{"volume_id":"a-1","id":"a-1.1","title":"T"}\n{"volume_id":' },
      'a.jsonl:2 import-json-broken',
    ],
    ['a volume twice', { 'volumes.jsonl': '{"id":"a-1","title":"T","venue_ids":[]}\n'.repeat(2) }, 'volumes.jsonl:2 import-volume-twice'],
    [
      'gzip cut short',
      { 'papers.jsonl.gz': gzipSync('{"volume_id":"a-1","id":"a-1.1","title":"T"}\n'.repeat(99)).subarray(0, 40) },
      'papers.jsonl.gz:1 import-json-broken',
    ],
  ])('%s', async (_, texts, expected) => {
    expect((await read(texts)).lines).toContain(expected);
  });
});

test('a file that unpacks to more than it may is not read to its end', async () => {
  const bomb = textFile('papers.jsonl.gz', gzipSync(`${JSON.stringify({ a: ' '.repeat(5000) })}\n`.repeat(400)));
  const limited = async (limits: { bytes: number; line: number }) => {
    const issues: Issue[] = [];
    let count = 0;
    for await (const { record } of jsonLines(bomb, issues, limits)) count += Object.keys(record).length;
    return { count, issues: issues.map(({ rule }) => rule) };
  };
  expect(await limited({ bytes: 3_000_000, line: 1_000_000 })).toEqual({ count: 400, issues: [] });
  const { count, issues } = await limited({ bytes: 500_000, line: 1_000_000 });
  expect(count).toBeLessThan(110);
  expect(issues).toEqual(['import-archive-large']);
  expect((await limited({ bytes: 3_000_000, line: 100 })).issues).toEqual(['import-archive-large']);
});

describe('old encodings', () => {
  const windows1251 = (text: string) =>
    Uint8Array.from(text, (letter) => (letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0)));
  const turkish: Readonly<Record<string, number>> = { ş: 0xfe, Ş: 0xde, ı: 0xfd, İ: 0xdd, ğ: 0xf0, ü: 0xfc, ö: 0xf6, ç: 0xe7 };
  const windows1254 = (text: string) => Uint8Array.from(text, (letter) => turkish[letter] ?? letter.charCodeAt(0));
  const utf16 = (text: string) =>
    Uint8Array.from([0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])]);
  const bib = (title: string, author: string) => `@inproceedings{a,\n  title = {${title}},\n  author = {${author}}\n}\n`;
  const ris = (title: string, author: string) => `TY  - CONF\r\nID  - a\r\nAU  - ${author}\r\nTI  - ${title}\r\nER  - \r\n`;
  const russian = ['Лампы долины и тени которые они отбрасывают на стены пещер', 'Лампин, Олег Сергей'] as const;
  const plain = ['Dünya işığı', 'Şamdanlı, Gülsüm'] as const;

  test.each([
    ['a.bib', windows1251(bib(...russian)), russian, 'Олег Сергей Лампин'],
    ['a.ris', windows1251(ris(...russian)), russian, 'Олег Сергей Лампин'],
    ['a.bib', windows1254(bib(...plain)), plain, 'Gülsüm Şamdanlı'],
    ['a.ris', windows1254(ris(...plain)), plain, 'Gülsüm Şamdanlı'],
    ['a.bib', utf16(bib('Çıraqlar və işıq', 'Çıraqlı, Əhməd')), ['Çıraqlar və işıq'], 'Əhməd Çıraqlı'],
    ['a.ris', utf16(ris('Çıraqlar və işıq', 'Çıraqlı, Əhməd')), ['Çıraqlar və işıq'], 'Əhməd Çıraqlı'],
  ])('%s of %#', async (name, bytes, [title], author) => {
    const { volumes } = await read({ [name]: bytes });
    const own = volumes[0]?.papers[0];
    expect(Object.values(own?.fields.title ?? {})).toEqual([title]);
    expect(own?.authors.map(personLine)).toEqual([author]);
  });
});

describe('whatever the bytes are, a source tells and does not throw', () => {
  const given = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const rules = new Set<string>([...Object.keys(doubts), ...everyRule.map(({ id }) => id)]);
  const folders = ['bibtex', 'ris', 'csl', 'crossref', 'pmlr', 'aclpub2', 'acl'].map((name) => ({ name, files: sourceFolder(name) }));
  const signs = fc.constantFrom(
    '{',
    '}',
    '"',
    '\\',
    '$',
    ',',
    '@',
    '#',
    '[',
    ']',
    ':',
    '\n',
    '- ',
    'ə',
    '\u0000',
    '\uFEFF',
    '&',
    '*',
    '<',
    '=',
    '  - ',
  );
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(20),
    put: fc.array(signs, { maxLength: 4 }).map((all) => all.join('')),
  });

  test.each(folders)('$name', async ({ files }) => {
    const mutated = fc.tuple(fc.nat(files.length - 1), fc.array(change, { minLength: 1, maxLength: 8 })).map(([which, changes]) =>
      files.map((file, index) => {
        if (index !== which) return file;
        let text = new TextDecoder().decode(file.bytes);
        for (const { at, cut, put } of changes) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + cut);
        }
        return textFile(file.name, text);
      }),
    );
    const random = fc
      .tuple(fc.nat(files.length - 1), fc.uint8Array({ maxLength: 300 }))
      .map(([which, bytes]) => files.map((file, index) => (index === which ? { ...file, bytes } : file)));
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: mutated }, { weight: 1, arbitrary: random }), async (broken) => {
        for (const source of volumeSources) {
          if (!source.accepts(broken)) continue;
          const { volumes, issues } = await source.read(broken, request);
          const isWhole = issues.every(({ rule }) => rules.has(rule));
          const isSound = volumes.every(
            ({ fields, papers }) =>
              volume.safeParse({ title: { en: 'T' }, status: 'draft', ...given(fields) }).success &&
              papers.every((one) => paper.safeParse({ title: { en: 'T' }, kind: 'paper', status: 'draft', ...given(one.fields) }).success),
          );
          if (!isWhole || !isSound) return false;
        }
        return true;
      }),
      { numRuns: 60 },
    );
  });
});
