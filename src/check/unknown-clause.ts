import { everyClause } from '../model/clause-place.ts';
import { rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** An earlier text or an amendment speaks of a clause that the resolution does not have. */
export const unknownClause = rule('unknown-clause', ({ resolutions }, report) => {
  const meant = suggestion();
  for (const { record, path: file } of resolutions) {
    const known = new Set([...everyClause(record)].map(({ id }) => id));
    const look = (id: string, path: readonly PropertyKey[]) => {
      if (!known.has(id)) report(file, path, { id, meant: meant(id, known) });
    };
    for (const [index, { texts, without }] of (record.versions ?? []).entries()) {
      for (const id of Object.keys(texts ?? {})) look(id, ['versions', index, 'texts', id]);
      for (const [at, id] of (without ?? []).entries()) look(id, ['versions', index, 'without', at]);
    }
    for (const [index, { clause }] of (record.amendments ?? []).entries()) look(clause, ['amendments', index, 'clause']);
  }
});
