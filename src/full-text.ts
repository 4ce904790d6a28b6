import { getEntry, render } from 'astro:content';
import { fullTextId } from './full-text-loader.ts';
import type { Paper } from './model/repository.ts';

/** The full text of a paper, ready to be printed: its component and its headings; `undefined` for a paper without one. */
export async function fullTextOf(paper: Paper) {
  const entry = paper.fullText && (await getEntry('fullTexts', fullTextId(paper)));
  return entry && render(entry);
}
