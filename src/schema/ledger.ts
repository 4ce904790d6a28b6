import { z } from 'zod';
import { citationKey } from './identifier.ts';

/** What was published at one address, as the ledger holds it: `proceedings/ledger.yaml`, by the path of the page. */
export const ledgerEntry = z.strictObject({ key: citationKey });
export type LedgerEntry = Readonly<z.infer<typeof ledgerEntry>>;
