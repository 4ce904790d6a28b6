import type { RootContent } from 'hast';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import { rehypeAddresses } from './markdown-addresses.ts';
import { unlessTooDeep, withoutDeepNesting } from './markdown-nesting.ts';
import { backLabel, rehypeFootnoteLabels } from './markdown-footnotes.ts';
import { rehypeFormulas, rehypeReadable } from './markdown-reading.ts';
import { rehypeHeadings, type Heading } from './markdown-headings.ts';
import { remarkInert } from './markdown-inert.ts';
import { escapeXml } from './xml.ts';

/** What a text needs to be rendered in its own language and place. */
export interface MarkdownOptions {
  /** Heading over the footnotes. */
  readonly footnoteLabel: string;
  /** What the link from a footnote back to the text is called; the number of the note is added. */
  readonly backLabel: string;
  /** How many levels the text's headings stand below the page's: with 1 (the default) its highest heading is an `h2`. */
  readonly headingShift?: number;
  /** Ids that the page itself uses; a heading of the same name gets a number. */
  readonly takenIds?: readonly string[];
  /** Folder against which relative addresses are resolved, with a slash at the end: `/papers/2017/01/`. */
  readonly base?: string;
  /** The same for links to pages, where it is not the folder of the files: a text may have been written for another address. */
  readonly pageBase?: string;
}

/** A text as HTML, with its headings in order for a table of contents; `depth` is the level in the HTML. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/**
 * Renders CommonMark with tables, footnotes and strikethrough (GFM) and formulas between dollar signs (as MathML).
 * The source may be hostile: HTML in it becomes visible text, and addresses other than http, https, mailto and relative ones are dropped.
 * A text whose emphasis or links stand in each other a thousand deep is shown as it was typed.
 */
export async function renderMarkdown(source: string, options: MarkdownOptions): Promise<RenderedMarkdown> {
  const file = await processorFor(options)
    .process({ value: withoutDeepNesting(source), data: { base: options.base, pageBase: options.pageBase } })
    .catch(unlessTooDeep);
  if (file === undefined) return { html: `<pre>${escapeXml(source)}</pre>`, headings: [] };
  return { html: String(file), headings: (file.data.headings as readonly Heading[] | undefined) ?? [] };
}

/** A text rendered as {@link renderMarkdown} does it, as a tree of elements; as it was typed where it stands too deep in itself. */
export function markdownTree(source: string, options: MarkdownOptions): RootContent[] {
  const processor = processorFor(options);
  try {
    return processor.runSync(processor.parse(withoutDeepNesting(source))).children;
  } catch (error) {
    unlessTooDeep(error);
    return [{ type: 'element', tagName: 'pre', properties: {}, children: [{ type: 'text', value: source }] }];
  }
}

/** The words over footnotes in one language. */
export type FootnoteLabels = Pick<MarkdownOptions, 'footnoteLabel' | 'backLabel'>;

/**
 * The same rendering as lists of plugins, in the form in which Astro's unified processor takes them for MDX.
 * That processor is made once for all files: `inLanguage` gives the labels for the `language` on top of each.
 */
export function markdownPluginsFor(options: MarkdownOptions, inLanguage?: (language: string) => FootnoteLabels) {
  return {
    gfm: false,
    smartypants: false,
    remarkPlugins: [remarkGfm, remarkMath, remarkInert] as PluggableList,
    remarkRehype: {
      // No heading can have an id with a low line, so no footnote can be taken for a section.
      clobberPrefix: 'note_',
      footnoteLabel: options.footnoteLabel,
      footnoteLabelProperties: {},
      footnoteBackContent: '↩\uFE0E',
      footnoteBackLabel: backLabel(options),
    },
    rehypePlugins: [
      ...(inLanguage ? [[rehypeFootnoteLabels, inLanguage] satisfies PluggableList[number]] : []),
      [rehypeKatex, { output: 'mathml', strict: 'ignore' }],
      rehypeFormulas,
      rehypeAddresses,
      [rehypeHeadings, { shift: options.headingShift ?? 1, takenIds: options.takenIds ?? [] }],
      rehypeReadable,
    ] as PluggableList,
  };
}

/** {@link markdownPluginsFor} with English labels. */
export const markdownPlugins = markdownPluginsFor({ footnoteLabel: 'Notes', backLabel: 'Back to note' });

function newProcessor(options: MarkdownOptions) {
  const plugins = markdownPluginsFor(options);
  return unified()
    .use(remarkParse)
    .use(plugins.remarkPlugins)
    .use(remarkRehype, plugins.remarkRehype)
    .use(plugins.rehypePlugins)
    .use(rehypeStringify)
    .freeze();
}

const processors = new Map<string, ReturnType<typeof newProcessor>>();

function processorFor(options: MarkdownOptions): ReturnType<typeof newProcessor> {
  const key = JSON.stringify([options.footnoteLabel, options.backLabel, options.headingShift, options.takenIds]);
  let processor = processors.get(key);
  if (!processor) {
    processor = newProcessor(options);
    processors.set(key, processor);
  }
  return processor;
}

export { markdownText } from './markdown-text.ts';
