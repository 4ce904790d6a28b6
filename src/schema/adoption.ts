import { z } from 'zod';
import { localText } from './text.ts';

/** How a meeting came to its decision (after the voting records of the UN Digital Library). */
export const adoptionManner = z.enum(['without-vote', 'consensus', 'acclamation', 'unanimous', 'vote', 'recorded-vote']);

/** What one member did in a recorded vote. */
export const memberVote = z.enum(['for', 'against', 'abstaining', 'absent']);

const people = z.number().int().nonnegative();

/** How a resolution was adopted: manner, meeting, quorum and votes. */
export const adoption = z.strictObject({
  manner: adoptionManner,
  meeting: localText.optional(),
  present: people.optional(),
  quorum: people.optional(),
  votes: z.strictObject({ for: people, against: people, abstaining: people, absent: people.optional() }).optional(),
  members: z.array(z.strictObject({ member: localText, vote: memberVote })).optional(),
});
export type AdoptionRecord = Readonly<z.infer<typeof adoption>>;
