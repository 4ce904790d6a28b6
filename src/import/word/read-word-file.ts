import type { RootContent } from 'mdast';
import type { Issue } from '../../model/issue.ts';
import { doubt } from '../doubt.ts';
import type { SourceFile } from '../import-source.ts';
import { everyIn, textOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { TEXT_LIMITS, TooLong } from './word-context.ts';
import type { WordContext } from './word-context.ts';
import { describePictures } from './word-captions.ts';
import { OpenFields } from './word-fields.ts';
import { WordFlow } from './word-flow.ts';
import { WordLosses } from './word-losses.ts';
import { writeMarkdown } from './word-markdown.ts';
import { WordNotes } from './word-notes.ts';
import { WordNumbering } from './word-numbering.ts';
import { openWordFile } from './word-package.ts';
import type { WordPackage, WordPart } from './word-package.ts';
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
 * Pure, and does not throw on any bytes: archives, XML, paragraphs and cells have limits (`WORD_LIMITS`, `XML_LIMITS`, `TEXT_LIMITS`),
 * within which the time grows with the length of the text. Macros are never run, and nothing is fetched.
 */
export function readWordFile(file: SourceFile, { figurePrefix = '' }: { readonly figurePrefix?: string } = {}): WordText {
  const issues: Issue[] = [];
  const opened = openWordFile(file, issues);
  if (opened) {
    try {
      const text = textIn(file.name, opened, figurePrefix, issues);
      if (text) return text;
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      issues.push(doubt('word-long', file.name, { ...TEXT_LIMITS }));
    }
  }
  return { markdown: '', images: [], losses: issues.slice(0, 1) };
}

function textIn(name: string, opened: WordPackage, figurePrefix: string, issues: Issue[]): WordText | undefined {
  const { document } = opened;
  const related = (type: string) => [...document.relations.values()].filter((one) => one.type === type && !one.isExternal);
  const part = (type: string): WordPart | undefined => {
    const [relation] = related(type);
    return relation && opened.part(relation.target, issues);
  };
  const styles = new WordStyles(part('styles')?.root);
  const numbering = new WordNumbering(part('numbering')?.root, styles);
  const footnotes = part('footnotes');
  const endnotes = part('endnotes');
  const margins = [...related('header'), ...related('footer')].map(({ target }) => opened.part(target, issues)?.root);
  if (issues.length > 0) return undefined;

  const notes = new WordNotes();
  notes.add('footnote', footnotes?.root);
  notes.add('endnote', endnotes?.root);
  const losses = new WordLosses(name);
  const context: WordContext = {
    ...{ styles, numbering, losses, notes },
    fields: new OpenFields(),
    pictures: new WordPictures(figurePrefix),
    relations: document.relations,
    bytes: (target, found) => opened.bytes(target, found),
  };
  const body = everyIn(document.root, 'w:body').flatMap((one) => readBlocks(one, context));
  const flow = new WordFlow(losses);
  const shown = [...describePictures(body, losses)];
  const nodes: RootContent[] = flow.text(body);
  // Notes may call notes, so the list can grow while it is gone through.
  for (const { label, kind, body: note } of notes.called) {
    context.fields.clear();
    const relations = (kind === 'footnote' ? footnotes : endnotes)?.relations ?? document.relations;
    const blocks = readBlocks(note, { ...context, relations });
    for (const picture of describePictures(blocks, losses)) shown.push(picture);
    nodes.push({ type: 'footnoteDefinition', identifier: label, label, children: flow.note(blocks) });
    if (kind === 'endnote') losses.tell('word-endnote', `[${label}]`);
  }
  if (opened.hasMacros) losses.tell('word-macros', name);
  for (const words of new Set(margins.map(marginWords))) if (/\p{L}/u.test(words)) losses.tell('word-margin', words);
  const images = context.pictures.images((image) => shown.find(({ file }) => file === image)?.alt ?? '');
  const markdown = writeMarkdown(nodes);
  if (nodes.length === 0) losses.tell('word-empty', name);
  return { markdown, ...(flow.title !== undefined && { title: flow.title }), images, losses: losses.issues() };
}

function marginWords(root: XmlElement | undefined): string {
  const words = everyIn(root, 'w:t').map(textOf).join(' ').replace(/\s+/gu, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
