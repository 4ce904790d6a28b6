import { absolute, pageAddress, permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { contributorName, organizationName } from '../model/contributor.ts';
import { inLanguage } from '../model/localized.ts';
import type { Affiliation, Contributor, Organization, Person, Repository } from '../model/repository.ts';
import type { LocalText } from '../schema/text.ts';
import type { Node } from './json-ld-script.ts';

/** Who made a work, as schema.org's Person or Organization; a person of the register is named by the address of their page. */
export function contributorNode(contributor: Contributor, site: Site, language: string): Node {
  if (contributor.organization) return organizationNode(contributor.organization, language);
  const { name, person, orcid } = contributor;
  const printed = contributorName(contributor, language).text;
  return {
    '@type': 'Person',
    ...(person && personNode(person, site, printed)),
    name: printed,
    familyName: [name?.particle, name?.family].filter(Boolean).join(' ') || undefined,
    givenName: name?.given,
    additionalName: name?.patronymic,
    honorificSuffix: name?.suffix,
    ...(orcid !== undefined && orcidFacts(orcid)),
    affiliation: contributor.affiliations.flatMap((affiliation) => affiliationNode(affiliation, language) ?? []),
  };
}

/** A person of the register under a given name. */
export function personNode(person: Person, site: Site, name: string): Node {
  const address = permanentAddress(site, person);
  return {
    '@type': 'Person',
    '@id': `${address}#person`,
    name,
    url: address,
    ...(person.record.orcid !== undefined && orcidFacts(person.record.orcid)),
  };
}

/** An organisation of the register, named by its ROR id if it has one. */
export function organizationNode({ record, parent }: Organization, language: string): Node {
  return {
    '@type': 'Organization',
    '@id': record.ror,
    ...namesOf(record.name, language),
    url: record.homepage,
    address: place(record.city, record.country, language),
    parentOrganization: parent && { '@type': 'Organization', '@id': parent.record.ror, name: organizationName(parent, language).text },
  };
}

/** The centre that keeps the site. */
export function centerNode({ center, organizations }: Repository, site: Site, language: string): Node {
  const organization = organizations.get(center.organization ?? '');
  return {
    ...(organization && organizationNode(organization, language)),
    '@type': 'Organization',
    ...namesOf(center.name, language),
    url: organization?.record.homepage ?? absolute(site, pageAddress(site, '', language)),
    email: center.email,
    telephone: center.phone,
  };
}

/** The name in the reader's language and those in the others. */
export function namesOf(names: LocalText, language: string): Node {
  const name = inLanguage(names, language).text;
  return { name, alternateName: [...new Set(Object.values(names))].filter((other) => other !== name).sort() };
}

/** A town with its country as a postal address; undefined when neither is known. */
export function place(city: LocalText | undefined, country: string | undefined, language: string): Node | undefined {
  if (!city && country === undefined) return undefined;
  return { '@type': 'PostalAddress', addressLocality: city && inLanguage(city, language).text, addressCountry: country };
}

function affiliationNode({ text, name, organization }: Affiliation, language: string): Node | undefined {
  if (organization) return organizationNode(organization, language);
  const printed = text ?? (name && inLanguage(name, language).text);
  return printed === undefined ? undefined : { '@type': 'Organization', name: printed };
}

function orcidFacts(orcid: string): Node {
  const address = `https://orcid.org/${orcid}`;
  return { identifier: { '@type': 'PropertyValue', propertyID: 'ORCID', value: orcid, url: address }, sameAs: address };
}
