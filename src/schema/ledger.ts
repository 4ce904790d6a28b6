import { z } from 'zod';
import { date } from './date.ts';
import { fileName } from './file.ts';
import { citationKey } from './identifier.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** A file as it was published on a day; of several entries for one name the last is the file that readers have now. */
export const publishedFile = z.strictObject({ name: fileName, sha256, date });

/**
 * What was published at one address, as the ledger holds it: `proceedings/ledger.yaml`, by the path of the page. Records and clauses have a
 * key, people and topics none; entries from before the ledger knew days have no date. Of a record that was removed to protect a person,
 * `erased` is the SHA-256 of the key that it had, which names that person and is never given again; the address of someone who left the
 * register then has the day in `removed`.
 */
export const ledgerEntry = z.strictObject({
  key: citationKey.optional(),
  date: date.optional(),
  erased: sha256.optional(),
  removed: date.optional(),
  files: z.array(publishedFile).optional(),
});
export type LedgerEntry = Readonly<z.infer<typeof ledgerEntry>>;

/** The last entry of a ledger: how many entries stand above it and what they are, so that a ledger that was altered or cut off is noticed. */
export const ledgerSeal = z.strictObject({ version: z.number().int().positive(), entries: z.number().int().nonnegative(), sha256 });
export type LedgerSeal = Readonly<z.infer<typeof ledgerSeal>>;
