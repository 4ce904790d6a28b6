import { z } from 'zod';
import { date } from './date.ts';
import { localText, rule } from './text.ts';

/**
 * What may become of a record after it was published: something in it was wrong (corrected), it can no longer be relied on (retracted),
 * a newer one has taken its place (superseded), a new version of itself has (revised), or it was taken from the site and its page alone
 * stays (removed).
 */
export const noticeKind = z.enum(['corrected', 'revised', 'retracted', 'superseded', 'removed']);
export type NoticeKind = z.infer<typeof noticeKind>;

/** The path of a paper or a volume: `papers/<volume>/<paper>`, `proceedings/<volume>`. */
const recordPath = z.string().regex(/^(?:papers\/[a-z0-9-]+\/[a-z0-9-]+|proceedings\/[a-z0-9-]+)$/u);

/**
 * A notice on a published paper (COPE Retraction Guidelines, 2019: what happened, when, and why). With `privacy` a removal has taken
 * everyone who is named from the record too. The first `revised` notice by date says that version 1 was replaced, the second version 2.
 */
export const notice = noticeOf(noticeKind);
export type NoticeRecord = Readonly<z.infer<typeof notice>>;

/** A notice on a published volume, which has no versions of its own: a paper in it has. */
export const volumeNotice = noticeOf(noticeKind.exclude(['revised']));

function noticeOf<Kind extends NoticeKind>(kinds: z.ZodType<Kind, Kind>) {
  return z
    .strictObject({ kind: kinds, date, note: localText.optional(), by: recordPath.optional(), privacy: z.literal(true).optional() })
    .refine(({ kind, note }) => kind === 'superseded' || note !== undefined, rule('notice-reason'))
    .refine(({ kind, by }) => kind !== 'superseded' || by !== undefined, rule('notice-successor'))
    .refine(({ kind, privacy }) => privacy === undefined || kind === 'removed', rule('notice-privacy'));
}
