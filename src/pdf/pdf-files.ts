import type { StoredFile } from '../model/records.ts';
import type { Paper, Repository, Volume } from '../model/repository.ts';
import { titlesOf } from '../model/title.ts';

/** A PDF whose text is to be searched. */
export interface PdfFile extends StoredFile {
  /** The language of all of its text, a BCP 47 tag; `und` if it has several or none is recorded. */
  readonly language: string;
}

/** The PDFs that are texts of records: of each paper, and of each volume as a whole. Attachments and front matter are not among them. */
export function pdfFiles(repository: Repository): PdfFile[] {
  const published = repository.volumes.filter(({ record }) => record.status !== 'event-only');
  return published.flatMap((volume) => [
    ...volume.papers.flatMap((paper) => (paper.pdf ? [{ ...paper.pdf, language: languageOf(paper) }] : [])),
    ...volume.files.filter(({ name }) => name === volume.record.pdf).map((file) => ({ ...file, language: commonLanguage(volume) })),
  ]);
}

function languageOf(work: Paper | Volume): string {
  return work.record.language ?? titlesOf(work, [])[0]?.language ?? 'und';
}

function commonLanguage(volume: Volume): string {
  const [language = 'und', ...others] = new Set([volume, ...volume.papers].map(languageOf));
  return others.length === 0 ? language : 'und';
}
