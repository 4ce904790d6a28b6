import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWordFile } from '../../../src/import/word/read-word-file.ts';
import { renderMarkdown } from '../../../src/text/markdown.ts';
import { markdownText } from '../../../src/text/markdown-text.ts';
import { call, lists, notes, paragraph, picture, pictures, point, run, style, table, wordDocument } from './word-document.ts';

const read = (bytes: Uint8Array) => readWordFile({ name: 'yol.docx', bytes });
const ole = (text: string) =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
const withDocument = (xml: string) => wordDocument('', { files: { 'word/document.xml': strToU8(xml) } });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const inside = (element: string, times: number) => `<${element}>`.repeat(times) + `</${element}>`.repeat(times);

const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'.charAt(at)} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`).join('')}]>`;
const manyParagraphs = () => wordDocument('<w:p><w:r><w:t>söz</w:t></w:r></w:p>'.repeat(200_000), { level: 0 });

describe('what cannot be read is one error, in plain words', () => {
  test.each([
    ['nothing', () => new Uint8Array(), 'word-kind empty'],
    ['an old document', () => ole('WordDocument'), 'word-kind doc'],
    ['a document with a password', () => ole('EncryptedPackage'), 'word-kind locked'],
    ['Rich Text Format', () => strToU8('{\\rtf1\\ansi Salam}'), 'word-kind rtf'],
    ['a PDF', () => strToU8('%PDF-1.7'), 'word-kind pdf'],
    ['a web page that is called .docx', () => strToU8('\n<html><body>Salam'), 'word-kind html'],
    ['a picture', () => pictures.png, 'word-kind other'],
    [
      'an OpenDocument text',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      'word-kind odt',
    ],
    ['a workbook', () => zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }), 'word-kind office'],
    ['another archive', () => zipSync({ 'a.txt': strToU8('Salam') }), 'word-kind zip'],
    ['a cut file', () => wordDocument(paragraph('Salam')).subarray(0, 900), 'zip-broken'],
    ['a name above the folder', () => wordDocument('', { files: { '../../evil.sh': strToU8('x') } }), 'zip-name outside'],
    ['a bomb', () => wordDocument('', { files: { 'word/media/a.png': new Uint8Array(20_000_000) } }), 'zip-ratio'],
    [
      'entities that grow without bounds',
      () => withDocument(`${laughs}<w:document ${W}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`),
      'word-part doctype',
    ],
    [
      'a file of the machine as an entity',
      () => withDocument(`<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}/>`),
      'word-part doctype',
    ],
    ['XML that does not end', () => withDocument(`<w:document ${W}><w:body><w:p>`), 'word-part broken'],
    ['XML that is none', () => withDocument('Salam'), 'word-part broken'],
    [
      'elements a thousand deep',
      () => withDocument(`<w:document ${W}><w:body>${inside('w:sdt', 1000)}</w:body></w:document>`),
      'word-part deep',
    ],
    ['styles that are damaged', () => wordDocument(paragraph('a'), { styles: '<w:style' }), 'word-part broken'],
    ['200,000 paragraphs', manyParagraphs, 'word-long'],
    [
      'tables of more cells than a text has',
      () =>
        wordDocument(
          `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr></w:tc><w:tc><w:p/></w:tc></w:tr>'.repeat(5000)}</w:tbl>`,
          { level: 0 },
        ),
      'word-long',
    ],
  ])('%s', async (_, bytes, expected) => {
    const { markdown, images, losses } = await read(bytes());
    expect({ markdown, images }).toEqual({ markdown: '', images: [] });
    expect(losses.map(({ rule, args }) => `${rule} ${args.kind ?? args.fault ?? ''}`.trim())).toEqual([expected]);
    expect(losses[0]).toMatchObject({ severity: 'error', place: { file: 'yol.docx' } });
  });
});

/** A document with some of everything, whose parts are then damaged. */
const styles = style('T', 'Title') + style('H', 'heading 1') + style('Q', 'Quote');
const numbering = lists(['decimal', 'bullet']);
const body = [
  paragraph('Ad', 'T'),
  paragraph('Giriş', 'H'),
  paragraph(`${run('qalın', '<w:b/>')}${call('footnote', 1)}${picture('p', 'təsvir')}`),
  point('bir', 1),
  point('iki', 1, 1),
  paragraph('sitat', 'Q'),
  table(['a', 'b'], [['<w:gridSpan w:val="2"/>', 'c']]),
  '<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>x</m:t></m:r></m:den></m:f></m:oMath></w:p>',
].join('');
const parts = { styles, numbering, footnotes: notes('footnote', { 1: 'qeyd' }), pictures: { p: ['a.png', pictures.png] as const } };
const whole = wordDocument(body, parts);

