import { readRepository } from '../../files/read.ts';
import type { ContentFolder } from '../../files/folder.ts';
import { readPublishedStates } from '../../files/published-states.ts';
import { writeFiles } from '../../files/write-files.ts';
import { citableRecords } from '../../model/citable-record.ts';
import type { Issue } from '../../model/issue.ts';
import { PUBLISHED_FILE, publishedStates, statesText } from '../../model/published-state.ts';

/** What is to be forgotten: a person by the id before and after, and the files that were changed for them. */
export interface Forgotten {
  readonly id: string;
  readonly fresh: string;
  readonly files: readonly string[];
}

/**
 * Puts into the states of the last publication what the changed records say now, so that the old name does not stand there until the next
 * one. Other records, and texts and files beside these, keep what was published of them. Without such states there is nothing to do.
 */
export async function forgetStates(content: ContentFolder, { id, fresh, files }: Forgotten): Promise<Issue[]> {
  const before = readPublishedStates(content, []);
  if (!before) return [];
  const { records } = await readRepository(content.root);
  const nothing = { ofText: () => '', ofFile: () => '' };
  const now = new Map(publishedStates(records, nothing).map(({ address, record }) => [address, record]));
  const changed = new Set(citableRecords(records).flatMap(({ address, file }) => (files.includes(file) ? [address] : [])));
  const states = before.map((state) => {
    const address = state.address === `people/${id}` ? `people/${fresh}` : state.address;
    const isChanged = changed.has(address) || address.startsWith('people/');
    return { ...state, address, record: (isChanged ? now.get(address) : undefined) ?? state.record };
  });
  const sorted = states.sort((a, b) => (a.address < b.address ? -1 : 1));
  return writeFiles(content, [{ kind: 'replace', path: PUBLISHED_FILE, content: statesText(sorted) }]);
}
