import type { Paper } from '../model/repository.ts';
import { titlesOf } from '../model/title.ts';
import { paperPdfs, pdfRule } from './pdf-rule.ts';
import { squeeze } from './squeeze.ts';

/** Page one of a paper's PDF has its title in none of the languages of the record. */
export const pdfTitle = pdfRule('pdf-title', (report, repository, shelf) => {
  for (const { paper, pdf } of paperPdfs(repository, shelf)) {
    const [title] = titlesOf(paper, [paper.record.language ?? '']);
    if (!pdf.isUsable || !title || title.supplied || isOnPage(paper, pdf.pages[0] ?? '')) continue;
    report(pdf.file.path, { name: pdf.file.name, title: title.text, heading: pdf.facts.heading || 'none' });
  }
});

/** What a page prints of a formula depends on its fonts: a title with one is found by the words before it. */
function isOnPage(paper: Paper, page: string): boolean {
  const squeezed = squeeze(page);
  return titlesOf(paper, []).some(({ text, runs }) => {
    const formula = runs?.findIndex(({ kind }) => kind === 'math') ?? -1;
    const words = formula === -1 ? text : (runs ?? []).slice(0, formula).map((run) => run.text);
    return squeezed.includes(squeeze([words].flat().join(' ')));
  });
}