describe('no bytes make it throw', () => {
  const reads = async (bytes: Uint8Array) => {
    const { losses, markdown } = await read(bytes);
    expect(losses.every(({ rule }) => /^(?:word|zip)-/u.test(rule))).toBe(true);
    if (losses.some(({ severity }) => severity === 'error')) expect([markdown, losses.length]).toEqual(['', 1]);
  };

  test('random ones, with and without a beginning that promises something', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), reads));
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => reads(Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes))));
  });

  test('a document that is cut off or changed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), (length) => reads(whole.subarray(0, length))),
      { numRuns: 50 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return reads(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test('XML whose elements, names and values were shuffled', async () => {
    const pieces = body.match(/<[^>]*>|[^<]+/gu) ?? [];
    const elements = [...new Set(body.match(/(?<=<)[a-z]+:[A-Za-z]+/gu))];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(pieces.length - 1), fc.nat(pieces.length - 1)), { maxLength: 8 }), (swaps) => {
        const mixed = [...pieces];
        for (const [one, other] of swaps) [mixed[one], mixed[other]] = [mixed[other] ?? '', mixed[one] ?? ''];
        return reads(wordDocument(mixed.join(''), parts));
      }),
      { numRuns: 40 },
    );
    // Well-formed, and never what Word writes.
    const nest = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constant('söz'),
        fc
          .tuple(
            fc.constantFrom(...elements),
            fc.constantFrom('', ' w:val="1"', ' w:val="-9"', ' w:val="NaN"', ' r:embed="p"', ' w:id="1"'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([name, attribute, children]) => `<${name}${attribute}>${children.join('')}</${name}>`),
      ),
    })).tree;
    await fc.assert(
      fc.asyncProperty(fc.array(nest, { maxLength: 6 }), (trees) =>
        reads(wordDocument(`<w:p>${trees.join('')}</w:p>${trees.join('')}`, parts)),
      ),
      { numRuns: 50 },
    );
  });
});

test('a paragraph of more pieces than a call can take is read', async () => {
  const { markdown, losses } = await read(wordDocument(paragraph('<w:r><w:t>a</w:t><w:br/></w:r>'.repeat(20_000)), { level: 0 }));
  expect(losses).toEqual([]);
  expect(markdown.length).toBe(20_000 * 3 - 1);
});

test('whatever is typed comes out as the same words, and never as markup', async () => {
  const signs = fc.stringMatching(/^[ab ə1.#*_`~|<>{}[\]()!$&;:/\\"'=+\-^@\n]{0,40}$/u);
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const cell = (words: string) => paragraph(run(words));
  const labels = { footnoteLabel: 'N', backLabel: 'B' };
  await fc.assert(
    fc.asyncProperty(signs, signs, signs, async (one, two, three) => {
      const text = await read(
        wordDocument(paragraph(run(one)) + paragraph(run(two, '<w:b/>') + run(three)) + table([cell(one), cell(two)], [cell(three), 'x'])),
      );
      const { html } = await renderMarkdown(text.markdown, labels);
      const [first = '', ...others] = html.split('<div class="table-box"');
      expect(others).toHaveLength(1);
      expect(first.replace(/<\/?(?:p|strong|a(?: href="[^"]*")?)>/gu, '')).not.toMatch(/<|formula-error/u);
      const shown = plain(
        first
          .replace(/<[^>]*>/gu, ' ')
          .replace(/&#x3C;/gu, '<')
          .replace(/&#x26;/gu, '&')
          .replace(/&gt;/gu, '>'),
      );
      const typed = plain([one, two + three].join(' '));
      expect(shown.replace(/\s/gu, '')).toBe(typed.replace(/\s/gu, ''));
      expect(markdownText(text.markdown).replace(/\s/gu, '')).toContain(typed.replace(/\s/gu, '').slice(0, 5).replace(/<.*/u, ''));
    }),
    { numRuns: 50 },
  );
});
