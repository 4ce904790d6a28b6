import { z } from 'zod';
import { date } from './date.ts';
import { localText, rule } from './text.ts';

/**
 * What may become of a record after it was published: something in it was wrong (corrected), it can no longer be relied on (retracted),
 * or a newer one has taken its place (superseded).
 */
export const noticeKind = z.enum(['corrected', 'retracted', 'superseded']);
export type NoticeKind = z.infer<typeof noticeKind>;

/** The path of a paper or a volume: `papers/<volume>/<paper>`, `proceedings/<volume>`. */
const recordPath = z.string().regex(/^(?:papers\/[a-z0-9-]+\/[a-z0-9-]+|proceedings\/[a-z0-9-]+)$/u);

/** A notice on a published record (COPE Retraction Guidelines, 2019: what happened, when, and why). */
export const notice = z
  .strictObject({ kind: noticeKind, date, note: localText.optional(), by: recordPath.optional() })
  .refine(({ kind, note }) => kind === 'superseded' || note !== undefined, rule('notice-reason'))
  .refine(({ kind, by }) => kind !== 'superseded' || by !== undefined, rule('notice-successor'));
export type NoticeRecord = Readonly<z.infer<typeof notice>>;
