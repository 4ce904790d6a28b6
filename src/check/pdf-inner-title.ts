import { titlesOf } from '../model/title.ts';
import { paperPdfs, pdfRule } from './pdf-rule.ts';
import { squeeze } from './squeeze.ts';

/** A PDF calls itself something else than the record: the name of a Word file, the title of another text. */
export const pdfInnerTitle = pdfRule('pdf-inner-title', (report, repository, shelf) => {
  for (const { paper, pdf } of paperPdfs(repository, shelf)) {
    const inner = squeeze(pdf.facts.title);
    const titles = titlesOf(paper, []);
    if (inner === '' || titles.some(({ text, supplied }) => supplied || inner.includes(squeeze(text)))) continue;
    report(pdf.file.path, { name: pdf.file.name, title: pdf.facts.title });
  }
});
