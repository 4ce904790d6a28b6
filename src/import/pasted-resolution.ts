import { leadingNumber, nextNumbers } from '../model/clause-number.ts';
import { withOpeningWords } from './opening-words.ts';

/** A clause as it was found in a pasted text. */
export interface PastedClause {
  readonly number: string;
  /** A heading that stands above it. */
  readonly heading?: string;
  text: string;
  readonly line: number;
  readonly clauses: PastedClause[];
}

/** An annex as it was found in a pasted text. */
export interface PastedAnnex extends PastedClause {
  readonly title: string;
}

/** What a program was not sure of: a line of the text and why, by the end of the key of its words. */
export interface Doubt {
  readonly line: number;
  readonly kind: 'title' | 'body' | 'opening' | 'joined' | 'order' | 'empty';
  readonly text: string;
}

/** One pasted text, taken apart. */
export interface PastedResolution {
  readonly title: string;
  readonly body?: string;
  readonly preamble: readonly PastedClause[];
  readonly operative: readonly PastedClause[];
  readonly annexes: readonly PastedAnnex[];
  readonly doubts: readonly Doubt[];
}

const ANNEX = /^(?:annex|appendix|əlavə|приложение)(?:\s+(?:№\s*)?(\d{1,2}))?\s*[.:–—-]?\s*(.*)$/iu;

/**
 * Takes apart the plain text of a resolution in one language: the title, the body that resolves, unnumbered clauses of the preamble, then
 * numbered ones, deeper ones by their letters and Roman numbers, and annexes. A line that fits nowhere continues the clause before it.
 * Never fails; what was not certain is a doubt.
 */
export function pastedResolution(source: string, language: string): PastedResolution {
  const doubts: Doubt[] = [];
  const lines = source
    .split(/\r?\n/u)
    .map((text, at) => ({ text: text.trim(), line: at + 1 }))
    .filter(({ text }) => text !== '');
  const [first, second] = lines;
  const title = first?.text ?? '';
  if (!first) doubts.push({ line: 1, kind: 'empty', text: '' });
  else if (leadingNumber(first.text) || /[,;:]$/u.test(first.text)) doubts.push({ line: 1, kind: 'title', text: first.text });
  const hasBody = second !== undefined && second.text.endsWith(',') && second.text.split(/\s+/u).length <= 8 && !leadingNumber(second.text);
  if (!hasBody) doubts.push({ line: second?.line ?? 1, kind: 'body', text: second?.text ?? '' });

  const preamble: PastedClause[] = [];
  const operative: PastedClause[] = [];
  const annexes: PastedAnnex[] = [];
  let list = operative;
  let path: PastedClause[] = [];
  const add = (clause: PastedClause, to: PastedClause[], above: PastedClause[]) => {
    to.push(clause);
    path = [...above, clause];
  };
  let heading: string | undefined;
  const rest = lines.slice(hasBody ? 2 : 1);
  for (const [at, { text, line }] of rest.entries()) {
    const annex = ANNEX.exec(text);
    if (annex && operative.length > 0) {
      const made: PastedAnnex = { number: annex[1] ?? String(annexes.length + 1), title: annex[2] ?? '', text: '', line, clauses: [] };
      annexes.push(made);
      list = made.clauses;
      path = [];
      continue;
    }
    const numbered = leadingNumber(text);
    if (numbered) {
      const { to, above, follows } = placeOf(numbered.number, list, path);
      if (!follows) doubts.push({ line, kind: 'order', text });
      const words = opened(numbered.rest, line, to === operative);
      add({ number: numbered.number, ...(heading !== undefined && { heading }), text: words, line, clauses: [] }, to, above);
      heading = undefined;
    } else if (isHeading(text, rest[at + 1]?.text)) {
      heading = text;
    } else if (operative.length === 0 && annexes.length === 0) {
      add({ number: String(preamble.length + 1), text: opened(text, line, true), line, clauses: [] }, preamble, []);
    } else {
      const last = path.at(-1) ?? annexes.at(-1);
      if (last) last.text = [last.text, text].filter(Boolean).join(' ');
      doubts.push({ line, kind: 'joined', text });
    }
  }
  return { title, ...(hasBody && { body: second.text.replace(/,$/u, '') }), preamble, operative, annexes, doubts };

  function opened(text: string, line: number, isOpening: boolean): string {
    if (!isOpening) return text;
    const { text: marked, isKnown } = withOpeningWords(text, language);
    if (!isKnown) doubts.push({ line, kind: 'opening', text });
    return marked;
  }
}

/** A short line without a full stop or comma, right above a numbered one. */
function isHeading(text: string, next: string | undefined): boolean {
  return next !== undefined && leadingNumber(next) !== undefined && !/[,;:.]$/u.test(text) && text.split(/\s+/u).length <= 8;
}

/** Where a number belongs: the deepest list in which it follows, else one level below, where it begins a list. */
function placeOf(number: string, list: PastedClause[], path: readonly PastedClause[]) {
  const levels = [list, ...path.map(({ clauses }) => clauses)];
  // A list that this number would begin comes before those in which it follows: after (h) (i) a lone i begins the Roman numbers.
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const to = levels[depth];
    if (to && nextNumbers(to.at(-1)?.number).includes(number) && isAtHome(number, depth))
      return { to, above: path.slice(0, depth), follows: true };
  }
  const depth = /^\d/u.test(number) ? 0 : Math.min(1, path.length);
  return { to: levels[depth] ?? list, above: path.slice(0, depth), follows: false };
}

/** Digits stand on the first level, letters below them, Roman numbers deeper still. */
function isAtHome(number: string, depth: number): boolean {
  return /^\d/u.test(number) === (depth === 0);
}
