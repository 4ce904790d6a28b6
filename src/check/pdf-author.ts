import { fullName } from '../model/name.ts';
import { nameSkeleton } from '../text/name-skeleton.ts';
import { editDistance } from '../text/nearest.ts';
import { paperPdfs, pdfRule } from './pdf-rule.ts';
import { squeeze } from './squeeze.ts';

/**
 * The family name of an author stands in no spelling on page one of the PDF; one that differs from it by a letter is told with the message.
 * Who stands there and is no author is not looked for.
 */
export const pdfAuthor = pdfRule('pdf-author', (report, repository, shelf) => {
  for (const { paper, pdf } of paperPdfs(repository, shelf)) {
    if (!pdf.isUsable) continue;
    const page = new NamedPage(pdf.pages[0] ?? '');
    for (const { role, name, person } of paper.contributors) {
      if (role !== 'author' || !name) continue;
      const families = [name, ...(person?.names ?? [])].map(({ family }) => family);
      if (families.some((family) => page.has(family))) continue;
      const near = page.near(families);
      // Körpülü is Кёрпюлю to some and Корпулу to others; within one script a letter that differs is a slip.
      if (near.some(({ word, family }) => isCyrillic(word) !== isCyrillic(family))) continue;
      report(pdf.file.path, { name: pdf.file.name, author: fullName(name), found: near[0]?.word ?? 'none' });
    }
  }
});

/** Shorter names could stand within any word. */
const LEAST_LETTERS = 4;

/** A page as a reader looks for names on it. Skeletons of a whole page cost much, and most names stand there as they are written. */
class NamedPage {
  readonly #text: string;
  readonly #squeezed: string;
  #skeleton: string | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#squeezed = squeeze(text);
  }

  /** Whether a family name stands here, as it is written or as it sounds. */
  has(family: string): boolean {
    const letters = squeeze(family);
    if (letters.length >= LEAST_LETTERS && this.#squeezed.includes(letters)) return true;
    this.#skeleton ??= ` ${nameSkeleton(this.#text)} `;
    return this.#skeleton.includes(` ${nameSkeleton(family)} `);
  }

  /** The words from which one of the names differs by one sound, with that name. */
  near(families: readonly string[]): readonly { readonly word: string; readonly family: string }[] {
    const words = new Set(this.#text.match(/[\p{L}\p{M}'’ʼ]+/gu));
    return [...words].flatMap((word) => {
      const family = families.find((one) => isNear(nameSkeleton(word), nameSkeleton(one)));
      return family === undefined ? [] : [{ word, family }];
    });
  }
}

const isNear = (word: string, skeleton: string): boolean =>
  skeleton.length > LEAST_LETTERS &&
  Math.abs(word.length - skeleton.length) <= 1 &&
  word.startsWith(skeleton.charAt(0)) &&
  editDistance(word, skeleton) <= 1;

const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word);
