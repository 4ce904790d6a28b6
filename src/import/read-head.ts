import { adoptionLine } from './adoption-line.ts';
import type { AdoptionLine } from './adoption-line.ts';
import { ClauseLists } from './clause-lists.ts';
import { markerOf } from './clause-marker.ts';
import { doubt } from './doubt.ts';
import type { Issue } from '../model/issue.ts';
import { joined } from './parsed-text.ts';
import type { ParsedClause, ParsedHead } from './parsed-text.ts';
import { hasVocabulary } from './resolution-vocabulary.ts';
import type { ResolutionVocabulary } from './resolution-vocabulary.ts';
import type { TextLine } from './text-line.ts';

/** What stands before the operative part. */
export interface ReadHead {
  readonly head: ParsedHead;
  readonly preamble: readonly ParsedClause[];
  readonly preambleNumbered: boolean;
  readonly adoption?: AdoptionLine | undefined;
  readonly strays: readonly TextLine[];
}

interface Paragraph {
  readonly lines: TextLine[];
  text: string;
}

/** Reads the lines before the operative part: title, symbol, body, line of adoption and preamble. */
export function readHead(
  lines: readonly TextLine[],
  { file, language, vocabulary }: { readonly file: string; readonly language: string; readonly vocabulary: ResolutionVocabulary },
  issues: Issue[],
): ReadHead {
  const paragraphs = paragraphsOf(lines, vocabulary);
  const opens = ({ text }: Paragraph) => vocabulary.preamble.test(markerOf(text)?.rest ?? text);
  let first = paragraphs.findIndex(opens);
  // Without a word that is known, a long paragraph that ends with a comma is a clause.
  if (first === -1) first = paragraphs.findIndex(({ text }) => text.length > LONG_LINE && /[,;]$/u.test(text));
  if (first === -1) first = paragraphs.length;
  const { head, adoption, strays } = readTitle(paragraphs.slice(0, first), vocabulary);

  const lists = new ClauseLists();
  let numbered = 0;
  for (const paragraph of paragraphs.slice(first)) {
    const { text, lines: own } = paragraph;
    const line = own[0]?.line ?? 1;
    const marker = markerOf(text);
    const reading = marker && lists.reading(marker);
    if (marker && reading && (reading.manner === 'digit' || lists.current)) {
      lists.add(reading, marker.rest, line);
      if (reading.manner === 'digit') numbered += 1;
    } else if (/[.!?]$/u.test(text) && !opens(paragraph)) {
      strays.push(...own);
    } else {
      lists.addUnnumbered(text, line);
      if (hasVocabulary(language) && !opens(paragraph)) {
        issues.push(doubt('import-opening-unknown', { file, line }, { number: lists.clauses.length, text: beginning(text) }));
      }
    }
  }
  return { head, preamble: lists.clauses, preambleNumbered: numbered > 0, adoption, strays };
}

/** Longer than the name of a body or of a place. */
const LONG_LINE = 100;

/** The first words of a text, for a message. */
export const beginning = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).replace(/\p{Cs}$/u, '')}…` : text);

/** Lines that belong together: a blank line, a number or an opening word begins the next paragraph, a closing word ends one. */
function paragraphsOf(lines: readonly TextLine[], { preamble }: ResolutionVocabulary): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1);
    const opensHere = preamble.source.startsWith('^') && preamble.test(line.text) && (!before || /[,;:.]$/u.test(before.text.slice(-1)));
    const end = before?.text.slice(-80) ?? '';
    const closedBefore = /[,;]$/u.test(end) && preamble.test(end) && !preamble.source.startsWith('^');
    const isBody = before?.lines.length === 1 && isBodyLine(before.text);
    if (!before || line.afterBlank || opensHere || closedBefore || isBody || (markerOf(line.text) && /[,;:]$/u.test(end))) {
      paragraphs.push({ lines: [line], text: line.text });
    } else {
      before.lines.push(line);
      before.text = joined(before.text, line.text);
    }
  }
  return paragraphs;
}

const isBodyLine = (text: string): boolean => /[,:]$/u.test(text) && text.length <= LONG_LINE && !text.slice(0, -1).includes(',');

function readTitle(paragraphs: readonly Paragraph[], vocabulary: ResolutionVocabulary) {
  const strays: TextLine[] = [];
  const blocks: TextLine[][] = [];
  let adoption: AdoptionLine | undefined;
  let symbol: string | undefined;
  let adoptedBy: string | undefined;
  for (const [index, { lines, text }] of paragraphs.entries()) {
    const line = lines[0]?.line ?? 1;
    if (vocabulary.adopted.test(text) && /\d{4}/u.test(text)) {
      adoption = adoptionLine(line, text.replace(/^\((.*)\)$/u, '$1'));
      continue;
    }
    const left = lines.filter((own, at) => {
      const found = vocabulary.symbolLine.exec(own.text)?.[1];
      symbol ??= found;
      const isLast = index === paragraphs.length - 1 && at === lines.length - 1;
      if (isLast && isBodyLine(own.text)) {
        adoptedBy = own.text.slice(0, -1).trim();
        return false;
      }
      return (
        found === undefined && own.text.toLowerCase() !== vocabulary.resolution.toLowerCase() && own.text !== loud(vocabulary.resolution)
      );
    });
    if (left.length > 0) blocks.push(left);
  }
  const [title, second, ...others] = blocks;
  const subtitle = second && !second.at(-1)?.text.endsWith('.') ? second : undefined;
  strays.push(...(subtitle ? [] : (second ?? [])), ...others.flat());
  const textOf = (block: readonly TextLine[]) => block.reduce((text, line) => joined(text, line.text), '');
  const head: ParsedHead = {
    ...(title && { title: textOf(title) }),
    ...(subtitle && { subtitle: textOf(subtitle) }),
    ...(symbol !== undefined && { symbol }),
    ...(adoptedBy !== undefined && { adoptedBy }),
  };
  return { head, adoption, strays };
}

const loud = (word: string): string => word.toUpperCase();
