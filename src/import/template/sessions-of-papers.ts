import type { SessionRecord } from '../../schema/volume.ts';
import { toSlug } from '../../text/slug.ts';
import { languageOfLetters } from '../file-language.ts';
import type { Table } from '../table/read-table.ts';
import { sessionWords, type ReadSessions } from './read-sessions.ts';
import { isExample } from './row-key.ts';

/** The sessions that a list of papers names where no sheet describes them: one for each different name, in their order. */
export function sessionsOfPapers(papers: Table, language: string): ReadSessions {
  const sessions: SessionRecord[] = [];
  const idOf = new Map<string, string>();
  for (const { cells } of papers.rows) {
    const typed = cells.get('session')?.text.replace(/\s+/gu, ' ');
    if (typed === undefined || isExample(cells.get('number')?.text ?? '') || idOf.has(sessionWords(typed))) continue;
    const wanted = toSlug(typed) || 'session';
    const ids = new Set(idOf.values());
    const id = ids.has(wanted) ? `${wanted.slice(0, 70)}-${sessions.length + 1}` : wanted;
    idOf.set(sessionWords(typed), id);
    sessions.push({ id, title: { [languageOfLetters(typed) ?? language]: typed }, kind: 'parallel' });
  }
  return { sessions, idOf };
}
