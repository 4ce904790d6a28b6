import { referenceOf } from '../reference.ts';
import type { Edition } from '../repository.ts';
import type { Terminal } from './command.ts';

/** Formats the reference of every work before the pages are built, so that the time it takes is seen for what it is. */
export async function prepareReferences({ repository, site }: Edition, terminal: Terminal): Promise<void> {
  const works = [
    ...repository.volumes,
    ...repository.papers.flatMap((paper) => [paper, ...paper.versions]),
    ...repository.resolutions,
    ...repository.resolutions.flatMap(({ clauses }) => clauses),
  ];
  for (const [done, work] of works.entries()) {
    for (const language of site.languages) await referenceOf(work, language);
    if (done % 200 === 0) terminal.progress('references', done, works.length);
  }
  terminal.progress('references', works.length, works.length);
}
