import type { Issue } from '../model/issue.ts';
import type { PdfShelf } from '../model/pdf-facts.ts';
import type { Repository } from '../model/repository.ts';
import { formAttached } from './form-attached.ts';
import { pdfAuthor } from './pdf-author.ts';
import { pdfFonts } from './pdf-fonts.ts';
import { pdfHeavy } from './pdf-heavy.ts';
import { pdfInnerTitle } from './pdf-inner-title.ts';
import { pdfPageCount } from './pdf-page-count.ts';
import { pdfPages } from './pdf-pages.ts';
import { pdfRepaired } from './pdf-repaired.ts';
import { pdfRestricted } from './pdf-restricted.ts';
import type { PdfRule } from './pdf-rule.ts';
import { pdfTitle } from './pdf-title.ts';
import { pdfTwice } from './pdf-twice.ts';

/** Every rule about PDFs, in the order of a report. */
export const pdfRules: readonly PdfRule[] = [
  pdfTitle,
  pdfAuthor,
  pdfPages,
  pdfPageCount,
  pdfTwice,
  pdfInnerTitle,
  pdfFonts,
  pdfRestricted,
  pdfRepaired,
  pdfHeavy,
  formAttached,
];

/** Every breach of the rules about PDFs. */
export function checkPdfs(repository: Repository, shelf: PdfShelf): Issue[] {
  return pdfRules.flatMap((rule) => rule.find(repository, shelf));
}
