import { clauseId } from '../model/clause-number.ts';
import type { ClausePart } from '../model/clause-number.ts';
import type { Doubt, PastedAnnex, PastedClause, PastedResolution } from './pasted-resolution.ts';

/** A doubt with the language of the text that it is about. */
export interface MergedDoubt {
  readonly language: string;
  readonly line: number;
  readonly kind: Doubt['kind'] | 'missing';
  /** The words of the line; for a clause that a language does not have, its id. */
  readonly text: string;
}

/** A clause as its file is to have it. */
export interface MergedClause {
  readonly number: string;
  readonly title?: Readonly<Record<string, string>>;
  readonly heading?: Readonly<Record<string, string>>;
  readonly text?: Readonly<Record<string, string>>;
  readonly clauses?: readonly MergedClause[];
}

/** A resolution in all its languages, as its file is to have it, and what has to be looked at. */
export interface MergedResolution {
  readonly record: {
    readonly title: Readonly<Record<string, string>>;
    readonly adoptedBy?: Readonly<Record<string, string>>;
    readonly preamble?: readonly MergedClause[];
    readonly operative?: readonly MergedClause[];
    readonly annexes?: readonly MergedClause[];
  };
  readonly doubts: readonly MergedDoubt[];
}

type Texts = ReadonlyMap<string, PastedResolution>;
type Level = ReadonlyMap<string, readonly (PastedClause | PastedAnnex)[]>;

/** Joins the texts of a resolution in several languages clause by clause, by their numbers; a clause that one of them lacks is a doubt. */
export function mergedResolution(texts: Texts): MergedResolution {
  const doubts: MergedDoubt[] = [...texts].flatMap(([language, { doubts: own }]) => own.map((doubt) => ({ language, ...doubt })));
  const part = (name: ClausePart, pick: (text: PastedResolution) => readonly PastedClause[]) =>
    merge(new Map([...texts].map(([language, text]) => [language, pick(text)])), name, [], doubts);
  const bodies = [...texts].flatMap(([language, { body }]) => (body === undefined ? [] : [[language, body] as const]));
  const parts = {
    preamble: part('preamble', ({ preamble }) => preamble),
    operative: part('operative', ({ operative }) => operative),
    annexes: part('annex', ({ annexes }) => annexes),
  };
  const record = {
    title: Object.fromEntries([...texts].map(([language, { title }]) => [language, title])),
    ...(bodies.length > 0 && { adoptedBy: Object.fromEntries(bodies) }),
    ...(parts.preamble.length > 0 && { preamble: parts.preamble }),
    ...(parts.operative.length > 0 && { operative: parts.operative }),
    ...(parts.annexes.length > 0 && { annexes: parts.annexes }),
  };
  return { record, doubts };
}

function merge(level: Level, part: ClausePart, above: readonly string[], doubts: MergedDoubt[]): MergedClause[] {
  const numbers = [...new Set([...level.values()].flatMap((clauses) => clauses.map(({ number }) => number)))];
  return numbers.map((number) => {
    const found = [...level].flatMap(([language, clauses]) => {
      const clause = clauses.find((each) => each.number === number);
      if (!clause) doubts.push({ language, line: clauses.at(-1)?.line ?? 1, kind: 'missing', text: clauseId(part, [...above, number]) });
      return clause ? [[language, clause] as const] : [];
    });
    const words = found.filter(([, { text }]) => text !== '').map(([language, { text }]) => [language, text]);
    const titles = found.flatMap(([language, clause]) => ('title' in clause ? [[language, clause.title || '–']] : []));
    const headings = found.flatMap(([language, { heading }]) => (heading === undefined ? [] : [[language, heading]]));
    const below = merge(new Map(found.map(([language, { clauses }]) => [language, clauses])), part, [...above, number], doubts);
    return {
      number,
      ...(titles.length > 0 && { title: Object.fromEntries(titles) as Record<string, string> }),
      ...(headings.length > 0 && { heading: Object.fromEntries(headings) as Record<string, string> }),
      ...(words.length > 0 && { text: Object.fromEntries(words) as Record<string, string> }),
      ...(below.length > 0 && { clauses: below }),
    };
  });
}
