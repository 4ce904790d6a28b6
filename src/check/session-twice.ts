import { rule } from './rule.ts';

/** Two sessions of a volume have the same id. */
export const sessionTwice = rule('session-twice', ({ volumes }, report) => {
  for (const { record, path: file } of volumes) {
    const seen = new Set<string>();
    for (const [index, { id }] of (record.sessions ?? []).entries()) {
      if (seen.has(id)) report(file, ['sessions', index, 'id'], { id });
      seen.add(id);
    }
  }
});
