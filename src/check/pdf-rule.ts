import { issue, severities, type RuleId } from '../model/catalogue.ts';
import type { Issue, Severity } from '../model/issue.ts';
import type { PdfShelf, ReadPdf } from '../model/pdf-facts.ts';
import type { Paper, Repository } from '../model/repository.ts';

/** A rule that compares PDFs with their records, or with each other; like every rule it reads no file. */
export interface PdfRule {
  readonly id: RuleId;
  readonly severity: Severity;
  find(repository: Repository, shelf: PdfShelf): Issue[];
}

/** Tells of a breach by the path of the file that it is in and what fills the gaps of the message. */
export type PdfReport = (file: string, args?: Issue['args']) => void;

/** A rule over the PDFs of a repository; its severity stands in the catalogue. */
export function pdfRule(id: RuleId, find: (report: PdfReport, repository: Repository, shelf: PdfShelf) => void): PdfRule {
  return {
    id,
    severity: severities[id],
    find: (repository, shelf) => {
      const issues: Issue[] = [];
      find((file, args) => issues.push(issue(id, file, args)), repository, shelf);
      return issues;
    },
  };
}

/** The PDFs that are the text of a paper and could be read, with their papers. */
export function* paperPdfs({ papers }: Repository, { read }: PdfShelf): Generator<{ readonly paper: Paper; readonly pdf: ReadPdf }> {
  for (const paper of papers) {
    const pdf = paper.pdf && read.get(paper.pdf.path);
    if (pdf) yield { paper, pdf };
  }
}
