import { z } from 'zod';
import { date } from './date.ts';
import { webAddress } from './identifier.ts';
import { plainText } from './text.ts';

/** Where the facts of a record come from: a page or document that anyone can compare it with. */
export const source = z.strictObject({
  title: plainText,
  publisher: plainText.optional(),
  date: date.optional(),
  url: webAddress.optional(),
  note: plainText.optional(),
});
export type Source = Readonly<z.infer<typeof source>>;

/** The licences a record may name, by their SPDX ids, or `all-rights-reserved`. */
export const license = z.enum([
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-NC-ND-4.0',
  'CC0-1.0',
  'all-rights-reserved',
]);
export type License = z.infer<typeof license>;

/** Whether a record is shown on the public site. */
export const recordStatus = z.enum(['draft', 'published']);
