import type { PaperEntry } from '../model/records.ts';

/** True when the text of a paper is in the repository: below its record or as the PDF beside it. */
export function hasText({ id, fullText, files }: PaperEntry): boolean {
  return fullText !== undefined || files.some(({ name }) => name === `${id}.pdf`);
}
