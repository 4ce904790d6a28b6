import { z } from 'zod';
import { date } from './date.ts';
import { implementation } from './implementation.ts';
import { relation } from './relation.ts';
import { localText, rule, slug } from './text.ts';

/** The number of a clause without brackets or point: `3`, `3bis`, `b`, `ii`. It is the same in all languages. */
export const clauseNumber = z.string().refine((number) => /^[a-z0-9]{1,12}$/u.test(number), rule('clause-number-form'));

/** That a clause was struck out after it had been published: it keeps its address and its last text. */
export const struck = z.strictObject({ date: date.optional(), note: localText.optional() });

/** One clause of a resolution with the clauses below it, as deep as the text goes. Its number and those above it make its address. */
export const clause = z.strictObject({
  number: clauseNumber,
  heading: localText.optional(),
  text: localText,
  addressees: z.array(slug).optional(),
  topics: z.array(slug).optional(),
  deadline: date.optional(),
  struck: struck.optional(),
  relations: z.array(relation).optional(),
  implementation: z.array(implementation).optional(),
  get clauses() {
    return z.array(clause).optional();
  },
});
export type ClauseRecord = Readonly<z.infer<typeof clause>>;
