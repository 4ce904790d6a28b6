import type { Linking } from './linking.ts';
import { relatedPath } from './related-path.ts';
import type { Clause, Related, Relation, Resolution, Volume } from './repository.ts';

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
        linkSuccession(relation, target);
        const known = related.get(target);
        if (known) known.push(relation);
        else related.set(target, [relation]);
      }
    }
  }
  return related;
}

/** Enters into each other a text and the one whose place it took; one that was proposed only, or withdrawn, takes no place. */
function linkSuccession({ from, record }: Relation, target: Related): void {
  if (record.kind !== 'supersedes' || !('type' in target) || (target.type !== 'resolution' && target.type !== 'clause')) return;
  const { status } = (from.type === 'clause' ? from.resolution : from).record;
  if (status === 'draft' || status === 'withdrawn' || from === target) return;
  (target.successors as (Resolution | Clause)[]).push(from);
  (from.predecessors as (Resolution | Clause)[]).push(target);
}

function relatedOf(volume: Volume): Related[] {
  const { sessions, papers, resolutions } = volume;
  return [volume, ...sessions, ...papers, ...resolutions.flatMap((resolution) => [resolution, ...resolution.clauses])];
}
