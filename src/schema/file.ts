import { z } from 'zod';
import { languageTag, localText, rule } from './text.ts';

/** A file beside the record: a bare file name, never a path. */
export const fileName = z.string().refine((name) => /^[^/\\\0]+$/u.test(name) && name !== '.' && name !== '..', rule('file-name'));

/** A file of a work besides its PDF. */
export const attachment = z.strictObject({
  file: fileName,
  kind: z.enum(['paper', 'slides', 'poster', 'data', 'supplement', 'audio', 'video', 'image']),
  language: languageTag.optional(),
  label: localText.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
});
export type Attachment = Readonly<z.infer<typeof attachment>>;
