import type { StoredFile } from '../model/records.ts';
import type { Paper, Repository, Volume } from '../model/repository.ts';
import { titlesOf } from '../model/title.ts';

/** A PDF that is read. */
export interface PdfFile extends StoredFile {
  /** The language of all of its text, a BCP 47 tag; `und` if it has several or none is recorded. */
  readonly language: string;
  /** Whether it is the text of a record, which search finds, or lies beside one: slides, a supplement, front matter. */
  readonly use: 'text' | 'beside';
}

/** The PDFs of a repository: the text of each paper and of each volume as a whole, and what else is published beside them. */
export function pdfFiles(repository: Repository): PdfFile[] {
  const published = repository.volumes.filter(({ record }) => record.status !== 'event-only');
  return published.flatMap((volume) => [
    ...volume.papers.flatMap((paper) => filesOf(paper.files, paper.pdf?.name, languageOf(paper))),
    ...filesOf(volume.files, volume.record.pdf, commonLanguage(volume)),
  ]);
}

function filesOf(files: readonly StoredFile[], text: string | undefined, language: string): PdfFile[] {
  return files
    .filter(({ name }) => /\.pdf$/iu.test(name))
    .map((file) => ({ ...file, language, use: file.name === text ? 'text' : 'beside' }));
}

function languageOf(work: Paper | Volume): string {
  return work.record.language ?? titlesOf(work, [])[0]?.language ?? 'und';
}

function commonLanguage(volume: Volume): string {
  const [language = 'und', ...others] = new Set([volume, ...volume.papers].map(languageOf));
  return others.length === 0 ? language : 'und';
}
