import { doubts } from '../model/doubt-catalogue.ts';
import type { DoubtId } from '../model/doubt-catalogue.ts';
import type { Issue, Place } from '../model/issue.ts';

/** One doubt about an imported file, its severity taken from the list; a place that is only a file may be given by its name. */
export function doubt(rule: DoubtId, place: Place | string, args: Issue['args'] = {}): Issue {
  return { rule, severity: doubts[rule], args, place: typeof place === 'string' ? { file: place } : place, path: [] };
}
