import { permanentAddress } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import { partyName } from '../model/party.ts';
import type { Relation } from '../model/repository.ts';
import { titleFor, titleLine } from '../model/title.ts';
import { addressOf } from './json-ld-legislation.ts';
import { element } from './akoma-element.ts';
import type { ResolutionDocument } from './resolution-file.ts';

/** The metadata of a resolution: work, expression and manifestation (FRBR), its life and what it refers to. */
export function akomaMeta(document: ResolutionDocument): string {
  const { resolution, language, site } = document;
  const { record, versions } = { ...resolution, versions: resolution.record.versions ?? [] };
  const work = permanentAddress(site, resolution);
  const expression = `${work}${language}`;
  const date = dateOf(document);
  const named = (name: string) => element('FRBRdate', { date, name });
  const author = element('FRBRauthor', { href: '#body' });
  const level = (name: string, address: string, ...more: readonly string[]) =>
    element(name, {}, element('FRBRthis', { value: address }), element('FRBRuri', { value: address }), ...more);
  const events = [
    ...versions.flatMap(({ kind, date: day }, at) =>
      day?.length === 10
        ? [
            element('eventRef', {
              date: day,
              source: '#centre',
              eId: `event-${at + 1}`,
              type: kind === 'adopted' ? 'generation' : 'amendment',
            }),
          ]
        : [],
    ),
    element('eventRef', { date, source: '#centre', eId: 'event-record', type: 'generation' }),
    ...resolution.successors.flatMap((successor, at) => {
      const day = (successor.type === 'clause' ? successor.resolution : successor).date;
      return day?.length === 10
        ? [element('eventRef', { date: day, source: `#successor-${at + 1}`, eId: `event-repeal-${at + 1}`, type: 'repeal' })]
        : [];
    }),
  ];
  return element(
    'meta',
    {},
    element(
      'identification',
      { source: '#centre' },
      level(
        'FRBRWork',
        work,
        named(isAdopted(document) ? 'adoption' : 'proposal'),
        author,
        element('FRBRcountry', { value: countryOf(document) }),
        element('FRBRsubtype', { value: isAdopted(document) ? 'resolution' : 'resolutionDraft' }),
        ...(record.symbol === undefined ? [] : [element('FRBRnumber', { value: record.symbol })]),
      ),
      level(
        'FRBRExpression',
        expression,
        named('expression'),
        author,
        element('FRBRlanguage', { language: ISO_639_2[base(language)] ?? base(language) }),
      ),
      level(
        'FRBRManifestation',
        `${expression}.akn.xml`,
        named('manifestation'),
        element('FRBRauthor', { href: '#centre' }),
        element('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ),
    element('lifecycle', { source: '#centre' }, ...events),
    references(document),
  );
}

function references({ resolution, language, site }: ResolutionDocument): string {
  const { record, relations, clauses, signatories } = resolution;
  const body = record.adoptedBy ? inLanguage(record.adoptedBy, language).text : '';
  const led = [...relations, ...clauses.flatMap((clause) => clause.relations)];
  const seen = new Map(led.flatMap((relation) => leading(relation, language, site)));
  return element(
    'references',
    { source: '#centre' },
    ...[...seen].map(([href, showAs], at) => element('activeRef', { eId: `ref-${at + 1}`, href, showAs })),
    ...resolution.successors.map((successor, at) =>
      element('passiveRef', {
        eId: `successor-${at + 1}`,
        href: permanentAddress(site, successor),
        showAs: titleLine(titleFor(successor.type === 'clause' ? successor.resolution : successor, language, [language])),
      }),
    ),
    element('TLCOrganization', { eId: 'body', href: `${permanentAddress(site, resolution)}#text`, showAs: body }),
    element('TLCOrganization', { eId: 'centre', href: `${site.origin}${site.base}`, showAs: site.origin }),
    ...signatories.map((party, at) =>
      element('TLCPerson', {
        eId: `signatory-${at + 1}`,
        href: `${permanentAddress(site, resolution)}#signatory-${at + 1}`,
        showAs: partyName(party, language).text,
      }),
    ),
  );
}

function leading({ target, record }: Relation, language: string, site: ResolutionDocument['site']): [string, string][] {
  const href = target ? addressOf(target, site) : record.url;
  if (href === undefined) return [];
  return [[href, record.title ? inLanguage(record.title, language).text : (record.record ?? href)]];
}

/** The day of the resolution; Akoma Ntoso knows no months or years, whose first day stands for them. */
function dateOf({ resolution }: ResolutionDocument): string {
  const [year = '0001', month = '01', day = '01'] = (resolution.date ?? '').split('-');
  return `${year || '0001'}-${month}-${day}`;
}

function isAdopted({ resolution }: ResolutionDocument): boolean {
  return resolution.record.status !== 'draft' && resolution.record.status !== 'withdrawn';
}

/** The country of the meeting; `un` stands in AKN4UN for what belongs to no country, and here for what is not known to. */
function countryOf({ resolution }: ResolutionDocument): string {
  return resolution.volume.event?.record.country?.toLowerCase() ?? 'un';
}

const base = (language: string): string => language.split('-')[0] ?? 'und';

const ISO_639_2: Readonly<Record<string, string>> = {
  ar: 'ara', az: 'aze', de: 'deu', en: 'eng', es: 'spa', fa: 'fas', fr: 'fra', it: 'ita', ka: 'kat', kk: 'kaz', ru: 'rus', tr: 'tur',
  uk: 'ukr', zh: 'zho',
}; // prettier-ignore
