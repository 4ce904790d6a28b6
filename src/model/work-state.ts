import type { NoticeKind } from '../schema/notice.ts';
import type { LocalText } from '../schema/text.ts';
import type { Citable, Clause, Notice, Paper, Resolution, Volume } from './repository.ts';
import { stepsOf } from './resolution-version.ts';

/**
 * What may have become of what is cited, the gravest first: a retraction stays one, whatever was corrected later, and what was removed is gone. A clause may be
 * struck out; a resolution may be withdrawn before it is adopted, and archived when it is no longer followed. A replaced version of a paper is
 * superseded by the paper, which was revised.
 */
export const stateKinds = [
  'removed',
  'retracted',
  'struck',
  'withdrawn',
  'superseded',
  'archived',
  'corrected',
  'revised',
] as const satisfies readonly (NoticeKind | 'struck' | 'withdrawn' | 'archived')[];
export type StateKind = (typeof stateKinds)[number];

/** Something that became of a work or a clause; `by` announces it or has taken its place. */
export interface WorkState {
  readonly kind: StateKind;
  readonly date?: string;
  readonly note?: LocalText;
  readonly by?: Citable;
  /** Set where it befell the whole resolution of a clause. */
  readonly whole?: true;
}

/** What became of a work or a clause since it was published: the newest of its gravest states, if it has any. */
export function stateOf(work: Citable): WorkState | undefined {
  const states = statesOf(work);
  return stateKinds.flatMap((kind) => states.filter((state) => state.kind === kind))[0];
}

/** All that became of a work since it was published, the newest first; of a clause, its own states before those of its resolution. */
export function statesOf(work: Citable): readonly WorkState[] {
  if (work.type === 'resolution') return resolutionStates(work);
  return work.type === 'clause' ? clauseStates(work) : (work.notices satisfies readonly Notice[]);
}

/**
 * The states that the page of a work tells of itself: of several revisions the newest, for the list of versions tells of the others; and of a
 * replaced version not that it was replaced, with which its page begins.
 */
export function statesShown(work: Citable): readonly WorkState[] {
  const states = statesOf(work);
  const revised = states.find(({ kind }) => kind === 'revised');
  const paper = work.type === 'paper' ? work.versionOf?.paper : undefined;
  return states.filter((state) => (state.kind !== 'revised' || state === revised) && (!paper || state.by !== paper));
}

/** The records whose place a work or a clause has taken, or on which it is a notice. */
export function toldOf(work: Citable): readonly { readonly work: Citable; readonly succeeds: boolean }[] {
  if (work.type === 'resolution' || work.type === 'clause') return work.predecessors.map((other) => ({ work: other, succeeds: true }));
  return work.noticeOf.map((other) => ({
    work: other,
    succeeds: other.notices.some(({ kind, by }) => kind === 'superseded' && by === work),
  }));
}

/** The day of the last change to a record that readers should hear of, if any is known. */
export function lastChange({ record, notices, former }: Paper | Volume): string | undefined {
  return [record.updated, ...[...notices, ...former].map(({ date }) => date)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function resolutionStates(resolution: Resolution): WorkState[] {
  const { status, versions = [] } = resolution.record;
  const superseded = successionOf(resolution);
  return [
    ...(status === 'withdrawn' || status === 'archived' ? [{ kind: status }] : []),
    ...(status === 'superseded' && superseded.length === 0 ? [{ kind: status }] : superseded),
    ...versions.filter(({ kind }) => kind === 'corrigendum').map(({ date, note }) => corrected(date, note)),
  ].sort((a, b) => compare(b.date ?? '', a.date ?? ''));
}

function clauseStates(clause: Clause): WorkState[] {
  const { resolution } = clause;
  const struck = struckOf(clause);
  const changed = hasCorrigendum(resolution)
    ? stepsOf(clause).flatMap(({ to }) => (to?.kind === 'corrigendum' ? [corrected(to.date, to.note)] : []))
    : [];
  return [
    ...(struck ? [{ kind: 'struck' as const, ...struck }] : []),
    ...successionOf(clause),
    ...changed.reverse(),
    ...resolutionStates(resolution)
      .filter(({ kind }) => kind !== 'corrected')
      .map((state) => ({ ...state, whole: true as const })),
  ];
}

/** What is below a struck clause went with it. */
function struckOf({ record, parent }: Clause): Clause['record']['struck'] {
  return record.struck ?? (parent && struckOf(parent));
}

function successionOf({ successors }: Resolution | Clause): WorkState[] {
  return successors.map((by) => ({ kind: 'superseded', date: (by.type === 'clause' ? by.resolution : by).date, by }));
}

function corrected(date: string | undefined, note: LocalText | undefined): WorkState {
  return { kind: 'corrected', date, note };
}

function hasCorrigendum({ record }: Resolution): boolean {
  return record.versions?.some(({ kind }) => kind === 'corrigendum') ?? false;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
