import { z } from 'zod';
import { contributor } from './contributor.ts';
import { formerAddress } from './formerly.ts';
import { date, dateRange, time, timeZone } from './date.ts';
import { fileName } from './file.ts';
import { citationKey, doi, isbn, issn, webAddress } from './identifier.ts';
import { printedName } from './name.ts';
import { volumeNotice } from './notice.ts';
import { license, source } from './source.ts';
import { languageTag, localText, plainText, rule, slug, translations } from './text.ts';
import { isPages } from '../text/pages.ts';

/** An organisation of the register, or one known by its printed name only. */
export const organizer = z
  .strictObject({ organization: slug.optional(), name: localText.optional() })
  .refine(({ organization, name }) => (organization === undefined) !== (name === undefined), rule('organizer-who'));

/** What kind of meeting an event was. */
export const eventKind = z.enum(['conference', 'round-table', 'workshop', 'symposium', 'seminar', 'congress', 'lecture', 'school']);

/** The meeting whose contributions a volume keeps. */
export const event = z.strictObject({
  kind: eventKind,
  description: localText.optional(),
  name: localText.optional(),
  number: z.number().int().positive().optional(),
  dates: dateRange,
  timeZone: timeZone.optional(),
  venue: localText.optional(),
  city: localText.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .optional(),
  occasion: localText.optional(),
  organizers: z.array(organizer).optional(),
  sponsors: z.array(organizer).optional(),
  theme: localText.optional(),
  purpose: localText.optional(),
  participants: localText.optional(),
  website: webAddress.optional(),
});
export type EventRecord = Readonly<z.infer<typeof event>>;

const chair = z
  .strictObject({ person: slug.optional(), name: printedName.optional() })
  .refine(({ person, name }) => person !== undefined || name !== undefined, rule('contributor-who'));

/** One session of the programme. */
export const session = z
  .strictObject({
    id: slug,
    title: localText,
    titleSupplied: z.boolean().optional(),
    translations: translations.optional(),
    kind: z.enum(['opening', 'plenary', 'parallel', 'panel', 'poster', 'closing']),
    chairs: z.array(chair).optional(),
    date: date.optional(),
    start: time.optional(),
    end: time.optional(),
    room: localText.optional(),
    note: localText.optional(),
  })
  .refine(({ start, end }) => start === undefined || end === undefined || start < end, rule('time-order'));
export type SessionRecord = Readonly<z.infer<typeof session>>;

const award = z.strictObject({ name: localText, paper: slug.optional(), person: slug.optional(), note: localText.optional() });

/** One volume: `proceedings/<volume>/volume.yaml`. */
export const volume = z
  .strictObject({
    status: z.enum(['draft', 'published', 'event-only']),
    listed: z.boolean().optional(),
    title: localText,
    titleSupplied: z.boolean().optional(),
    subtitle: localText.optional(),
    translations: translations.optional(),
    language: languageTag.optional(),
    description: localText.optional(),
    event: event.optional(),
    series: z.strictObject({ title: localText, issn: issn.optional() }).optional(),
    number: plainText.optional(),
    isbn: isbn.optional(),
    issn: issn.optional(),
    doi: doi.optional(),
    citationKey: citationKey.optional(),
    publisher: slug.optional(),
    place: localText.optional(),
    editors: z.array(contributor).optional(),
    license: license.optional(),
    published: date.optional(),
    updated: date.optional(),
    cover: fileName.optional(),
    sessions: z.array(session).optional(),
    frontMatter: z
      .array(
        z.strictObject({ title: localText, pages: z.string().refine(isPages, rule('pages-form')).optional(), file: fileName.optional() }),
      )
      .optional(),
    pdf: fileName.optional(),
    awards: z.array(award).optional(),
    note: localText.optional(),
    notices: z.array(volumeNotice).optional(),
    formerly: z.array(formerAddress).optional(),
    sources: z.array(source).optional(),
  })
  .refine(({ status, event }) => status !== 'event-only' || event !== undefined, rule('event-missing'));
export type VolumeRecord = Readonly<z.infer<typeof volume>>;
