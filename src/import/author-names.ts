import type { PersonName } from '../model/name.ts';
import { isInitials, readAuthorName, type NameDoubt } from './author-name.ts';

/** One of the people that a cell names. */
export interface NamedAuthor {
  readonly name: PersonName;
  /** As it stands in the cell. */
  readonly printed: string;
  /** What stands in brackets after the name. */
  readonly affiliation?: string;
  /** A star after the name or the affiliation. */
  readonly corresponding: boolean;
  readonly doubt?: NameDoubt;
}

/** The people of one cell, in their order. */
export interface NamedAuthors {
  readonly authors: readonly NamedAuthor[];
  /** What holds no name, such as `.`. */
  readonly nameless: readonly string[];
  /** `pairs` where commas could stand between people or within names; `others` where people are left out (`və b.`, `et al.`). */
  readonly doubt?: 'pairs' | 'others';
}

const AND = /\s+(?:and|və|ve|и|und|&)\s+/iu;
const OTHERS = /(?:^|[\s,;])(?:və|ve|и|and)?\s*(?:b\.|başqaları|digərləri|др(?:\.|угие)|et al\.?|others|et alii)\s*$/iu;

/**
 * The people whom one cell names, between semicolons, on lines of their own, with commas or `and`, `və`, `и`. A comma stands between people
 * where each part is a whole name (`Əliyev P., Məmmədov C.`), and within a name where it is not (`Əliyev, Pərviz`).
 */
export function readAuthorNames(cell: string): NamedAuthors {
  const { text, asides } = withoutAsides(cell.replace(/[¹²³⁰-⁹†‡§]/gu, '').replace(/(?<=\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, ' '));
  const hasOthers = OTHERS.test(text);
  const listed = text.replace(OTHERS, '');
  const { parts, isPaired } = partsOf(listed);
  const authors: NamedAuthor[] = [];
  const nameless: string[] = [];
  for (const part of parts) {
    const aside = asides[Number(/\uE000(\d+)\uE001/u.exec(part)?.[1] ?? -1)];
    const corresponding = part.includes('*');
    const printed = part
      .replace(/\uE000\d+\uE001|\*|^\d+\s*[.)]\s*|(?<=\p{L}\.?)\d+(?:,\d+)*$/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    if (printed === '') continue;
    const read = readAuthorName(printed);
    if (read) authors.push({ ...read, printed, corresponding, ...(aside !== undefined && aside !== '' && { affiliation: aside }) });
    else nameless.push(printed);
  }
  const doubt = isPaired ? 'pairs' : hasOthers ? 'others' : undefined;
  return { authors, nameless, ...(doubt && { doubt }) };
}

/** Takes what stands in brackets out of a text and leaves a mark in its place, so that commas in it separate nobody. */
function withoutAsides(cell: string): { readonly text: string; readonly asides: readonly string[] } {
  const asides: string[] = [];
  const text = cell.replace(/[\uE000\uE001]/gu, '').replace(/\(([^()]*)\)/gu, (_, aside: string) => {
    asides.push(aside.replace(/\s+/gu, ' ').trim());
    return `\uE000${asides.length - 1}\uE001`;
  });
  return { text, asides };
}

interface Parts {
  readonly parts: readonly string[];
  /** True where another division is as likely. */
  readonly isPaired: boolean;
}

function partsOf(text: string): Parts {
  const groups = text.split(/[;\n]|(?:^|\s)\d{1,2}[.)]\s+/u).filter((part) => /\S/u.test(part));
  if (groups.length > 1) {
    const divided = groups.map((group) => inGroup(group, false));
    return { parts: divided.flatMap(({ parts }) => parts), isPaired: divided.some(({ isPaired }) => isPaired) };
  }
  return inGroup(groups[0] ?? '', true);
}

/** The names of a text without semicolons; `mayList` where commas are all that can separate people. */
function inGroup(text: string, mayList: boolean): Parts {
  const sides = text.split(AND).map((side) => side.replace(/,\s*$/u, ''));
  const read = sides.map((side) => byCommas(side, mayList || sides.length > 1));
  return { parts: read.flatMap(({ parts }) => parts), isPaired: read.some(({ isPaired }) => isPaired) };
}

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV|Ph\.?\s?D\.?)$/u;

function byCommas(text: string, mayList: boolean): Parts {
  const pieces: string[] = [];
  for (const piece of text.split(',').map((one) => one.trim())) {
    if (piece === '') continue;
    const before = pieces.at(-1);
    if (before !== undefined && SUFFIX.test(piece)) pieces[pieces.length - 1] = piece.startsWith('Ph') ? before : `${before} ${piece}`;
    else pieces.push(piece);
  }
  if (pieces.length < 2) return { parts: pieces, isPaired: false };
  const single = pieces.map((piece) => bare(piece).split(' ').length === 1 || isInitials(bare(piece)));
  if (!single.includes(true)) return { parts: pieces, isPaired: !mayList && pieces.length === 2 };
  // "Əliyev, P.": a family name and what belongs to it.
  if (pieces.length % 2 === 0 && pieces.every((_, at) => at % 2 === 0 || single[at] === true || pieces.length === 2)) {
    const parts = pieces.flatMap((piece, at) => (at % 2 === 0 ? [`${piece}, ${pieces[at + 1] ?? ''}`] : []));
    const sure = pieces.every((piece, at) => at % 2 === 0 || isInitials(bare(piece)));
    return { parts, isPaired: pieces.length > 2 && !sure };
  }
  return { parts: pieces, isPaired: true };
}

const bare = (piece: string): string => piece.replace(/\uE000\d+\uE001|\*/gu, '').trim();
