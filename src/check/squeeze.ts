import { fold } from '../text/fold.ts';

/** The letters and figures of a text, folded as search does, without what stands between them: line breaks, hyphens, ligatures and spaced capitals make no difference. */
export function squeeze(text: string): string {
  return fold(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]+/gu, '');
}
