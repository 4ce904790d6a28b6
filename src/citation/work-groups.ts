import type { CitedWork } from './cited-work.ts';
import type { StyleManners } from './style-manners.ts';
import { scriptOf } from '../text/language.ts';

interface Entry {
  readonly cited: CitedWork;
  readonly place: number;
  /** In which the work is described. */
  readonly language: string;
}

/** Works of a list that are described in one language and sorted among themselves. */
export interface WorkGroup {
  readonly language: string;
  readonly entries: readonly Entry[];
}

/**
 * The works of a list by the language that they are described in. The Higher Attestation Commission wants Azerbaijani works first, then
 * Turkish, Russian, English and others; GOST R 7.0.5 lets Cyrillic come before Latin.
 */
export function groupsOf(entries: readonly Entry[], groups: StyleManners['groups']): WorkGroup[] {
  const byLanguage = new Map<string, Entry[]>();
  for (const entry of entries) byLanguage.set(entry.language, [...(byLanguage.get(entry.language) ?? []), entry]);
  const all = [...byLanguage].map(([language, its]) => ({ language, entries: its }));
  if (groups === undefined) return all;
  return all.sort((a, b) => rank(a, groups) - rank(b, groups) || (a.language < b.language ? -1 : 1));
}

const OWN_ORDER: readonly string[] = ['az', 'tr', 'ru', 'en'];

function rank({ language, entries }: WorkGroup, groups: 'language' | 'script'): number {
  if (groups === 'script') return scriptOf(entries[0]?.cited.title ?? '') === 'Cyrl' ? 0 : 1;
  const at = OWN_ORDER.indexOf(language);
  return at === -1 ? OWN_ORDER.length : at;
}
