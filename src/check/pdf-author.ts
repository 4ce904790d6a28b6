import { fullName } from '../model/name.ts';
import type { Contributor } from '../model/repository.ts';
import { nameSkeleton } from '../text/name-skeleton.ts';
import { editDistance } from '../text/nearest.ts';
import { paperPdfs, pdfRule } from './pdf-rule.ts';
import { squeeze } from './squeeze.ts';

/** The family name of an author stands in no spelling on page one of the PDF. Who stands there and is no author is not looked for. */
export const pdfAuthor = pdfRule('pdf-author', (report, repository, shelf) => {
  for (const { paper, pdf } of paperPdfs(repository, shelf)) {
    if (!pdf.isUsable) continue;
    const page = readPage(pdf.pages[0] ?? '');
    for (const { role, name, person } of paper.contributors) {
      if (role !== 'author' || !name) continue;
      if (![name, ...(person?.names ?? [])].some(({ family }) => page.has(family)))
        report(pdf.file.path, { name: pdf.file.name, author: fullName(name) });
    }
  }
});

/** Shorter names could stand within any word. */
const LEAST_LETTERS = 4;

function readPage(text: string): { has(family: NonNullable<Contributor['name']>['family']): boolean } {
  const squeezed = squeeze(text);
  let words: readonly string[] | undefined;
  return {
    has: (family) => {
      const letters = squeeze(family);
      if (letters.length >= LEAST_LETTERS && squeezed.includes(letters)) return true;
      // Skeletons of a whole page cost much more, and most names stand there as they are written.
      words ??= nameSkeleton(text).split(' ');
      const skeleton = nameSkeleton(family);
      return ` ${words.join(' ')} `.includes(` ${skeleton} `) || words.some((word) => isNear(word, skeleton));
    },
  };
}

/** One sound may differ in a longer name: Körpülü is Кёрпюлю to some and Корпулу to others. */
const isNear = (word: string, skeleton: string): boolean =>
  skeleton.length > LEAST_LETTERS &&
  Math.abs(word.length - skeleton.length) <= 1 &&
  word.startsWith(skeleton.charAt(0)) &&
  editDistance(word, skeleton) <= 1;
