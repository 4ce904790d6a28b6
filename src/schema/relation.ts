import { z } from 'zod';
import { webAddress } from './identifier.ts';
import { localText, plainText, rule } from './text.ts';

/** What one text has to do with another. */
export const relationKind = z.enum(['cites', 'recalls', 'based-on', 'implements', 'amends', 'supersedes']);

/**
 * A relation of a resolution, or of one of its clauses, to a record of this repository by its path (`papers/<volume>/<paper>`,
 * `resolutions/<volume>/<resolution>/op-3-b`, `proceedings/<volume>#<session>`), or to a law or another text by its title.
 */
export const relation = z
  .strictObject({
    kind: relationKind,
    record: plainText.optional(),
    title: localText.optional(),
    url: webAddress.optional(),
    note: localText.optional(),
  })
  .refine(({ record, title }) => (record === undefined) !== (title === undefined), rule('relation-target'));
export type RelationRecord = Readonly<z.infer<typeof relation>>;
export type RelationKind = z.infer<typeof relationKind>;
