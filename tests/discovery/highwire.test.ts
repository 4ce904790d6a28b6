import { describe, expect, test } from 'vitest';
import { citationTags } from '../../src/discovery/highwire.ts';
import { contextOf, inventPaper } from '../citation/invented.ts';
import type { InventedPaper, InventedVolume } from '../citation/invented.ts';

function tagsOf(record: InventedPaper, volume: InventedVolume = {}) {
  const { paper, repository } = inventPaper(record, volume);
  return citationTags(paper, contextOf(repository).site, repository);
}

const named = (tags: ReturnType<typeof tagsOf>, name: string) => tags.filter((tag) => tag.name === name).map(({ content }) => content);

describe('a paper with its text', () => {
  const tags = tagsOf(
    {
      title: { az: 'Uydurma söz', en: 'An invented word' },
      translations: { en: 'author' },
      language: 'az',
      abstract: { az: 'Şərh.' },
      keywords: { az: ['söz', 'səs'] },
      pages: '12–19',
      doi: '10.5555/word',
      dates: { published: '2001-06-07' },
      authors: [
        {
          name: { family: 'Uydurmalı', given: 'Aytac', patronymic: 'Ələkbər qızı' },
          affiliations: ['Heçyer Universiteti'],
          orcid: '0000-0002-1825-0097',
        },
        { name: 'Speaker, Ida' },
      ],
      pdf: true,
      fullText: true,
    },
    { isbn: '978-0-306-40615-7' },
  );

  test('has every tag in the order that Zotero needs', () => {
    expect(tags.map(({ name, content }) => `${name} ${content}`)).toEqual([
      'citation_title Uydurma söz',
      'citation_author Uydurmalı, Aytac Ələkbər qızı',
      'citation_author_institution Heçyer Universiteti',
      'citation_author_orcid https://orcid.org/0000-0002-1825-0097',
      'citation_author Speaker, Ida',
      'citation_publication_date 2001/06/07',
      'citation_inbook_title Proceedings imagined-volume',
      'citation_conference_title Imagined Conference',
      'citation_firstpage 12',
      'citation_lastpage 19',
      'citation_doi 10.5555/word',
      'citation_isbn 978-0-306-40615-7',
      'citation_language az',
      'citation_keywords söz',
      'citation_keywords səs',
      'citation_abstract Şərh.',
      'citation_abstract_html_url https://invented.example/works/papers/imagined-volume/01/',
      'citation_fulltext_html_url https://invented.example/works/papers/imagined-volume/01/',
      'citation_pdf_url https://invented.example/works/papers/imagined-volume/01/01.pdf',
    ]);
  });
});

describe('no tags', () => {
  test.each<[string, InventedPaper, InventedVolume]>([
    ['where no text can be had', { text: 'not-deposited', abstract: { en: 'What was said.' } }, {}],
    ['in an unlisted volume', {}, { listed: false }],
    ['where nothing was published', {}, { status: 'event-only' }],
  ])('%s', (_, record, volume) => {
    expect(tagsOf(record, volume)).toEqual([]);
  });
});

test('a PDF is named only where there is one', () => {
  expect(named(tagsOf({}), 'citation_pdf_url')).toEqual([]);
});

describe('an author as Zotero reads it', () => {
  const two = { name: 'Second, Ann' };
  test.each<[string, InventedPaper['authors'], string]>([
    ['alone with two words on both sides', [{ name: 'Saavedra Inventada, María José' }], 'Saavedra\u00A0Inventada, María José'],
    ['the same with a co-author', [{ name: 'Saavedra Inventada, María José' }, two], 'Saavedra Inventada, María José'],
    ['alone with one word on one side', [{ name: 'Saavedra Inventada, María' }], 'Saavedra Inventada, María'],
    ['with a suffix', [{ name: { family: 'Nowhere', given: 'John', suffix: 'Jr.' } }], 'Nowhere Jr., John'],
    ['with a particle', [{ name: { family: 'Berg', given: 'Jan', particle: 'van den' } }, two], 'van den Berg, Jan'],
    ['with one name', [{ name: { family: 'Nizamiya' } }], 'Nizamiya,'],
    ['in capitals', [{ name: { family: 'ƏLİYEV', given: 'PƏRVİZ' } }], 'Əliyev, Pərviz'],
    ['with commas of its own', [{ name: { family: 'Brace, d', given: 'C; D' } }, two], 'Brace – d, C – D'],
  ])('%s', (_, authors, expected) => {
    expect(named(tagsOf({ authors }), 'citation_author')[0]).toBe(expected);
  });
});

test.each([
  ['2001', '2001'],
  ['2001-06', '2001'],
  ['2001-06-07', '2001/06/07'],
])('the date %s is written %s', (published, expected) => {
  expect(named(tagsOf({ dates: { published } }), 'citation_publication_date')).toEqual([expected]);
});

test('a data note is a report of its publisher, not a part of the conference', () => {
  const names = tagsOf({ kind: 'data-note' }).map(({ name }) => name);
  expect(names).toContain('citation_technical_report_institution');
  expect(names).not.toContain('citation_conference_title');
});

test('lines and invisible letters of a title do not reach the page', () => {
  expect(named(tagsOf({ title: { en: 'One\r\ntwo \u202Ethree' } }), 'citation_title')).toEqual(['One two three']);
});
