import { mentionsOfOrganizations } from './mentions.ts';
import { rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** A record names an organisation that the register of organisations does not know. */
export const unknownOrganization = rule('unknown-organization', (records, report) => {
  const meant = suggestion();
  for (const { id, file, path } of mentionsOfOrganizations(records)) {
    if (!records.organizations.has(id)) report(file, path, { id, meant: meant(id, records.organizations.keys()) });
  }
});
