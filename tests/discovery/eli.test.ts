import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eliJsonLd } from '../../src/discovery/eli.ts';
import { clauseJsonLd, legislationFacts } from '../../src/discovery/json-ld-legislation.ts';
import { readRepository } from '../../src/files/read.ts';
import { siteOf } from '../../src/model/address.ts';
import { link } from '../../src/model/link.ts';
import { fixtures } from '../files/content.ts';

const { records } = await readRepository(join(fixtures, 'resolutions'));
const { resolutions } = link(records, { drafts: false });
const site = siteOf('https://towns.example.org/kept', ['en', 'az', 'ru']);
const at = 'https://towns.example.org/kept/resolutions/2020-river-league';
const [first, second, superseded] = resolutions;
if (!first || !second || !superseded) throw new Error('the fixture has more resolutions');

test('a resolution is a legal resource with its clauses as parts, its languages as expressions and what it changes', () => {
  const node = JSON.parse(eliJsonLd(second, site)) as Record<string, unknown>;
  expect(node).toMatchObject({
    '@id': `${at}/02/`,
    'eli:id_local': 'RL/2020/2',
    'eli:date_document': '2020-06-03',
    'eli:repeals': [{ '@id': `${at}/01/op-4/` }, { '@id': `${at}/03/` }],
    'eli:changes': [{ '@id': `${at}/01/annex-1/` }],
  });
  expect(node['eli:has_part']).toHaveLength(second.clauses.length);
  expect(node['eli:is_realized_by']).toMatchObject([{ 'eli:language': 'en' }, { 'eli:language': 'az' }, { 'eli:language': 'ru' }]);
});

test('schema.org has it as legislation, and a clause as a part of it with its words', () => {
  expect(legislationFacts(first, site, 'en')).toMatchObject({
    legislationIdentifier: 'RL/2020/1',
    legislationDate: '2020-06-03',
    legislationApplies: ['https://law.example.org/rivers'],
    legislationLegalForce: undefined,
  });
  const clause = first.clauses.find(({ id }) => id === 'op-1');
  const [json = ''] = clause ? clauseJsonLd(clause, site, 'en') : [];
  expect(JSON.parse(json)).toMatchObject({
    '@id': `${at}/01/op-1/`,
    text: 'Decides that every town keep each bench in good order:',
    isPartOf: { '@id': `${at}/01/` },
    citation: [
      'https://towns.example.org/kept/papers/2020-river-league/01/',
      'https://towns.example.org/kept/proceedings/2020-river-league/',
    ],
  });
});

test('what was superseded or struck out is no longer in force, and names what took its place', () => {
  expect(JSON.parse(eliJsonLd(superseded, site))).toMatchObject({
    'eli:in_force': { '@id': 'eli:InForce-notInForce' },
    'eli:repealed_by': [{ '@id': `${at}/02/` }],
  });
  expect(legislationFacts(superseded, site, 'en')).toMatchObject({ legislationLegalForce: 'https://schema.org/NotInForce' });
  const node = (id: string): unknown => {
    const clause = first.clauses.find((each) => each.id === id);
    return clause && JSON.parse(clauseJsonLd(clause, site, 'en')[0] ?? '');
  };
  expect(node('op-7')).toMatchObject({ creativeWorkStatus: 'Struck out', legislationLegalForce: 'https://schema.org/NotInForce' });
  expect(node('op-4')).toMatchObject({ creativeWorkStatus: 'Superseded', legislationLegalForce: 'https://schema.org/NotInForce' });
  expect(node('op-5')).not.toHaveProperty('creativeWorkStatus');
  const parts = (JSON.parse(eliJsonLd(first, site)) as Record<'eli:has_part', readonly object[]>)['eli:has_part'];
  expect(parts.filter((part) => 'eli:repealed_by' in part)).toMatchObject([{ '@id': `${at}/01/op-4/` }]);
});
