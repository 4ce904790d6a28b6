import { z } from 'zod';
import { contributor } from './contributor.ts';
import { formerAddress } from './formerly.ts';
import { date } from './date.ts';
import { attachment } from './file.ts';
import { citationKey, doi, otherIdentifier, webAddress } from './identifier.ts';
import { notice } from './notice.ts';
import { license, recordStatus, source } from './source.ts';
import { languageTag, localText, localWords, plainText, rule, slug, translations } from './text.ts';
import { isPages } from '../text/pages.ts';

/** What a contribution is. A recording is a film, a broadcast or another recording. */
export const paperKind = z.enum([
  'paper',
  'address',
  'report',
  'abstract',
  'panel',
  'poster',
  'keynote',
  'recording',
  'editorial',
  'data-note',
]);
export type PaperKind = z.infer<typeof paperKind>;

/** Whether the text of a contribution is here, elsewhere or nowhere. */
export const textStatus = z.enum(['deposited', 'not-deposited', 'external']);
export type TextStatus = z.infer<typeof textStatus>;

const dates = z.strictObject({
  received: date.optional(),
  accepted: date.optional(),
  presented: date.optional(),
  published: date.optional(),
  revised: date.optional(),
});

const funding = z.strictObject({ funder: plainText, award: plainText.optional() });

const recording = z.strictObject({ url: webAddress, label: localText.optional(), language: languageTag.optional() });

/** One contribution to a volume: the YAML on top of `papers/<volume>/<paper>.md` or `.mdx`. */
export const paper = z
  .strictObject({
    kind: paperKind,
    title: localText,
    titleSupplied: z.boolean().optional(),
    subtitle: localText.optional(),
    abstract: localText.optional(),
    keywords: localWords.optional(),
    translations: translations.optional(),
    language: languageTag.optional(),
    authors: z.array(contributor).optional(),
    session: slug.optional(),
    topics: z.array(slug).optional(),
    pages: z.string().refine(isPages, rule('pages-form')).optional(),
    articleNumber: plainText.optional(),
    doi: doi.optional(),
    identifiers: z.array(otherIdentifier).optional(),
    citationKey: citationKey.optional(),
    dates: dates.optional(),
    license: license.optional(),
    funding: z.array(funding).optional(),
    text: textStatus.optional(),
    externalText: webAddress.optional(),
    files: z.array(attachment).optional(),
    videos: z.array(recording).optional(),
    slides: z.array(recording).optional(),
    note: localText.optional(),
    notices: z.array(notice).optional(),
    formerly: z.array(formerAddress).optional(),
    sources: z.array(source).optional(),
    updated: date.optional(),
    status: recordStatus,
  })
  .refine(({ pages, articleNumber }) => !(pages && articleNumber), rule('pages-or-number'))
  .refine(({ text, externalText }) => (text === 'external') === (externalText !== undefined), rule('external-address'));
export type PaperRecord = Readonly<z.infer<typeof paper>>;
