import { formatReferences, formatWork } from './citation/processor.ts';
import type { FormattedReference } from './citation/reference-markup.ts';
import { styleNames } from './citation/style.ts';
import { openReferenceCache } from './files/reference-cache.ts';
import type { FileReferenceCache } from './files/reference-cache.ts';
import type { CitedReference, Paper, Work } from './model/repository.ts';
import { currentEdition } from './repository.ts';

// As with the edition: the command line formats the references before Astro's pages, bundled apart, print them.
const shared = globalThis as typeof globalThis & { plenaryReferences?: FileReferenceCache };

async function cache(): Promise<FileReferenceCache> {
  const { folders } = await currentEdition();
  return (shared.plenaryReferences ??= openReferenceCache(folders.cache));
}

/** The reference of a work in the centre's style, with the name of the style. */
export async function referenceOf(work: Work): Promise<FormattedReference & { readonly styleName: string }> {
  const { repository, site } = await currentEdition();
  const style = repository.center.citationStyle;
  const reference = formatWork(work, style, { ...repository, site }, await cache()) ?? { html: '', text: '' };
  return { ...reference, styleName: styleNames[style] };
}

/** The works that a paper refers to, in the order of its list, each formatted in the centre's style. */
export async function formattedReferences(paper: Paper): Promise<(CitedReference & FormattedReference)[]> {
  if (paper.references.length === 0) return [];
  const { repository } = await currentEdition();
  const csl = paper.references.map((reference) => reference.csl);
  const formatted = formatReferences(csl, repository.center.citationStyle, await cache());
  return paper.references.map((reference, at) => ({ ...reference, html: '', text: '', ...formatted[at] }));
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
