import { describe, expect, test } from 'vitest';
import { readWordFile } from '../../../src/import/word/read-word-file.ts';
import { call, lists, notes, paragraph, picture, pictures, point, run, style, table, wordDocument } from './word-document.ts';
import type { DocumentParts } from './word-document.ts';

const read = (body: string, parts?: DocumentParts) => readWordFile({ name: 'yol.docx', bytes: wordDocument(body, parts) });
const markdown = async (body: string, parts?: DocumentParts) => (await read(body, parts)).markdown.trimEnd();

const headings = [
  style('Title', 'Title'),
  style('Bashliq1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style('2', 'heading 2'),
  style('3', 'Başlıq 3'),
  style('Z4', 'Заголовок 4'),
  style('Mine', 'My own', '<w:basedOn w:val="2"/>'),
  style('Loop', 'Loop', '<w:basedOn w:val="Pool"/>'),
  style('Pool', 'Pool', '<w:basedOn w:val="Loop"/>'),
].join('');

describe('headings', () => {
  test('are known by their styles, whatever language those are named in, and begin with ##', async () => {
    const body = [
      paragraph('Uydurma yollar', 'Title'),
      paragraph('Giriş', 'Bashliq1'),
      paragraph('Material', '2'),
      paragraph('Alt bölmə', '3'),
      paragraph('Подраздел', 'Z4'),
      paragraph('As the second', 'Mine'),
      paragraph('By its level', '', '<w:outlineLvl w:val="0"/>'),
      paragraph('Body text', 'Bashliq1', '<w:outlineLvl w:val="9"/>'),
      paragraph('', '2'),
      paragraph('In a circle', 'Loop'),
    ].join('');
    const text = await read(body, { styles: headings });
    expect(text.title).toBe('Uydurma yollar');
    expect(text.losses).toEqual([]);
    expect(text.markdown.trimEnd().split('\n\n')).toEqual([
      '## Giriş',
      '### Material',
      '#### Alt bölmə',
      '##### Подраздел',
      '### As the second',
      '## By its level',
      'Body text',
      'In a circle',
    ]);
  });

  test('a text whose highest heading is a second one begins with ## too', async () => {
    expect(await markdown(paragraph('Giriş', '2') + paragraph('Alt', '3'), { styles: headings })).toBe('## Giriş\n\n### Alt');
  });

  test('a title of two paragraphs is one, a later one is a heading', async () => {
    const text = await read(
      paragraph('Yollar', 'Title') + paragraph('və çaylar', 'Title') + paragraph('Mətn') + paragraph('Fəsil', 'Title'),
      {
        styles: headings,
      },
    );
    expect(text.title).toBe('Yollar və çaylar');
    expect(text.markdown).toBe('Mətn\n\n## Fəsil\n');
  });

  test('a heading is one line and not bold', async () => {
    expect(
      await markdown(paragraph(`${run('Bir', '<w:b/>')}<w:r><w:br/></w:r>${run('iki', '<w:b/><w:i/>')}`, '2'), { styles: headings }),
    ).toBe('## Bir *iki*');
  });
});

describe('words', () => {
  test.each([
    ['bold, italic, struck out', run('a ', '<w:b/>') + run('b', '<w:b/><w:i/>') + run(' c') + run('d', '<w:strike/>'), '**a _b_** c~~d~~'],
    ['spaces at the edges of emphasis', `${run('Söz')}${run(' qalın ', '<w:b/>')}${run('söz.')}`, 'Söz **qalın** söz.'],
    ['a look that is switched off', run('a', '<w:b w:val="0"/>') + run('b', '<w:i w:val="false"/>'), 'ab'],
    ['emphasis over several runs', run('Bir', '<w:i/>') + run(' ', '<w:i/>') + run('iki', '<w:i/>'), '*Bir iki*'],
    [
      'raised and lowered letters',
      `${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run(' CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}`,
      'm² CO₂',
    ],
    [
      'letters that were moved up and down',
      `${run('m')}${run('2', '<w:position w:val="8"/>')}${run(' H')}${run('2', '<w:position w:val="-2"/>')}${run('O')}`,
      'm² H₂O',
    ],
    ['Azerbaijani letters', run('Ə ə I ı İ i Ş ş Ğ ğ Ç ç Ö ö Ü ü'), 'Ə ə I ı İ i Ş ş Ğ ğ Ç ç Ö ö Ü ü'],
    ['composed letters', run('s\u0327o\u0308z'), 'şöz'],
    ['soft hyphens', `${run('mi\u00ADqra')}<w:r><w:softHyphen/></w:r>${run('siya')}`, 'miqrasiya'],
    ['no-break spaces and hyphens', `${run('12\u00A0km, az')}<w:r><w:noBreakHyphen/></w:r>${run('en')}`, '12\u00A0km, az\u2011en'],
    [
      'tabs and page breaks',
      `${run('a')}<w:r><w:tab/></w:r>${run('b')}<w:r><w:br w:type="page"/></w:r>${run(' c')}<w:r><w:lastRenderedPageBreak/></w:r>`,
      'a b c',
    ],
    ['breaks of lines', `${run('a')}<w:r><w:br/></w:r>${run('b')}<w:r><w:cr/></w:r>`, 'a\\\nb'],
    ['signs of the font Symbol', '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:t> \uF0A3 1</w:t></w:r>', 'α ≤ 1'],
    [
      'typed addresses',
      run('Bax: https://example.org/a_b?c=1. Son.'),
      'Bax: [https://example.org/a_b?c=1](https://example.org/a_b?c=1). Son.',
    ],
    [
      'a field with words',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Cədvəl 1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      'Cədvəl 1',
    ],
    [
      'inserted and moved words',
      `<w:ins>${run('yeni ')}</w:ins><w:moveTo>${run('köçən')}</w:moveTo><w:moveFrom>${run('köhnə yer')}</w:moveFrom><w:del><w:r><w:delText>silinən</w:delText></w:r></w:del>`,
      'yeni köçən',
    ],
    [
      'controls and tags',
      `<w:sdt><w:sdtContent>${run('nəzarət ')}</w:sdtContent></w:sdt><w:smartTag>${run('teq')}</w:smartTag>`,
      'nəzarət teq',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await markdown(paragraph(content))).toBe(expected);
  });

  test('what is markup elsewhere is words here', async () => {
    const typed = '# a * b_c_ [d](e) <b>f</b> {g} `h` ~i~ $j$ |k| &amp; \\l ![m](n) import x {1+1} <Figure src="x"/>';
    const text = await markdown(paragraph(typed));
    expect(text).not.toMatch(/(?<!\\)[<{}`$]/u);
    expect(text).toContain('\\# a \\* b_c\\_ \\[d]\\(e) \\<b>f\\</b> \\{g\\}');
  });

  test('a line that begins like a list, a quotation or code is a line', async () => {
    const body = ['1. a', '- b', '> c', '    d', '```', '---', '+ e', '| f |', '[^1]: g'].map((one) => paragraph(one)).join('');
    expect((await markdown(body)).split('\n\n')).toEqual([
      '1\\. a',
      '\\- b',
      '\\> c',
      'd',
      '\\`\\`\\`',
      '\\---',
      '\\+ e',
      '\\| f |',
      '\\[^1]: g',
    ]);
  });
});

describe('formulas', () => {
  const r = (text: string, properties = '') => `<m:r><m:rPr>${properties}</m:rPr><m:t xml:space="preserve">${text}</m:t></m:r>`;
  const e = (inner: string, name = 'e') => `<m:${name}>${inner}</m:${name}>`;
  const math = (inner: string) => `<m:oMath>${inner}</m:oMath>`;
  const matrix = `<m:m><m:mr>${e(r('1'))}${e(r('2'))}</m:mr></m:m>`;
  const fence = (begin: string, end: string, inner: string) =>
    `<m:d><m:dPr><m:begChr m:val="${begin}"/><m:endChr m:val="${end}"/></m:dPr>${e(inner)}</m:d>`;

  test.each([
    ['a fraction', `<m:f>${e(r('1'), 'num')}${e(r('n'), 'den')}</m:f>`, String.raw`\frac{1}{n}`],
    ['scripts', `<m:sSubSup>${e(r('x'))}${e(r('i'), 'sub')}${e(r('2'), 'sup')}</m:sSubSup>`, 'x_{i}^{2}'],
    ['words', r('Gəlir − НДС', '<m:nor/>'), String.raw`\text{Gəlir − НДС}`],
    ['a mean', `<m:acc><m:accPr><m:chr m:val="\u0304"/></m:accPr>${e(r('x'))}</m:acc>`, String.raw`\bar{x}`],
    ['a case', fence('{', '', matrix), String.raw`\left\{ \begin{matrix} 1 & 2 \end{matrix} \right.`],
    ['bars', fence('|', '|', r('x')), String.raw`\vert x\vert`],
    ['italic letters of formulas', r('𝑥≤α'), String.raw`x \leq \alpha`],
  ])('as TeX: %s', async (_, inner, expected) => {
    const text = await read(paragraph(`${run('Burada ')}${math(inner)}${run('.')}`));
    expect(text.markdown).toBe(`Burada $${expected}$.\n`);
    expect(text.losses.map(({ rule }) => rule)).toEqual(['word-equation-read']);
  });

  test('that stand alone are displayed, others stay in their line, also in a cell', async () => {
    const body = paragraph(math(r('x'))) + table(['a', 'b'], [paragraph(math(fence('|', '|', r('y')))), 'c']);
    expect(await markdown(body)).toBe('$$\nx\n$$\n\n| a | b |\n| - | - |\n| $\\vert y\\vert$ | c |');
  });
});

describe('links', () => {
  const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;

  test('lead to the web and to e-mail alone', async () => {
    const links = {
      a: 'https://example.org/?a=1&b=(2)',
      b: 'mailto:muellif@example.org',
      c: 'javascript:alert(1)',
      d: 'file:///C:/x',
      e: '\\\\server\\x',
    };
    const text = await read(paragraph(['a', 'b', 'c', 'd', 'e'].map((id) => link(id, id)).join(run(' '))), { links });
    expect(text.markdown).toBe('[a](https://example.org/?a=1\\&b=\\(2\\)) [b](mailto:muellif@example.org) c d e\n');
    expect(text.losses.map(({ rule, args }) => [rule, args.count, args.where])).toEqual([
      ['word-link', 3, 'javascript:alert(1); file:///C:/x; \\\\server\\x'],
    ]);
  });

  test('may be fields; those within the document are words', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('söz', '<w:b/>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const simple = `<w:fldSimple w:instr="HYPERLINK &quot;https://example.org/c&quot;">${run('c')}</w:fldSimple>`;
    const inner = `<w:hyperlink w:anchor="bookmark">${run('bölmə 2')}</w:hyperlink>`;
    expect(await markdown(paragraph(`${field}${run(' ')}${simple}${run(' ')}${inner}`))).toBe(
      '[**söz**](https://example.org/b) [c](https://example.org/c) bölmə 2',
    );
  });
});

test('a table of contents is known by the styles of its lines', async () => {
  const styles = style('C1', 'toc 1') + style('C2', 'Оглавление 2');
  const text = await read(paragraph('Giriş 3', 'C1') + paragraph('Material 4', 'C2') + paragraph('Mətn'), { styles });
  expect(text.markdown).toBe('Mətn\n');
  expect(text.losses.map(({ rule, args }) => `${rule} ${args.count}`)).toEqual(['word-contents 2']);
});

describe('lists', () => {
  const numbering = lists(['decimal', 'lowerLetter', 'bullet'], ['bullet', 'bullet'], ['none']);

  test('are nested, ordered or not', async () => {
    const body = [
      point('Bir', 1),
      point('a', 1, 1),
      point('nöqtə', 1, 2),
      point('b', 1, 1),
      point('İki', 1),
      point('x', 2),
      point('y', 2, 1),
    ].join('');
    expect(await markdown(body, { numbering })).toBe('1. Bir\n   1. a\n      - nöqtə\n   2. b\n2. İki\n\n- x\n  - y');
  });

  test('count on after a paragraph between their points, and begin anew in another list', async () => {
    const body = [point('Bir', 1), point('İki', 1), paragraph('Arada'), point('Üç', 1)].join('');
    expect(await markdown(body, { numbering })).toBe('1. Bir\n2. İki\n\nArada\n\n3. Üç');
    const restarted = `${numbering}<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    expect(await markdown(point('Bir', 1) + paragraph('Arada') + point('Beş', 9), { numbering: restarted })).toBe(
      '1. Bir\n\nArada\n\n5. Beş',
    );
  });

  test('of one form are one list until it begins anew, and Russian letters are told', async () => {
    const again = (id: number) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body = [point('Bir', 8), point('İki', 1), point('Yenə bir', 9), point('Yenə iki', 9)].join('');
    expect(await markdown(body, { numbering: lists(['decimal']) + again(8) + again(9) })).toBe(
      '1. Bir\n2. İki\n\n1) Yenə bir\n2) Yenə iki',
    );
    const text = await read(point('пункт', 1), { numbering: lists(['russianLower']) });
    expect([text.markdown, text.losses.map(({ rule }) => rule)]).toEqual(['1. пункт\n', ['word-list']]);
  });

  test('come from styles too; the list 0 and one without marks are none', async () => {
    const styles = style('ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>');
    const body =
      paragraph('siyahı', 'ListBullet') + paragraph('yox', 'ListBullet', '<w:numPr><w:numId w:val="0"/></w:numPr>') + point('nişansız', 3);
    expect(await markdown(body, { numbering, styles })).toBe('- siyahı\n\nyox\n\nnişansız');
  });
});

describe('tables', () => {
  test('have a head, aligned columns, and cells of one line', async () => {
    const right = (words: string) => paragraph(words, '', '<w:jc w:val="right"/>');
    const body = table(['Rayon', 'Ev | say'], ['Uydurma dərə', right('12')], [paragraph('Xəyal') + paragraph('təpə'), right('7')]);
    expect(await markdown(body)).toBe('| Rayon | Ev \\| say |\n| - | -: |\n| Uydurma dərə | 12 |\n| Xəyal · təpə | 7 |');
  });

  test('merged cells leave empty ones, inner tables stand on a line', async () => {
    const body = table(
      [['<w:gridSpan w:val="2"/>', 'Baş'], 'Son'],
      [['<w:vMerge w:val="restart"/>', 'Sol'], table(['a', 'b'], ['c', 'd']), '1'],
      [['<w:vMerge/>', paragraph('')], 'x', '2'],
    );
    const text = await read(body);
    expect(text.markdown).toBe('| Baş | | Son |\n| - | - | - |\n| Sol | a, b · c, d | 1 |\n| | x | 2 |\n');
    expect(text.losses.map(({ rule, args }) => `${rule} ${args.count}`)).toEqual(['word-table-nested 1', 'word-cell-merged 2']);
  });

  test('a table of one cell is a frame, an empty one is nothing', async () => {
    expect(await markdown(table([paragraph('Giriş', '2') + paragraph('Mətn')]) + table(['', ' '], ['', '']), { styles: headings })).toBe(
      '## Giriş\n\nMətn',
    );
  });
});

test('footnotes and endnotes are numbered as they are called', async () => {
  const body =
    paragraph(`${run('Bir')}${call('footnote', 7)}${run(' iki')}${call('endnote', 2)}`) +
    table(['Baş', paragraph(`${run('Xana')}${call('footnote', 3)}`)], ['a', 'b']);
  const text = await read(body, {
    footnotes: notes('footnote', { 3: 'Xananın qeydi.', 7: 'Birinci *qeyd*.', 9: 'Heç vaxt çağırılmayan.' }),
    endnotes: notes('endnote', { 2: 'Son qeyd.' }),
  });
  expect(text.markdown).toBe(
    'Bir[^1] iki[^2]\n\n| Baş | Xana[^3] |\n| - | - |\n| a | b |\n\n[^1]: Birinci \\*qeyd\\*.\n\n[^2]: Son qeyd.\n\n[^3]: Xananın qeydi.\n',
  );
  expect(text.losses.map(({ rule }) => rule)).toEqual(['word-endnote']);
});

test('pictures are kept under safe names, by their bytes; words for them come from the author or the caption', async () => {
  const body = [
    paragraph(picture('a', 'Dağ yolu, yuxarıdan')),
    paragraph(picture('b')),
    paragraph('Şəkil 2. Evlərin sayı'),
    paragraph(`${picture('c')}${run(' və yenə ')}${picture('a')}`),
    paragraph(picture('d')),
  ].join('');
  const text = await readWordFile(
    {
      name: 'yol.docx',
      bytes: wordDocument(body, {
        pictures: {
          a: ['image1.png', pictures.png],
          b: ['..photo.bin', pictures.jpg],
          c: ['image3.jpeg', pictures.gif],
          d: ['image4.png', pictures.emf],
        },
      }),
    },
    { figurePrefix: '07-' },
  );
  expect(text.markdown.trimEnd().split('\n\n')).toEqual([
    '![Dağ yolu, yuxarıdan](07-figure-1.png)',
    '![Şəkil 2. Evlərin sayı](07-figure-2.jpg)',
    'Şəkil 2. Evlərin sayı',
    '![](07-figure-3.gif) və yenə ![](07-figure-1.png)',
  ]);
  expect(text.images.map(({ name, bytes, alt }) => [name, bytes.length, alt])).toEqual([
    ['07-figure-1.png', 9, 'Dağ yolu, yuxarıdan'],
    ['07-figure-2.jpg', 5, 'Şəkil 2. Evlərin sayı'],
    ['07-figure-3.gif', 6, ''],
  ]);
  expect(text.losses.map(({ rule, args }) => [rule, args.where])).toEqual([
    ['word-picture', 'image4.png'],
    ['word-picture-alt', '07-figure-2.jpg; 07-figure-3.gif; 07-figure-1.png'],
  ]);
});

test('quotations, code, deleted ends of paragraphs and text boxes', async () => {
  const styles = style('Quote', 'Quote') + style('Code', 'Source Code');
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('Qutudakı söz')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('Qutudakı söz')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const body = [
    paragraph('Bir sitat', 'Quote'),
    paragraph('davamı', 'Quote'),
    paragraph('x = {1}', 'Code'),
    paragraph('y < 2', 'Code'),
    paragraph('Yarım', '', '<w:rPr><w:del/></w:rPr>'),
    paragraph('çıq abzas'),
    paragraph(`${run('Lövbər')}${box}`),
  ].join('');
  expect(await markdown(body, { styles })).toBe(
    '> Bir sitat\n>\n> davamı\n\n```\nx = {1}\ny < 2\n```\n\nYarımçıq abzas\n\nLövbər\n\nQutudakı söz',
  );
});
