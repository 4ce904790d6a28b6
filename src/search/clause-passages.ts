import { clauseNaming, clauseWords } from '../model/resolution-text.ts';
import type { Clause } from '../model/repository.ts';
import { statesOf } from '../model/work-state.ts';
import type { Passage } from './record.ts';

/** The words of a clause in each of its languages, each of which leads to the page of the clause. */
export function clausePassages(clause: Clause): Passage[] {
  const state = statesOf(clause).find(({ whole }) => !whole);
  return Object.entries(clauseWords(clause)).flatMap(([language, text]) => {
    const { annex, place } = clauseNaming(clause, language);
    const label = [annex, place].filter(Boolean).join('.');
    return text === ''
      ? []
      : [{ language, text, body: true, place: { address: `${clause.id}/`, label, ...(state && { state: state.kind }) } }];
  });
}
