import { z } from 'zod';
import { ror, webAddress } from './identifier.ts';
import { localText, slug } from './text.ts';

/** One organisation of the register `proceedings/organizations.yaml`, by id. */
export const organization = z.strictObject({
  name: localText,
  abbreviation: localText.optional(),
  ror: ror.optional(),
  city: localText.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .optional(),
  parent: slug.optional(),
  homepage: webAddress.optional(),
});
export type OrganizationRecord = Readonly<z.infer<typeof organization>>;

export const organizations = z.record(slug, organization);
