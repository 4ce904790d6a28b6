import type { AdoptionRecord } from '../schema/adoption.ts';
import { rule } from './rule.ts';

/** The figures of a vote contradict one another, the list of members, or the manner of the adoption. */
export const votesSum = rule('votes-sum', ({ resolutions }, report) => {
  for (const { record, path: file } of resolutions) {
    for (const { field, ...found } of record.adoption ? contradictions(record.adoption) : []) report(file, ['adoption', ...field], found);
  }
});

interface Contradiction {
  readonly field: readonly string[];
  readonly kind: 'members' | 'present' | 'manner' | 'quorum';
  readonly found: number;
  readonly expected: number;
}

const KINDS = ['for', 'against', 'abstaining', 'absent'] as const;

function* contradictions({ manner, votes, members, present, quorum }: AdoptionRecord): Generator<Contradiction> {
  if (quorum !== undefined && present !== undefined && present < quorum)
    yield { field: ['present'], kind: 'quorum', found: present, expected: quorum };
  if (!votes) return;
  for (const kind of members ? KINDS : []) {
    const counted = members?.filter(({ vote }) => vote === kind).length ?? 0;
    const told = votes[kind] ?? 0;
    if (counted !== told)
      yield { field: ['votes', ...(votes[kind] === undefined ? [] : [kind])], kind: 'members', found: told, expected: counted };
  }
  const cast = votes.for + votes.against + votes.abstaining;
  if (present !== undefined && cast > present) yield { field: ['votes'], kind: 'present', found: cast, expected: present };
  const opposed = votes.against + (manner === 'unanimous' ? votes.abstaining : 0);
  if (opposed > 0 && manner !== 'vote' && manner !== 'recorded-vote')
    yield { field: ['manner'], kind: 'manner', found: opposed, expected: 0 };
}
