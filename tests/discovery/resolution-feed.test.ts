import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolutionFeed } from '../../src/discovery/resolution-feed.ts';
import { readRepository } from '../../src/files/read.ts';
import { siteOf } from '../../src/model/address.ts';
import { implementationCounts, isFollowed } from '../../src/model/implementation.ts';
import { link } from '../../src/model/link.ts';
import { fixtures } from '../files/content.ts';

const { records } = await readRepository(join(fixtures, 'resolutions'));
const [first, second] = link(records, { drafts: false }).resolutions;
if (!first || !second) throw new Error('the fixture has two resolutions');

test('clauses are counted by where they stand; a struck one is not', () => {
  expect(implementationCounts(first)).toEqual([
    { status: 'under-way', count: 1 },
    { status: 'implemented', count: 1 },
    { status: 'overtaken', count: 1 },
    { status: 'unknown', count: 14 },
  ]);
  expect([isFollowed(first), isFollowed(second)]).toEqual([true, false]);
});

test('the feed tells of texts, states and reports, the newest first, each with its day', () => {
  const feed = resolutionFeed(first, siteOf('https://towns.example.org/kept', ['en']), {
    report: ({ clause, report }) => `${clause.id} & ${report.status}`,
    version: (kind) => `version ${kind}`,
    state: (kind) => `state ${kind}`,
  });
  expect([...feed.matchAll(/<title>([^<]*)<\/title>/gu)].map(([, title]) => title)).toEqual([
    'On benches, lamps and bridges by the river: The Korpu programme',
    'op-5 &amp; overtaken',
    'op-4 &amp; implemented',
    'op-2 &amp; under-way',
    'op-2 &amp; not-started',
    'version adopted',
    'version revised-draft',
    'version draft',
  ]);
  expect(feed).toContain('<updated>2021-06-01T00:00:00Z</updated>');
  expect(feed).toContain('<summary xml:lang="en">Forty of sixty lamps stand.</summary>');
});
