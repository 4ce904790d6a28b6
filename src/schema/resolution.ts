import { z } from 'zod';
import { date } from './date.ts';
import { citationKey } from './identifier.ts';
import { source } from './source.ts';
import { languageTag, localText, plainText, translations } from './text.ts';

/** How far a resolution has come (after Akoma Ntoso's life cycle: draft, record, authoritative compilation). */
export const resolutionStatus = z.enum(['draft', 'adopted', 'authoritative', 'superseded', 'archived', 'withdrawn']);

/** One resolution of a meeting, all its languages together: `proceedings/<volume>/resolutions/<resolution>.yaml`. */
export const resolution = z.strictObject({
  status: resolutionStatus,
  text: z.enum(['deposited', 'not-deposited']),
  title: localText,
  titleSupplied: z.boolean().optional(),
  translations: translations.optional(),
  language: languageTag.optional(),
  symbol: plainText.optional(),
  citationKey: citationKey.optional(),
  adoptedBy: localText.optional(),
  adopted: date.optional(),
  note: localText.optional(),
  sources: z.array(source).optional(),
  updated: date.optional(),
});
export type ResolutionRecord = Readonly<z.infer<typeof resolution>>;
