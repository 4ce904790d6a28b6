import { describe, expect, test } from 'vitest';
import {
  exportPath,
  fileAddress,
  pageAddress,
  permanentAddress,
  recordAddress,
  recordPath,
  siteOf,
  storedPath,
} from '../../src/model/address.ts';
import { invent } from '../citation/invented.ts';

const repository = invent({
  people: { 'example-author': { name: { family: 'Author', given: 'Example' } } },
  topics: { examples: { label: { en: 'Examples' } } },
  volumes: {
    '2020-example': { papers: { '01': {} }, resolutions: { '01': { status: 'adopted', text: 'not-deposited', title: { en: 'R' } } } },
  },
});
const [volume] = repository.volumes;
const [paper] = repository.papers;
const [resolution] = repository.resolutions;
const person = repository.people.get('example-author');
const topic = repository.topics.get('examples');
if (!volume || !paper || !resolution || !person || !topic) throw new Error('The invented repository is not whole.');

describe('records stand at addresses without a language', () => {
  test.each([
    [volume, 'proceedings/2020-example/'],
    [paper, 'papers/2020-example/01/'],
    [resolution, 'resolutions/2020-example/01/'],
    [person, 'people/example-author/'],
    [topic, 'topics/examples/'],
  ] as const)('%#', (record, path) => {
    expect(recordPath(record)).toBe(path);
  });

  test('their files are named by their ids, in their own folders', () => {
    expect(exportPath(paper, 'csl.json')).toBe('papers/2020-example/01/01.csl.json');
    expect(exportPath(volume, 'bib')).toBe('proceedings/2020-example/2020-example.bib');
    expect(storedPath(paper, '01.pdf')).toBe('papers/2020-example/01/01.pdf');
  });
});

describe('a site below a folder of its host', () => {
  const site = siteOf('https://centre.example/repository', ['az', 'en']);

  test('has its default language unprefixed and the others under their tags', () => {
    expect(recordAddress(site, paper, 'az')).toBe('/repository/papers/2020-example/01/');
    expect(recordAddress(site, paper, 'en')).toBe('/repository/en/papers/2020-example/01/');
    expect(pageAddress(site, '', 'en')).toBe('/repository/en/');
  });

  test('has permanent addresses in full', () => {
    expect(permanentAddress(site, volume)).toBe('https://centre.example/repository/proceedings/2020-example/');
  });

  test('escapes what a file name may hold', () => {
    expect(fileAddress(site, 'papers/2020-example/01/01 şəkil.png')).toBe('/repository/papers/2020-example/01/01%20%C5%9F%C9%99kil.png');
  });
});

test('without an address the site stands on a name that nobody can own', () => {
  expect(siteOf(undefined, ['en'])).toEqual({ origin: 'https://example.org', base: '/', languages: ['en'] });
});
