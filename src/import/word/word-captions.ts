import { wordsOf } from './word-blocks.ts';
import type { Block, Picture } from './word-blocks.ts';
import type { WordLosses } from './word-losses.ts';

const CAPTION = /^(?:şəkil|diaqram|qrafik|xəritə|fig(?:ure|\.)|chart|map|рис(?:унок|\.)|диаграмма|график|карта)/iu;

/**
 * Gives pictures for which the author wrote no description the words of the caption below or above them, and tells of each: who does
 * not see a picture needs to hear what it shows.
 */
export function describePictures(blocks: readonly Block[], losses: WordLosses): readonly Picture[] {
  const all: Picture[] = [];
  const claimed = new Set<Block>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') {
      for (const cell of block.rows.flatMap(({ cells }) => cells))
        for (const picture of describePictures(cell.blocks, losses)) all.push(picture);
      continue;
    }
    const pictures = block.inlines.flatMap((inline) => (inline.kind === 'picture' ? [inline.picture] : []));
    for (const picture of pictures) all.push(picture);
    const wanting = pictures.filter(({ alt }) => alt === '');
    if (wanting.length === 0) continue;
    const beside = [block, blocks[at + 1], blocks[at - 1]].filter((one) => one !== undefined && !claimed.has(one));
    const caption = beside.find((one) => captionIn(one) !== undefined);
    if (caption) claimed.add(caption);
    for (const picture of wanting) {
      picture.alt = (caption && captionIn(caption)) ?? '';
      losses.tell('word-picture-alt', picture.file);
    }
  }
  return all;
}

function captionIn(block: Block | undefined): string | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const text = wordsOf(block.inlines).replace(/\s+/gu, ' ').trim();
  return text !== '' && text.length <= 300 && (block.style.role === 'caption' || CAPTION.test(text)) ? text : undefined;
}
