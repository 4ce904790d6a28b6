import { z } from 'zod';
import { adoption } from './adoption.ts';
import { annex } from './annex.ts';
import { clause } from './clause.ts';
import { date } from './date.ts';
import { citationKey } from './identifier.ts';
import { party } from './party.ts';
import { relation } from './relation.ts';
import { source } from './source.ts';
import { languageTag, localText, plainText, slug, translations } from './text.ts';
import { amendment, version } from './version.ts';

/** How far a resolution has come (after Akoma Ntoso's life cycle: draft, record, authoritative compilation). */
export const resolutionStatus = z.enum(['draft', 'adopted', 'authoritative', 'superseded', 'archived', 'withdrawn']);

/** One resolution of a meeting, all its languages together: `proceedings/<volume>/resolutions/<resolution>.yaml`. */
export const resolution = z.strictObject({
  status: resolutionStatus,
  text: z.enum(['deposited', 'not-deposited']),
  title: localText,
  titleSupplied: z.boolean().optional(),
  subtitle: localText.optional(),
  translations: translations.optional(),
  translators: z.record(languageTag, plainText).optional(),
  language: languageTag.optional(),
  authentic: z.array(languageTag).optional(),
  symbol: plainText.optional(),
  citationKey: citationKey.optional(),
  adoptedBy: localText.optional(),
  session: slug.optional(),
  adopted: date.optional(),
  adoption: adoption.optional(),
  proposedBy: z.array(party).optional(),
  draftedBy: z.array(party).optional(),
  signatories: z.array(party).optional(),
  topics: z.array(slug).optional(),
  addressees: z.record(slug, localText).optional(),
  relations: z.array(relation).optional(),
  preamble: z.array(clause).optional(),
  operative: z.array(clause).optional(),
  annexes: z.array(annex).optional(),
  versions: z.array(version).optional(),
  amendments: z.array(amendment).optional(),
  note: localText.optional(),
  sources: z.array(source).optional(),
  updated: date.optional(),
});
export type ResolutionRecord = Readonly<z.infer<typeof resolution>>;
