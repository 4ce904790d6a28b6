import { recordPath } from '../model/address.ts';
import type { Citable } from '../model/repository.ts';
import { stateOf } from '../model/work-state.ts';
import type { StateKind } from '../model/work-state.ts';
import { inTongue } from './cited-name.ts';

/** A correction, a retraction or a newer version of a work; or what else became of it. */
export interface CitedState {
  readonly kind: StateKind;
  readonly date?: string;
  readonly note?: string;
  /** The path of the record that corrects or supersedes the work. */
  readonly by?: string;
}

/** What became of a work, its reason in the first of these languages that it is known in. */
export function citedState(work: Citable, languages: readonly string[]): CitedState | undefined {
  const state = stateOf(work);
  if (!state) return undefined;
  const { kind, date, note, by } = state;
  return { kind, date, note: note && inTongue(note, languages), by: by && recordPath(by).replace(/\/$/u, '') };
}
