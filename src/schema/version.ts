import { z } from 'zod';
import { date } from './date.ts';
import { localText, plainText, slug } from './text.ts';

/** What a text of a resolution was: a draft, a revised draft, the text as adopted, the text after a corrigendum. */
export const versionKind = z.enum(['draft', 'revised-draft', 'adopted', 'corrigendum']);

/**
 * An earlier text of a resolution, as far as it differs from the one after it: the clauses that read otherwise, by their ids, and those
 * that were not in it.
 */
export const version = z.strictObject({
  kind: versionKind,
  date: date.optional(),
  symbol: plainText.optional(),
  note: localText.optional(),
  texts: z.record(slug, localText).optional(),
  without: z.array(slug).optional(),
});
export type VersionRecord = Readonly<z.infer<typeof version>>;

/** What became of a proposed change. */
export const amendmentResult = z.enum(['adopted', 'rejected', 'withdrawn']);

/** A change of one clause that was proposed before the adoption. */
export const amendment = z.strictObject({
  clause: slug,
  symbol: plainText.optional(),
  by: localText.optional(),
  text: localText,
  result: amendmentResult,
});
export type AmendmentRecord = Readonly<z.infer<typeof amendment>>;
