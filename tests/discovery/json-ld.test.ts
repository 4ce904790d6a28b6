import { describe, expect, test } from 'vitest';
import { paperJsonLd, personJsonLd, resolutionJsonLd, siteJsonLd, volumeJsonLd } from '../../src/discovery/json-ld.ts';
import { contextOf, invent, inventPaper } from '../citation/invented.ts';
import { goldenWorks } from '../citation/golden-works.ts';

const repository = goldenWorks();
const { site } = contextOf(repository);

/** Every node of a document, its own and those within. */
function nodesOf([script = '{}']: readonly string[]): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) found.push(value as Record<string, unknown>);
    for (const part of Object.values(value)) visit(part);
  };
  visit(JSON.parse(script));
  return found;
}

const every = [
  ...repository.papers.map((paper) => paperJsonLd(paper, site, repository, 'az')),
  ...repository.volumes.map((volume) => volumeJsonLd(volume, site, repository, 'ru')),
  ...repository.resolutions.map((resolution) => resolutionJsonLd(resolution, site, repository, 'en')),
  ...[...repository.people.values()].map((person) => personJsonLd(person, site, repository, 'en')),
  siteJsonLd(repository, site, 'en'),
];

test('nothing in it can end a script, and it is still the same text', () => {
  for (const [script = ''] of every) expect(script).not.toMatch(/[<>&\u2028\u2029]/u);
  const hostile = repository.papers.find(({ record }) => record.title['en']?.startsWith('</script>'));
  expect(hostile && nodesOf(paperJsonLd(hostile, site, repository, 'en')).map(({ name }) => name)).toContain(
    '</script><script>alert(1)</script><!--',
  );
});

test('nothing in it is empty', () => {
  for (const document of every) {
    for (const node of nodesOf(document)) {
      for (const value of Object.values(node))
        expect(value === '' || value === null || (Array.isArray(value) && value.length === 0)).toBe(false);
    }
  }
});

describe('a paper', () => {
  test('is an article of its authors, part of its volume', () => {
    const { paper, repository: its } = inventPaper(
      {
        title: { az: 'Söz', en: 'Word' },
        translations: { en: 'author' },
        language: 'az',
        pages: '1-9',
        authors: [{ name: { family: 'Berg', given: 'Jan', particle: 'van den' }, orcid: '0000-0002-1825-0097', affiliations: ['Nowhere'] }],
        pdf: true,
        license: 'CC-BY-4.0',
      },
      {},
    );
    const [article] = nodesOf(paperJsonLd(paper, site, its, 'en')).filter((node) => node['@type'] === 'ScholarlyArticle');
    expect(article).toMatchObject({
      '@id': 'https://invented.example/works/papers/imagined-volume/01/',
      headline: 'Söz',
      alternateName: 'Word',
      inLanguage: 'az',
      pageStart: '1',
      pageEnd: '9',
      author: {
        '@type': 'Person',
        familyName: 'van den Berg',
        givenName: 'Jan',
        sameAs: 'https://orcid.org/0000-0002-1825-0097',
        affiliation: { name: 'Nowhere' },
      },
      encoding: { contentUrl: 'https://invented.example/works/papers/imagined-volume/01/01.pdf' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isPartOf: { '@id': 'https://invented.example/works/proceedings/imagined-volume/' },
    });
  });

  test('that was only spoken has a contributor and no author', () => {
    const { paper, repository: its } = inventPaper({ text: 'not-deposited', authors: [{ name: 'Speaker, Ida', role: 'presenter' }] });
    const [work] = nodesOf(paperJsonLd(paper, site, its, 'en')).filter((node) => node['@type'] === 'CreativeWork');
    expect(work).toMatchObject({ contributor: { name: 'Ida Speaker' } });
    expect(work).not.toHaveProperty('author');
  });
});

test('a volume keeps its event', () => {
  const volume = repository.volumes.find(({ id }) => id === '1999-names');
  const nodes = volume ? nodesOf(volumeJsonLd(volume, site, repository, 'az')) : [];
  expect(nodes.find((node) => node['@type'] === 'Event')).toMatchObject({
    name: 'Uydurma adlar konfransı',
    startDate: '1999-09-30',
    endDate: '1999-10-02',
    location: { name: 'Əks-səda zalı', address: { addressLocality: 'Heçyer', addressCountry: 'AZ' } },
  });
});

test('an event of which nothing was published is an event and no volume', () => {
  const event = repository.volumes.find(({ id }) => id === '2011-event-only');
  const types = event && nodesOf(volumeJsonLd(event, site, repository, 'en')).map((node) => node['@type']);
  expect(types).toContain('Event');
  expect(types).not.toContainEqual(['PublicationVolume', 'Book']);
});

test('a person has every spelling once', () => {
  const its = invent({
    people: {
      ida: {
        name: { family: 'Speaker', given: 'Ida' },
        otherNames: [
          { family: 'Spiker', given: 'İda', language: 'az' },
          { family: 'Speaker', given: 'Ida' },
        ],
      },
    },
    volumes: {},
  });
  const [ida] = its.people.values();
  const nodes = ida ? nodesOf(personJsonLd(ida, site, its, 'az')) : [];
  expect(nodes.find((node) => node['@type'] === 'Person')).toMatchObject({ name: 'İda Spiker', alternateName: 'Ida Speaker' });
});

test('the way to a paper leads from the home page through its volume', () => {
  const { paper, repository: its } = inventPaper({});
  const list = nodesOf(paperJsonLd(paper, site, its, 'az')).find((node) => node['@type'] === 'BreadcrumbList');
  expect(list?.['itemListElement']).toMatchObject([
    { position: 1, item: 'https://invented.example/works/az/' },
    { position: 2, item: 'https://invented.example/works/az/proceedings/imagined-volume/' },
  ]);
});
