import { z } from 'zod';
import { clause, clauseNumber, struck } from './clause.ts';
import { relation } from './relation.ts';
import { localText, plainText } from './text.ts';

/** A cell of a table: one text for all languages, such as a number, or one in each. */
const cell = z.union([plainText, localText]);

/** A table of an annex; every row has as many cells as there are columns. */
export const annexTable = z.strictObject({
  caption: localText.optional(),
  columns: z.array(localText).min(1),
  rows: z.array(z.array(cell).min(1)).min(1),
});
export type AnnexTable = Readonly<z.infer<typeof annexTable>>;

/** An annex of a resolution: its text, its clauses, its table. */
export const annex = z.strictObject({
  number: clauseNumber,
  title: localText,
  text: localText.optional(),
  clauses: z.array(clause).optional(),
  table: annexTable.optional(),
  struck: struck.optional(),
  relations: z.array(relation).optional(),
});
export type AnnexRecord = Readonly<z.infer<typeof annex>>;
