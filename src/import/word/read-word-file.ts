import { strToU8, zipSync } from 'fflate';
import type { Issue } from '../../model/issue.ts';
import { doubt } from '../doubt.ts';
import type { SourceFile } from '../import-source.ts';
import { childrenOf, everyIn, textOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { writeXml } from '../xml-text.ts';
import { fullText } from './full-text.ts';
import { readByPandoc } from './pandoc-document.ts';
import { PlainLists } from './plain-lists.ts';
import { plainParts } from './plain-part.ts';
import { TEXT_LIMITS, TooLong } from './word-context.ts';
import type { WordContext } from './word-context.ts';
import { element } from './word-element.ts';
import { WordLosses } from './word-losses.ts';
import { writeMarkdown } from './word-markdown.ts';
import { WORD_NAMESPACES } from './word-namespaces.ts';
import { openWordFile } from './word-package.ts';
import type { Relation, WordPackage, WordPart } from './word-package.ts';
import { WordPictures } from './word-pictures.ts';
import type { WordImage } from './word-pictures.ts';
import { WordStyles } from './word-styles.ts';

/** What a Word file says, as a full text of ours. */
export interface WordText {
  /** The full text, without front matter; empty if the file could not be read. */
  readonly markdown: string;
  /** The words of the first paragraph with the style of a title, which stands in the record and not in the text. */
  readonly title?: string;
  /** The pictures that the text shows, to be written beside it under their names. */
  readonly images: readonly WordImage[];
  /** What the text lost or what is doubtful; one error alone if nothing could be read. */
  readonly losses: readonly Issue[];
}

/**
 * Reads a Word file (.docx, .docm: WordprocessingML, ECMA-376) into Markdown with headings from `##` on, lists, tables, notes, links,
 * pictures and formulas; what Markdown cannot say is told. `figurePrefix` begins the names of the pictures: `07-` gives `07-figure-1.png`.
 * Pandoc reads the text; what it gets is written anew from what stands within the limits of archives, XML and texts (`WORD_LIMITS`,
 * `XML_LIMITS`, `TEXT_LIMITS`). No bytes make it throw, macros are never run, and nothing is fetched.
 */
export async function readWordFile(file: SourceFile, { figurePrefix = '' }: { readonly figurePrefix?: string } = {}): Promise<WordText> {
  const issues: Issue[] = [];
  const opened = openWordFile(file, issues);
  if (opened) {
    try {
      const text = await textIn(file.name, opened, figurePrefix, issues);
      if (text) return text;
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      issues.push(doubt('word-long', file.name, { ...TEXT_LIMITS }));
    }
  }
  return { markdown: '', images: [], losses: issues.slice(0, 1) };
}

async function textIn(name: string, opened: WordPackage, figurePrefix: string, issues: Issue[]): Promise<WordText | undefined> {
  const { document } = opened;
  const related = (type: string) => [...document.relations.values()].filter((one) => one.type === type && !one.isExternal);
  const part = (type: string): WordPart | undefined => {
    const [relation] = related(type);
    return relation && opened.part(relation.target, issues);
  };
  const styles = new WordStyles(part('styles')?.root);
  const lists = new PlainLists(part('numbering')?.root);
  const notes = { footnotes: part('footnotes'), endnotes: part('endnotes') };
  const margins = [...related('header'), ...related('footer')].map(({ target }) => opened.part(target, issues)?.root);
  if (issues.length > 0) return undefined;

  const losses = new WordLosses(name);
  const noteElements = Object.values(notes).flatMap((one) => childrenOf(one?.root));
  const context: WordContext = {
    ...{ styles, lists, losses, relations: document.relations },
    pictures: new WordPictures(opened, figurePrefix, losses),
    notes: new Set(noteElements.map((note) => `${note.name} ${note.attributes.get('w:id') ?? ''}`)),
    formulas: [],
    waiting: { boxes: [], joined: [] },
    so: { cells: 0, letters: 0, isLink: false, title: '', isTitleOver: false, isCell: false, fields: 0 },
  };
  const body = everyIn(document.root, 'w:body').map((one) => element('w:body', plainParts(one, context)));
  const parts = new Map<string, PlainPart>([['document', { root: element('w:document', body), relations: document.relations }]]);
  for (const [kind, from] of Object.entries(notes)) {
    if (!from) continue;
    const own = { ...context, relations: from.relations };
    const children = childrenOf(from.root).map((note) => ({ ...note, children: plainParts(note, own) }));
    parts.set(kind, { root: element(from.root.name, children), relations: from.relations });
  }
  context.pictures.endParagraph('', false);
  parts.set('styles', { root: element('w:styles', styles.all) });
  if (context.lists.root) parts.set('numbering', { root: context.lists.root });
  const read = await readByPandoc(plainFile(parts));
  if (!read) {
    issues.push(doubt('word-part', name, { part: 'word/document.xml', fault: 'broken' }));
    return undefined;
  }
  const nodes = fullText(read, { losses, images: context.pictures.shown, formulas: context.formulas });
  if (opened.hasMacros) losses.tell('word-macros', name);
  for (const words of new Set(margins.map(marginWords))) if (/\p{L}/u.test(words)) losses.tell('word-margin', words);
  if (nodes.length === 0) losses.tell('word-empty', name);
  return {
    markdown: writeMarkdown(nodes),
    ...(context.so.title !== '' && { title: context.so.title }),
    images: context.pictures.images,
    losses: losses.issues(),
  };
}

interface PlainPart {
  readonly root: XmlElement;
  readonly relations?: ReadonlyMap<string, Relation>;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file of these parts alone, with the links of each. */
function plainFile(parts: ReadonlyMap<string, PlainPart>): Uint8Array<ArrayBuffer> {
  const relation = (id: string, type: string, target: string, more = {}) =>
    element('rel:Relationship', [], { Id: id, Type: `${RELATIONS}/${type}`, Target: target, ...more });
  const links = (relations: ReadonlyMap<string, Relation>) =>
    [...relations]
      .filter(([, { type, isExternal }]) => type === 'hyperlink' && isExternal)
      .map(([id, { target }]) => relation(id, 'hyperlink', target, { TargetMode: 'External' }));
  const own = [...parts.keys()].filter((name) => name !== 'document').map((name) => relation(`own-${name}`, name, `${name}.xml`));
  const bytes = (root: XmlElement) => strToU8(writeXml(root, WORD_NAMESPACES));
  const relationships = (relations: readonly XmlElement[]) => bytes(element('rel:Relationships', relations));
  const files = [...parts].flatMap(([name, { root, relations }]): [string, Uint8Array][] => [
    [`word/${name}.xml`, bytes(root)],
    [`word/_rels/${name}.xml.rels`, relationships([...links(relations ?? new Map()), ...(name === 'document' ? own : [])])],
  ]);
  const main = relationships([relation('main', 'officeDocument', 'word/document.xml')]);
  return zipSync(
    { '[Content_Types].xml': bytes(element('ct:Types', [])), '_rels/.rels': main, ...Object.fromEntries(files) },
    { level: 0 },
  );
}

function marginWords(root: XmlElement | undefined): string {
  const words = everyIn(root, 'w:t').map(textOf).join(' ').replace(/\s+/gu, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
