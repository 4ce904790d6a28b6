import { z } from 'zod';
import { orcid, webAddress } from './identifier.ts';
import { affiliation, nameParts } from './name.ts';
import { localText, plainText, slug } from './text.ts';

/** One person of the register `proceedings/people.yaml`, by id. */
export const person = z.strictObject({
  name: nameParts,
  otherNames: z.array(nameParts.extend({ note: plainText.optional() })).optional(),
  orcid: orcid.optional(),
  affiliations: z.array(affiliation).optional(),
  homepage: webAddress.optional(),
  differentFrom: z.array(slug).optional(),
  formerIds: z.array(slug).optional(),
  note: localText.optional(),
});
export type PersonRecord = Readonly<z.infer<typeof person>>;

export const people = z.record(slug, person);
