import { everyClause } from '../model/clause-place.ts';
import { rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** A clause addresses someone whom its resolution does not name under `addressees`. */
export const unknownAddressee = rule('unknown-addressee', ({ resolutions }, report) => {
  const meant = suggestion();
  for (const { record, path: file } of resolutions) {
    const known = Object.keys(record.addressees ?? {});
    for (const { record: clause, path } of everyClause(record)) {
      for (const [index, id] of ('addressees' in clause ? (clause.addressees ?? []) : []).entries()) {
        if (!known.includes(id)) report(file, [...path, 'addressees', index], { id, meant: meant(id, known) });
      }
    }
  }
});
