import { z } from 'zod';
import { date } from './date.ts';
import { webAddress } from './identifier.ts';
import { localText } from './text.ts';

/** How far a clause has been carried out (after the reports of IUCN's platform of resolutions). */
export const implementationStatus = z.enum(['not-started', 'under-way', 'implemented', 'overtaken', 'unknown']);
export type ImplementationStatus = z.infer<typeof implementationStatus>;

/** One report on how far a clause has been carried out; the reports of a clause stand in the order of their dates. */
export const implementation = z.strictObject({
  status: implementationStatus,
  date,
  by: localText.optional(),
  evidence: webAddress.optional(),
  note: localText.optional(),
});
export type ImplementationRecord = Readonly<z.infer<typeof implementation>>;
