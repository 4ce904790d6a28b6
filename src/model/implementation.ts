import { implementationStatus } from '../schema/implementation.ts';
import type { ImplementationRecord, ImplementationStatus } from '../schema/implementation.ts';
import type { Clause, Resolution } from './repository.ts';

/** How far the operative clauses of a resolution have come: how many stand where. */
export interface ImplementationCount {
  readonly status: ImplementationStatus;
  readonly count: number;
}

/** A report on a clause. */
export interface ClauseReport {
  readonly clause: Clause;
  readonly report: ImplementationRecord;
}

/** Whether anything is known of how a resolution is carried out, or when it is to be. */
export function isFollowed({ clauses }: Resolution): boolean {
  return clauses.some(({ record }) => record.implementation !== undefined || record.deadline !== undefined);
}

/** The operative clauses that stand in no other, those that were struck left out: what is counted. */
export function followedClauses({ operative }: Resolution): Clause[] {
  return operative.filter(({ record }) => record.struck === undefined);
}

/** Where a clause stands by its last report; without one it is not known. */
export function statusOf({ record }: Clause): ImplementationStatus {
  return record.implementation?.at(-1)?.status ?? 'unknown';
}

/** The clauses counted by where they stand, in the order of the life of a clause; those that no clause has are left out. */
export function implementationCounts(resolution: Resolution): ImplementationCount[] {
  const statuses = followedClauses(resolution).map(statusOf);
  return implementationStatus.options
    .map((status) => ({ status, count: statuses.filter((each) => each === status).length }))
    .filter(({ count }) => count > 0);
}

/** Every report on a clause of a resolution, the newest first. */
export function implementationReports({ clauses }: Resolution): ClauseReport[] {
  return clauses
    .flatMap((clause) => (clause.record.implementation ?? []).map((report) => ({ clause, report })))
    .sort((a, b) => (a.report.date < b.report.date ? 1 : a.report.date > b.report.date ? -1 : 0));
}
