import type { Issue } from '../model/issue.ts';
import { doubt } from './doubt.ts';
import type { ExistingContent } from './existing-content.ts';
import type { PlannedRecord } from './plan-record.ts';

/** The doubt about a record that readers know already and that an import changes: what changes, and what became of the record before. */
export function publishedChange({ path, changes, fullText, state }: PlannedRecord, existing: ExistingContent): Issue | undefined {
  const address = path.replace(/(?:\/volume\.yaml|\.mdx?)$/u, '');
  const isChanged = changes.length > 0 || fullText !== undefined;
  if (state === 'new' || !isChanged || !existing.isAddress(address)) return undefined;
  const fields = changes.map(({ path: names }) => names.join('.')).join(', ');
  const part = fullText === undefined ? 'fields' : changes.length > 0 ? 'both' : 'text';
  const notices = kindsOf(existing.recordOf(path)?.value['notices']);
  const became = ['removed', 'retracted'].find((kind) => notices.has(kind)) ?? 'published';
  return doubt('import-record-published', path, { address, fields, part, became });
}

/** The kinds of the notices of a record that was read and not checked. */
function kindsOf(notices: unknown): ReadonlySet<unknown> {
  const list: readonly unknown[] = Array.isArray(notices) ? notices : [];
  return new Set(list.map((one) => (typeof one === 'object' && one !== null && 'kind' in one ? one.kind : undefined)));
}
