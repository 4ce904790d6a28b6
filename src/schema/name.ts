import { z } from 'zod';
import { languageTag, localText, plainText } from './text.ts';

/**
 * The name of a person in its parts, as it is written in one language and script.
 * A single name (`Nizami`) has a family name only.
 */
export const nameParts = z.strictObject({
  family: plainText,
  given: plainText.optional(),
  patronymic: plainText.optional(),
  particle: plainText.optional(),
  suffix: plainText.optional(),
  language: languageTag.optional(),
});

/** A name as printed: in parts, or as one line (`Family, Given` or `Given Family`). */
export const printedName = z.union([plainText, nameParts]);
export type PrintedName = Readonly<z.infer<typeof printedName>>;

/** Where someone worked or studied, as printed or as an organisation of the register, with the role there. */
export const affiliation = z.union([
  plainText,
  z.strictObject({
    organization: plainText.optional(),
    name: localText.optional(),
    role: localText.optional(),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
]);
export type AffiliationRecord = Readonly<z.infer<typeof affiliation>>;
