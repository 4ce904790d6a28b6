import { fullName } from './name.ts';
import type { PersonName } from './name.ts';
import { inLanguage } from './localized.ts';
import type { Affiliation, Contributor, Organization, Person } from './repository.ts';

/** A name with the language it is written in, if that is known. */
export interface DisplayName {
  readonly text: string;
  readonly language?: string;
}

/** A contributor's name as printed on the work; an organisation's in the reader's language. */
export function contributorName(contributor: Contributor, language: string): DisplayName {
  if (contributor.organization) return organizationName(contributor.organization, language);
  const { name } = contributor;
  return name ? { text: fullName(name), language: name.language } : { text: '' };
}

/** A person's name for a reader of `language`: the form in that language if the register has one, else the preferred form. */
export function personName(person: Person, language: string): PersonName {
  return person.names.find((name) => name.language === language) ?? person.name;
}

/** An organisation's name for a reader of `language`. */
export function organizationName(organization: Organization, language: string): DisplayName {
  return inLanguage(organization.record.name, language);
}

/** An affiliation as lines of text: role, then place, then the bodies it belongs to. */
export function affiliationParts(affiliation: Affiliation, language: string): DisplayName[] {
  if (affiliation.text !== undefined) return [{ text: affiliation.text }];
  const parts: DisplayName[] = [];
  if (affiliation.role) parts.push(inLanguage(affiliation.role, language));
  if (affiliation.name) parts.push(inLanguage(affiliation.name, language));
  for (let at = affiliation.organization; at; at = at.parent) parts.push(organizationName(at, language));
  return parts;
}

/** Whether the works' makers are authors of a text, rather than people who spoke. */
export function isPresenter(contributor: Contributor): boolean {
  return contributor.role === 'presenter';
}
