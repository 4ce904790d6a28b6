import { CitationEngine } from './citation/citation-engine.ts';
import type { CitationChoice } from './citation/citation-engine.ts';
import { citedWork } from './citation/cited-work.ts';
import { referenceKey } from './citation/reference-cache.ts';
import { referenceText } from './citation/reference-markup.ts';
import type { FormattedReference } from './citation/reference-markup.ts';
import { panelStyles } from './citation/style-catalogue.ts';
import type { StyleEntry } from './citation/style-catalogue.ts';
import { openReferenceCache } from './files/reference-cache.ts';
import type { FileReferenceCache } from './files/reference-cache.ts';
import { styleLibrary } from './files/style-library.ts';
import type { WordKey } from './i18n/words.ts';
import { words } from './i18n/words.ts';
import type { Citable, CitedReference, Paper, Repository } from './model/repository.ts';
import { currentEdition } from './repository.ts';

// As with the edition: the command line formats the references before Astro's pages, bundled apart, print them.
const shared = globalThis as typeof globalThis & {
  plenaryReferences?: FileReferenceCache;
  /** What was formatted in this run, by work and language; a changed record is another work. */
  plenaryFormatted?: WeakMap<Citable, Map<string, FormattedReference>>;
};

async function cache(): Promise<FileReferenceCache> {
  const { folders } = await currentEdition();
  return (shared.plenaryReferences ??= openReferenceCache(folders.cache));
}

/** The reference of a work in the centre's style and in a language, with the name of the style. */
export async function referenceOf(work: Citable, language: string): Promise<FormattedReference & { readonly styleName: string }> {
  const style = (await currentEdition()).repository.center.citationStyle;
  const formatted = (shared.plenaryFormatted ??= new WeakMap<Citable, Map<string, FormattedReference>>());
  let byLanguage = formatted.get(work);
  if (!byLanguage) formatted.set(work, (byLanguage = new Map<string, FormattedReference>()));
  let reference = byLanguage.get(language);
  if (!reference) byLanguage.set(language, (reference = await format(work, language, style)));
  return { ...reference, styleName: styleLibrary().titles.get(style) ?? style };
}

async function format(work: Citable, language: string, style: string): Promise<FormattedReference> {
  const { repository, site } = await currentEdition();
  const cited = citedWork(work, { ...repository, site });
  const choice: CitationChoice = { language, names: 'original', form: 'reference' };
  // No style prints these, and they are most of what a record says.
  const printed = cited && { ...cited, abstract: undefined, keywords: [] };
  const reference = printed && (await kept(printed, style, language, (engine) => engine.format(printed, choice)));
  return reference ?? { html: '', text: '' };
}

/** The works that a paper refers to, in the order of its list, each formatted in the centre's style. */
export async function formattedReferences(paper: Paper, language: string): Promise<(CitedReference & FormattedReference)[]> {
  const { repository } = await currentEdition();
  const formatted = paper.references.map(async (reference) => ({
    ...reference,
    ...(await kept(reference.csl, repository.center.citationStyle, language, (engine) => engine.formatItem(reference.csl))),
  }));
  return Promise.all(formatted);
}

/** A reference that was formatted before, by all that it depends on, or one that is formatted now and kept. */
async function kept(
  content: object,
  style: string,
  language: string,
  format: (engine: CitationEngine) => FormattedReference,
): Promise<FormattedReference> {
  const store = await cache();
  const key = referenceKey(content, `${style} ${language} ${styleLibrary().version}`);
  const html = store.get(key);
  if (html !== undefined) return { html, text: referenceText(html) };
  const reference = format(engineOf(style, language));
  store.set(key, reference.html);
  return reference;
}

const engines = new Map<string, CitationEngine>();

/** Reading a style takes a while: once for each language, and only when a reference was not kept. */
function engineOf(style: string, language: string): CitationEngine {
  const key = `${style} ${language}`;
  let engine = engines.get(key);
  if (!engine) {
    const library = styleLibrary();
    // The check refuses a centre whose style does not exist; a site in the making is not to fall over it.
    const tree = library.styleTree(style) ?? library.styleTree('apa');
    if (!tree) throw new Error(`There is no citation style “${style}”.`);
    engines.set(key, (engine = new CitationEngine({ id: style, tree }, { get: (tag) => library.localeTree(tag) }, language)));
  }
  return engine;
}

/** The styles of a site as its panel offers them. */
export interface OfferedStyles {
  readonly styles: readonly StyleEntry[];
  /** How many there are with those that a search finds. */
  readonly total: number;
}

/** The styles that are offered without a search, those of the centre among the ten and its own first of all others, and how many there are. */
export async function offeredStyles(language: string): Promise<OfferedStyles> {
  const { center } = (await currentEdition()).repository;
  const known = offered.get(center) ?? new Map<string, OfferedStyles>();
  offered.set(center, known);
  let styles = known.get(language);
  if (!styles) known.set(language, (styles = offeredBy(center, language)));
  return styles;
}

const offered = new WeakMap<Repository['center'], Map<string, OfferedStyles>>();

function offeredBy({ citationStyle, citationStyles }: Repository['center'], language: string): OfferedStyles {
  const library = styleLibrary();
  const allowed = new Set(citationStyles ?? library.titles.keys()).add(citationStyle);
  const ids = [...new Set([...panelStyles, citationStyle])].filter((id) => allowed.has(id));
  const entries = new Map(library.styleEntries(ids).map((entry) => [entry.id, entry]));
  const say = words(language);
  const named = (entry: StyleEntry) => (panelStyles.includes(entry.id) ? say(`cite.style.${entry.id}` as WordKey) : entry.title);
  return { styles: ids.flatMap((id) => entries.get(id) ?? []).map((entry) => ({ ...entry, title: named(entry) })), total: allowed.size };
}

/** What stands in the text for a work of the paper's list: its number there, in brackets. */
export function citationMark(paper: Paper, key: string): string | undefined {
  const place = paper.references.findIndex((reference) => reference.key === key);
  return place === -1 ? undefined : `[${place + 1}]`;
}

/** Keeps what was formatted for the next build. */
export async function saveReferences(): Promise<void> {
  (await cache()).save();
}
