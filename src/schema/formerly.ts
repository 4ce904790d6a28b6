import { z } from 'zod';
import { date } from './date.ts';
import { localText } from './text.ts';

/**
 * How a published address became one of another record: the record moved, was merged into that one, or was split into several, each of
 * which claims the address.
 */
export const formerState = z.enum(['moved', 'merged', 'split']);

/** An address that was published and is a record's own no more, or never was but for what it took over. */
export const formerAddress = z.strictObject({
  address: z.string().regex(/^(?:papers\/[a-z0-9-]+\/[a-z0-9-]+|proceedings\/[a-z0-9-]+)$/u),
  state: formerState,
  date,
  note: localText.optional(),
});
export type FormerAddress = Readonly<z.infer<typeof formerAddress>>;
