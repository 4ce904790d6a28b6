import { clauseNaming, clauseWords } from '../model/resolution-text.ts';
import type { Clause } from '../model/repository.ts';
import { statesOf } from '../model/work-state.ts';
import { clausePlaceParts } from './record.ts';
import type { Passage } from './record.ts';

/** The words of a clause in each of its languages, each of which leads to the page of the clause. */
export function clausePassages(clause: Clause): Passage[] {
  const state = statesOf(clause).find(({ whole }) => !whole);
  return Object.entries(clauseWords(clause)).flatMap(([language, text]) => {
    const { part: named, annex, place: label } = clauseNaming(clause, language);
    const part = clausePlaceParts.find((one) => one === named) ?? 'operative';
    const place = { address: `${clause.id}/`, label, part, ...(annex && { annex }), ...(state && { state: state.kind }) };
    return text === '' ? [] : [{ language, text, body: true, place }];
  });
}
