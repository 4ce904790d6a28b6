import { rule } from './rule.ts';

/** A resolution says that its text is deposited and has no clauses, or that it is not and has some. */
export const clausesDeposited = rule('clauses-deposited', ({ resolutions }, report) => {
  for (const { record, path: file } of resolutions) {
    const hasClauses = (record.preamble ?? record.operative ?? record.annexes) !== undefined;
    if (hasClauses !== (record.text === 'deposited')) report(file, ['text'], { state: hasClauses ? 'present' : 'absent' });
  }
});
