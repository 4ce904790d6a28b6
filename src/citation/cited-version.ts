import type { Paper } from '../model/repository.ts';
import { versionNumber } from '../model/version-list.ts';

/** A version of a paper: its number, and whether it is not the newest. */
export interface CitedVersion {
  readonly number: number;
  readonly replaced?: true;
}

/** A paper that was revised is cited as the version that it is, be it the newest; any other has none. */
export function citedVersion(paper: Paper): { readonly version?: CitedVersion } {
  const number = versionNumber(paper);
  if (paper.versionOf) return { version: { number, replaced: true } };
  return number === 1 ? {} : { version: { number } };
}
