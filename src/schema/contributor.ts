import { z } from 'zod';
import { orcid } from './identifier.ts';
import { affiliation, printedName } from './name.ts';
import { rule, slug } from './text.ts';

/** What someone did for a work. A speaker without a deposited text is a presenter, not an author. */
export const contributorRole = z.enum(['author', 'presenter', 'editor', 'translator', 'moderator', 'panelist']);

/** Someone who made a work: a person of the register, a name as printed, or both; or an organisation. */
export const contributor = z
  .strictObject({
    person: slug.optional(),
    name: printedName.optional(),
    organization: slug.optional(),
    affiliations: z.array(affiliation).optional(),
    orcid: orcid.optional(),
    corresponding: z.boolean().optional(),
    equal: z.boolean().optional(),
    role: contributorRole.optional(),
  })
  .refine(({ person, name, organization }) => [person ?? name, organization].filter(Boolean).length === 1, rule('contributor-who'));
export type ContributorRecord = Readonly<z.infer<typeof contributor>>;
export type ContributorRole = z.infer<typeof contributorRole>;
