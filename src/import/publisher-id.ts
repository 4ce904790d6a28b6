import type { Issue, Place } from '../model/issue.ts';
import { fold } from '../text/fold.ts';
import { doubt } from './doubt.ts';
import type { ImportRequest } from './volume-source.ts';

/** The id of the organisation of the register that bears the name of a publisher, in any of its languages; an issue where none does. */
export function publisherId(name: string | undefined, { organizations }: ImportRequest, place: Place, issues: Issue[]): string | undefined {
  if (name === undefined) return undefined;
  const id = organizations?.get(organizationWords(name));
  if (id === undefined) issues.push(doubt('import-publisher-unlisted', place, { name }));
  return id;
}

/** A name of an organisation by its words alone, without case and accents. */
export function organizationWords(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
