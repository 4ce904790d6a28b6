import { z } from 'zod';
import { fileName } from './file.ts';
import { webAddress } from './identifier.ts';
import { license } from './source.ts';
import { languageTag, localText, plainText, slug } from './text.ts';

/** The centre that publishes the site: `proceedings/center.yaml`. */
export const center = z.strictObject({
  name: localText,
  shortName: localText.optional(),
  tagline: localText.optional(),
  languages: z.array(languageTag).min(1),
  address: webAddress.optional(),
  organization: slug.optional(),
  publisher: slug.optional(),
  place: localText.optional(),
  email: z.email().optional(),
  phone: plainText.optional(),
  postalAddress: localText.optional(),
  reportErrors: z.union([z.email(), webAddress]).optional(),
  license,
  policyResolution: plainText.optional(),
  citationStyle: slug,
  citationStyles: z.array(slug).min(1).optional(),
  logo: fileName.optional(),
});
export type CenterRecord = Readonly<z.infer<typeof center>>;
