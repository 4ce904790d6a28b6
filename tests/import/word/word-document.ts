import { strToU8, zipSync } from 'fflate';

/** Everything that a Word file of a test may have; the body is WordprocessingML, made with the functions below. */
export interface DocumentParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  /** Addresses by the ids under which the body names them. */
  readonly links?: Readonly<Record<string, string>>;
  /** Pictures by the ids under which the body names them: file name and bytes. */
  readonly pictures?: Readonly<Record<string, readonly [string, Uint8Array]>>;
  /** Further files of the package. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  readonly level?: 0 | 6;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A .docx with this body and these parts. */
export function wordDocument(body: string, parts: DocumentParts = {}): Uint8Array {
  const { level = 6, links = {}, pictures = {}, files = {} } = parts;
  const own = (['styles', 'numbering', 'footnotes', 'endnotes', 'header'] as const).filter((name) => parts[name] !== undefined);
  const relations = [
    ...own.map((name) => [`own-${name}`, name, `${name}.xml`, '']),
    ...Object.entries(links).map(([id, address]) => [id, 'hyperlink', escaped(address), ' TargetMode="External"']),
    ...Object.entries(pictures).map(([id, [name]]) => [id, 'image', `media/${name}`, '']),
  ].map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode}/>`);
  const text = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  return zipSync(
    {
      '[Content_Types].xml': text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': text(relationships([`<Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`])),
      'word/_rels/document.xml.rels': text(relationships(relations)),
      'word/document.xml': text(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
      ...Object.fromEntries(
        own.map((name) => [`word/${name}.xml`, text(`<w:${ROOTS[name]} ${NAMESPACES}>${parts[name]}</w:${ROOTS[name]}>`)]),
      ),
      ...Object.fromEntries(Object.values(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes])),
      ...files,
    },
    { level },
  );
}

const ROOTS = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', endnotes: 'endnotes', header: 'hdr' } as const;

function relationships(lines: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/** A run of words; `properties` is XML: `<w:b/>`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of runs, or of plain words; `style` is the id of its style, `properties` further XML. */
export function paragraph(content: string, style = '', properties = ''): string {
  const styled = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A paragraph of a list. */
export function point(text: string, list: number, depth = 0): string {
  return paragraph(text, '', `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A style of paragraphs. */
export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

/** Lists by their formats, level by level: the list 1 is the first. */
export function lists(...formats: readonly (readonly string[])[]): string {
  const forms = formats.map(
    (levels, at) =>
      `<w:abstractNum w:abstractNumId="${at}">${levels
        .map(
          (format, depth) =>
            `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${depth + 1}."/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  );
  return [...forms, ...formats.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`)].join('');
}

/** A table of cells that hold plain words or XML of their own; a cell may be a pair of properties and content. */
export function table(...rows: readonly (readonly (string | readonly [string, string])[])[]): string {
  const cell = (one: string | readonly [string, string]) => {
    const [properties, content] = typeof one === 'string' ? ['', one] : one;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${/^<w:(?:p|tbl)\b/u.test(content) ? content : paragraph(content)}</w:tc>`;
  };
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A picture by the id of its relation. */
export function picture(id: string, alt = ''): string {
  const description = alt === '' ? '' : ` descr="${escaped(alt)}"`;
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"${description}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** Notes by their ids, after the lines that Word keeps among them. */
export function notes(kind: 'footnote' | 'endnote', texts: Readonly<Record<string, string>>): string {
  const separator = `<w:${kind} w:type="separator" w:id="-1">${paragraph('<w:r><w:separator/></w:r>')}</w:${kind}>`;
  return (
    separator +
    Object.entries(texts)
      .map(([id, text]) => `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`)
      .join('')
  );
}

/** The call of a note. */
export function call(kind: 'footnote' | 'endnote', id: number): string {
  return `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

/** The smallest picture of each form: the signature and some bytes. */
export const pictures = {
  png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1),
  jpg: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 2),
  gif: strToU8('GIF89a'),
  emf: Uint8Array.of(1, 0, 0, 0, 0x6c, 0, 0, 0),
} as const;
