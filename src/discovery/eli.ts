import { absolute, permanentAddress, recordAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import type { Clause, Relation, Resolution } from '../model/repository.ts';
import { textLanguages } from '../model/resolution-text.ts';
import { addressOf, isInForce } from './json-ld-legislation.ts';

/** The properties of ELI for the relations of a resolution. */
const PROPERTY: Readonly<Record<Relation['record']['kind'], string>> = {
  cites: 'eli:cites',
  recalls: 'eli:cites',
  'based-on': 'eli:based_on',
  implements: 'eli:applies',
  amends: 'eli:changes',
  supersedes: 'eli:repeals',
};

/**
 * The metadata of a resolution in the ontology of the European Legislation Identifier (ELI 1.5), as JSON-LD for a script element: the
 * resolution is a legal resource under its permanent address, each of its languages an expression, each of its clauses a subdivision.
 */
export function eliJsonLd(resolution: Resolution, site: Site): string {
  const { record, relations, clauses } = resolution;
  const address = permanentAddress(site, resolution);
  const related = new Map<string, string[]>();
  for (const { record: relation, target } of [...relations, ...clauses.flatMap((clause) => clause.relations)]) {
    const leads = target ? addressOf(target, site) : relation.url;
    if (leads !== undefined) related.set(PROPERTY[relation.kind], [...new Set([...(related.get(PROPERTY[relation.kind]) ?? []), leads])]);
  }
  const node = {
    '@context': { eli: 'http://data.europa.eu/eli/ontology#' },
    '@id': address,
    '@type': 'eli:LegalResource',
    'eli:type_document': 'resolution',
    'eli:id_local': record.symbol,
    'eli:date_document': record.adopted,
    'eli:in_force': isInForce(resolution) ? undefined : { '@id': 'eli:InForce-notInForce' },
    'eli:repealed_by': repeals(resolution, site),
    'eli:passed_by': Object.values(record.adoptedBy ?? {}),
    'eli:title': Object.entries(record.title).map(([language, title]) => ({ '@language': language, '@value': title })),
    ...Object.fromEntries([...related].map(([property, leads]) => [property, leads.map((id) => ({ '@id': id }))])),
    'eli:has_part': clauses.map((clause) => ({
      '@id': permanentAddress(site, clause),
      '@type': 'eli:LegalResourceSubdivision',
      'eli:repealed_by': repeals(clause, site),
    })),
    'eli:is_realized_by': textLanguages(resolution, site.languages).map(({ tag }) => ({
      '@id': `${absolute(site, recordAddress(site, resolution, site.languages[0] ?? 'en'))}?text=${tag}`,
      '@type': 'eli:LegalExpression',
      'eli:language': tag,
      'eli:title': record.title[tag],
    })),
  };
  return JSON.stringify(node).replace(
    /[<>&\u2028\u2029]/gu,
    (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

function repeals({ successors }: Resolution | Clause, site: Site): readonly { readonly '@id': string }[] | undefined {
  return successors.length === 0 ? undefined : successors.map((successor) => ({ '@id': addressOf(successor, site) }));
}
