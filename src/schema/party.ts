import { z } from 'zod';
import { date } from './date.ts';
import { localText, rule, slug } from './text.ts';

/** Who proposed, drafted or signed a resolution: a person or an organisation of the register, or a name as printed. */
export const party = z
  .strictObject({
    person: slug.optional(),
    organization: slug.optional(),
    name: localText.optional(),
    office: localText.optional(),
    signed: date.optional(),
  })
  .refine(({ person, organization, name }) => [person, organization, name].filter(Boolean).length === 1, rule('party-who'));
export type PartyRecord = Readonly<z.infer<typeof party>>;
