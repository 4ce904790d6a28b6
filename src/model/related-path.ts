import { recordPath } from './address.ts';
import type { Related } from './repository.ts';

/** How a relation names a record: its path without slashes at the ends; a session by its volume, `proceedings/<volume>#<session>`. */
export function relatedPath(record: Related): string {
  if ('type' in record) return recordPath(record).slice(0, -1);
  return `${recordPath(record.volume).slice(0, -1)}#${record.id}`;
}
