import { recordPath, storedPath } from '../model/address.ts';
import type { Paper, Volume } from '../model/repository.ts';

/** The path of a volume's card for social networks. */
export function cardPath(volume: Volume): string {
  return `${recordPath(volume)}card.png`;
}

/**
 * The path of a volume's cover as lists and pages show it: drawn for a volume without one, made small for a volume with one;
 * a cover that is itself a drawing stays as it is.
 */
export function coverPath(volume: Volume): string {
  const { cover } = volume.record;
  if (cover?.endsWith('.svg')) return storedPath(volume, cover);
  return `${recordPath(volume)}cover.${cover === undefined ? 'svg' : 'webp'}`;
}

/** The path of the picture of page one of a paper's PDF. */
export function firstPagePath(paper: Paper): string {
  return `${recordPath(paper)}first-page.webp`;
}
