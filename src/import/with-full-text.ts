import type { Issue } from '../model/issue.ts';
import type { ImportedPaper } from './imported-volume.ts';
import { readWordFile } from './word/read-word-file.ts';

/**
 * A paper with the full text and the pictures of its Word file, which get the names of the paper `id`. What the file holds and a full text
 * cannot show is an issue; a paper without a Word file, or with a text of its own, stays as it is.
 */
export async function withFullText(paper: ImportedPaper, id: string, issues: Issue[]): Promise<ImportedPaper> {
  const word = paper.fullText === undefined ? paper.files.find(({ kind }) => kind === 'word') : undefined;
  if (!word) return paper;
  const { markdown, images, losses } = await readWordFile(word.file, { figurePrefix: `${id}-` });
  issues.push(...losses);
  const figures = images.map(({ name, bytes }) => ({ kind: 'figure' as const, file: { name, bytes } }));
  return { ...paper, ...(markdown !== '' && { fullText: markdown }), files: [...paper.files, ...figures] };
}
