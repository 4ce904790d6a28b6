import { z } from 'zod';
import { isDoi, isIsbn, isIssn, isOrcid, isRor } from '../text/identifier.ts';
import { plainText, rule } from './text.ts';

/** ORCID iD with hyphens, its check digit verified (ISO 7064 MOD 11-2). */
export const orcid = z.string().refine(isOrcid, rule('orcid-valid'));
/** ISBN-10 or ISBN-13, hyphens allowed, its check digit verified (ISO 2108). */
export const isbn = z.string().refine(isIsbn, rule('isbn-valid'));
/** ISSN `1234-5679`, its check digit verified (ISO 3297). */
export const issn = z.string().refine(isIssn, rule('issn-valid'));
/** DOI without resolver: `10.1234/abc` (ISO 26324). */
export const doi = z.string().refine(isDoi, rule('doi-form'));
/** ROR id: `https://ror.org/…`. */
export const ror = z.string().refine(isRor, rule('ror-form'));

/** The key by which BibTeX and other formats name a work: small letters, digits and hyphens, which every program reads. */
export const citationKey = z.string().regex(/^[a-z0-9-]+$/u);

/** A web address that begins with https:// or http://. */
export const webAddress = z.url({ protocol: /^https?$/ });

/** An identifier of another scheme, for example `{ type: handle, value: … }`. */
export const otherIdentifier = z.strictObject({
  type: z.enum(['handle', 'urn', 'ark', 'arxiv', 'pmid', 'url', 'local']),
  value: plainText,
});
export type OtherIdentifier = Readonly<z.infer<typeof otherIdentifier>>;
