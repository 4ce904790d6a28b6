import type { Linking } from './linking.ts';
import { relatedPath } from './related-path.ts';
import type { Related, Relation, Volume } from './repository.ts';

/** Finds what the relations of resolutions and clauses lead to, and gives for each such record the relations that lead to it. */
export function linkRelations(volumes: readonly Volume[]): ReadonlyMap<Related, readonly Relation[]> {
  const byPath = new Map(volumes.flatMap(relatedOf).map((record) => [relatedPath(record), record]));
  const related = new Map<Related, Relation[]>();
  for (const { resolutions } of volumes) {
    for (const { relations, clauses } of resolutions) {
      for (const relation of [...relations, ...clauses.flatMap((clause) => clause.relations)] as Linking<Relation>[]) {
        const target = byPath.get(relation.record.record ?? '');
        if (!target) continue;
        relation.target = target;
        const known = related.get(target);
        if (known) known.push(relation);
        else related.set(target, [relation]);
      }
    }
  }
  return related;
}

function relatedOf(volume: Volume): Related[] {
  const { sessions, papers, resolutions } = volume;
  return [volume, ...sessions, ...papers, ...resolutions.flatMap((resolution) => [resolution, ...resolution.clauses])];
}
