import { recordPath } from '../model/address.ts';
import type { Volume } from '../model/repository.ts';

/** The path of a volume's card for social networks. */
export function cardPath(volume: Volume): string {
  return `${recordPath(volume)}card.png`;
}
