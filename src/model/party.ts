import { organizationName, personName } from './contributor.ts';
import type { DisplayName } from './contributor.ts';
import { inLanguage } from './localized.ts';
import { fullName } from './name.ts';
import type { Party } from './repository.ts';

/** The name of one who proposed, drafted or signed, for a reader of a language. */
export function partyName({ record, person, organization }: Party, language: string): DisplayName {
  if (person) {
    const name = personName(person, language);
    return { text: fullName(name), ...(name.language !== undefined && { language: name.language }) };
  }
  if (organization) return organizationName(organization, language);
  return record.name ? inLanguage(record.name, language) : { text: record.person ?? record.organization ?? '' };
}
