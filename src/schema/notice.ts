import { z } from 'zod';
import { date } from './date.ts';
import { localText, rule } from './text.ts';

/**
 * What may become of a record after it was published: something in it was wrong (corrected), it can no longer be relied on (retracted),
 * a newer one has taken its place (superseded), or it was taken from the site and its page alone stays (removed).
 */
export const noticeKind = z.enum(['corrected', 'retracted', 'superseded', 'removed']);
export type NoticeKind = z.infer<typeof noticeKind>;

/** The path of a paper or a volume: `papers/<volume>/<paper>`, `proceedings/<volume>`. */
const recordPath = z.string().regex(/^(?:papers\/[a-z0-9-]+\/[a-z0-9-]+|proceedings\/[a-z0-9-]+)$/u);

/**
 * A notice on a published record (COPE Retraction Guidelines, 2019: what happened, when, and why). With `privacy` a removal has taken
 * everyone who is named from the record too.
 */
export const notice = z
  .strictObject({ kind: noticeKind, date, note: localText.optional(), by: recordPath.optional(), privacy: z.literal(true).optional() })
  .refine(({ kind, note }) => kind === 'superseded' || note !== undefined, rule('notice-reason'))
  .refine(({ kind, by }) => kind !== 'superseded' || by !== undefined, rule('notice-successor'))
  .refine(({ kind, privacy }) => privacy === undefined || kind === 'removed', rule('notice-privacy'));
export type NoticeRecord = Readonly<z.infer<typeof notice>>;
