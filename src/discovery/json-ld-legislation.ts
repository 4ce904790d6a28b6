import { absolute, permanentAddress, recordAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import type { Citable, Clause, Related, Resolution } from '../model/repository.ts';
import { clauseText, textLanguages } from '../model/resolution-text.ts';
import { titleLine, titlesOf } from '../model/title.ts';
import { statesOf } from '../model/work-state.ts';
import type { StateKind } from '../model/work-state.ts';
import { withoutEmphasis } from '../text/emphasis.ts';
import { jsonLdScript } from './json-ld-script.ts';
import type { Node } from './json-ld-script.ts';
import { stateFacts } from './json-ld-state.ts';

/**
 * A resolution as schema.org's Legislation, which was made after ELI and is the only type there with a life cycle, a passing body and
 * changes between texts; `CreativeWork` stands beside it for readers who know no other. A resolution binds no one outside its meeting,
 * so that nothing is said of its legal force but that a draft has none, and a text that was superseded or struck out no longer any.
 */
export function legislationFacts(resolution: Resolution, site: Site, language: string): Node {
  const { record, clauses, relations } = resolution;
  const leading = (...kinds: string[]) =>
    relations
      .filter(({ record: { kind } }) => kinds.includes(kind))
      .flatMap(({ target, record: { url } }) => (target ? addressOf(target, site) : (url ?? [])));
  return {
    '@type': ['Legislation', 'CreativeWork'],
    legislationType: 'Resolution',
    legislationIdentifier: record.symbol ?? permanentAddress(site, resolution),
    legislationDate: record.adopted,
    legislationPassedBy:
      isAdopted(resolution) && record.adoptedBy
        ? { '@type': 'Organization', name: inLanguage(record.adoptedBy, language).text }
        : undefined,
    legislationLegalForce: isInForce(resolution) ? undefined : NOT_IN_FORCE,
    legislationChanges: leading('amends', 'supersedes'),
    legislationApplies: leading('implements'),
    citation: leading('cites', 'recalls', 'based-on'),
    inLanguage: textLanguages(resolution, site.languages).map(({ tag }) => tag),
    hasPart: clauses.filter(({ parent }) => !parent).map((clause) => ({ '@type': 'Legislation', '@id': permanentAddress(site, clause) })),
  };
}

/** The structured data of the page of a clause: a part of its resolution, with its words. */
export function clauseJsonLd(clause: Clause, site: Site, language: string): string[] {
  const { resolution, relations } = clause;
  const [title] = titlesOf(resolution, site.languages);
  const text = clauseText(clause, language) ?? Object.values(clause.text)[0];
  const node: Node = {
    '@type': ['Legislation', 'CreativeWork'],
    '@id': permanentAddress(site, clause),
    url: absolute(site, recordAddress(site, clause, language)),
    name: clause.id,
    legislationType: 'Clause',
    legislationIdentifier: `${resolution.record.symbol ?? permanentAddress(site, resolution)}#${clause.id}`,
    legislationDate: resolution.record.adopted,
    legislationLegalForce: isInForce(clause) ? undefined : NOT_IN_FORCE,
    ...stateFacts(clause, site, language),
    text: text === undefined ? undefined : withoutEmphasis(text),
    isPartOf: { '@type': 'Legislation', '@id': permanentAddress(site, resolution), name: title ? titleLine(title) : resolution.id },
    citation: relations.flatMap(({ target, record: { url } }) => (target ? addressOf(target, site) : (url ?? []))),
    audience: clause.addressees.map((addressee) => ({ '@type': 'Audience', name: inLanguage(addressee, language).text })),
    about: clause.topics.map(({ record: { label } }) => inLanguage(label, language).text),
  };
  return [jsonLdScript([node])];
}

/** The permanent address of what a relation leads to; of a session, that of its volume. */
export function addressOf(record: Related, site: Site): string {
  const citable: Citable = 'type' in record ? record : record.volume;
  return permanentAddress(site, citable);
}

const NOT_IN_FORCE = 'https://schema.org/NotInForce';
const ENDED: readonly StateKind[] = ['struck', 'withdrawn', 'superseded'];

/** Whether a text was adopted and is neither superseded nor struck out since. */
export function isInForce(text: Resolution | Clause): boolean {
  return isAdopted(text.type === 'clause' ? text.resolution : text) && !statesOf(text).some(({ kind }) => ENDED.includes(kind));
}

function isAdopted({ record: { status } }: Resolution): boolean {
  return status !== 'draft' && status !== 'withdrawn';
}
