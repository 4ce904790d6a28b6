import { everyClause } from '../model/clause-place.ts';
import { rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** A paper, a resolution or a clause names a topic that the register of topics does not know. */
export const unknownTopic = rule('unknown-topic', ({ papers, resolutions, topics }, report) => {
  const meant = suggestion();
  const look = (ids: readonly string[] | undefined, file: string, path: readonly PropertyKey[]) => {
    for (const [index, id] of (ids ?? []).entries()) {
      if (!topics.has(id)) report(file, [...path, 'topics', index], { id, meant: meant(id, topics.keys()) });
    }
  };
  for (const { record, path: file } of [...papers, ...resolutions]) look(record.topics, file, []);
  for (const { record, path: file } of resolutions) {
    for (const { record: clause, path } of everyClause(record)) if ('topics' in clause) look(clause.topics, file, path);
  }
});
