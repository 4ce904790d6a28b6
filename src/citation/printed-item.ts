import type { CitationChoice } from './citation-engine.ts';
import type { CitedWork } from './cited-work.ts';
import { cslItem } from './csl.ts';
import type { CslItem } from './csl.ts';
import { asPrinted, formattingCopy } from './formatting-copy.ts';
import { localizedWork } from './localized-work.ts';
import type { StyleManners } from './style-manners.ts';

/** The item that citeproc is given for a work. */
export function printedItem(cited: CitedWork, choice: CitationChoice, manners: StyleManners): CslItem {
  const item = asPrinted(cslItem(localizedWork(cited, choice, manners)));
  return formattingCopy(item, 'plain');
}
