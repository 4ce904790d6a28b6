import type { VersionRecord } from '../schema/version.ts';
import { withoutEmphasis } from '../text/emphasis.ts';
import { wordDifference } from '../text/word-difference.ts';
import type { DifferenceRun } from '../text/word-difference.ts';
import { clauseText } from './resolution-text.ts';
import type { Clause, Resolution } from './repository.ts';

/** How a clause changed from one text of a resolution to the next, in one language. */
export interface TextChange {
  readonly language: string;
  readonly runs: readonly DifferenceRun[];
}

/** What happened to a clause between two texts. */
export interface ClauseChange {
  readonly clause: Clause;
  readonly kind: 'changed' | 'added' | 'struck';
  readonly texts: readonly TextChange[];
}

/** The step from one text to the next; `to` is absent for the text as it stands. */
export interface VersionStep {
  readonly from: VersionRecord;
  readonly to?: VersionRecord;
  readonly changes: readonly ClauseChange[];
}

/** What changed from each text of a resolution to the one after it, the last of them to the text as it stands; of one clause alone if asked. */
export function versionSteps(resolution: Resolution, only?: Clause): VersionStep[] {
  const clauses = only ? [only] : resolution.clauses;
  const versions = resolution.record.versions ?? [];
  return versions
    .map((from, index) => ({
      from,
      ...(versions[index + 1] && { to: versions[index + 1] }),
      changes: clauses.flatMap((clause) => changeOf(clause, versions, index, index + 1) ?? []),
    }))
    .filter(({ changes, to }) => changes.length > 0 || to !== undefined);
}

/** What changed from the first text to the text as it stands, where there were others between them. */
export function wholeStep({ record, clauses }: Resolution): VersionStep | undefined {
  const [from, ...between] = record.versions ?? [];
  if (!from || between.length === 0) return undefined;
  const versions = [from, ...between];
  return { from, changes: clauses.flatMap((clause) => changeOf(clause, versions, 0, versions.length) ?? []) };
}

/** Whether there is more to tell of how a text came about than the text itself. */
export function hasHistory(resolution: Resolution): boolean {
  return versionSteps(resolution).length > 0 || (resolution.record.amendments ?? []).length > 0;
}

/** The steps in which a clause changed, each with nothing but that change. */
export function stepsOf(clause: Clause): VersionStep[] {
  return versionSteps(clause.resolution, clause).filter(({ changes }) => changes.length > 0);
}

/** `versions` and after them the text as it stands are counted by `from` and `to`. */
function changeOf(clause: Clause, versions: readonly VersionRecord[], from: number, to: number): ClauseChange | undefined {
  const wasThere = !isWithout(versions[from], clause.id);
  const isThere = to === versions.length ? clause.record.struck === undefined : !isWithout(versions[to], clause.id);
  if (!wasThere && !isThere) return undefined;
  const languages = Object.keys(clause.annex?.title ?? clause.text);
  const texts = languages.flatMap((language) => {
    const before = wasThere ? textIn(clause, versions, from, language) : '';
    const after = isThere ? textIn(clause, versions, to, language) : '';
    return before === after ? [] : [{ language, runs: wordDifference(before, after) }];
  });
  if (texts.length === 0) return undefined;
  return { clause, kind: wasThere ? (isThere ? 'changed' : 'struck') : 'added', texts };
}

/** The text of a clause in a version: its own, else that of the next version that has one, else the text as it stands. */
function textIn(clause: Clause, versions: readonly VersionRecord[], from: number, language: string): string {
  for (const version of versions.slice(from)) {
    const text = version.texts?.[clause.id]?.[language];
    if (text !== undefined) return withoutEmphasis(text);
  }
  return withoutEmphasis(clauseText(clause, language) ?? '');
}

function isWithout(version: VersionRecord | undefined, id: string): boolean {
  return version?.without?.includes(id) ?? false;
}
