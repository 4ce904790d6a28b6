import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { worksFeeds } from '../../src/discovery/works-feed.ts';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';
import { contextOf, invent } from '../citation/invented.ts';

/** The texts at a path of an Atom file. */
function texts(xml: string, path: string): string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(path, { a: 'http://www.w3.org/2005/Atom' }).map((node) => node.content);
}

describe('the feed of a volume', () => {
  const event = { kind: 'conference', dates: { from: '2001-05-14' } } as const;
  const repository = invent({
    volumes: {
      one: {
        title: { en: 'One & all' },
        event,
        papers: { '01': { title: { en: 'Given' } }, '02': { title: { en: 'Later' }, updated: '2020-03-04' } },
      },
      only: { status: 'event-only', event },
    },
  });
  const feeds = new Map([...worksFeeds(repository, contextOf(repository).site)].map(({ path, content }) => [path, content()]));
  test('stands in its folder; an event of which nothing was published has none', () => {
    expect([...feeds.keys()]).toEqual(['proceedings/one/one.atom']);
  });
  test('has every work, by the day of the meeting where no other is known', () => {
    const xml = feeds.get('proceedings/one/one.atom') ?? '';
    expect(texts(xml, '//a:entry/a:title')).toEqual(['Later', 'Given', 'One & all']);
    expect(texts(xml, '//a:entry/a:updated')[1]).toBe('2001-05-14T00:00:00Z');
    expect(texts(xml, '/a:feed/a:title')[0]).toMatch(/^One & all · /u);
    expect(texts(xml, '/a:feed/a:id')).toEqual(['https://invented.example/works/proceedings/one/one.atom']);
    expect(texts(xml, '/a:feed/a:link[@rel="alternate"]/@href')).toEqual(['https://invented.example/works/proceedings/one/']);
  });
});

test('the feed of a topic has the works of the topic', async () => {
  const { records } = await readRepository('tests/fixtures/whole');
  const repository = link(records, { drafts: false });
  const site = { origin: 'https://example.org', base: '/', languages: ['en', 'az', 'ru'] };
  const feeds = new Map([...worksFeeds(repository, site)].map(({ path, content }) => [path, content()]));
  const xml = feeds.get('topics/towns/towns.atom') ?? '';
  const listed = repository.topics.get('towns')?.papers.filter(({ volume }) => volume.listed) ?? [];
  expect(listed.length).toBeGreaterThan(0);
  expect(texts(xml, '//a:entry/a:id').sort()).toEqual(
    listed.map(({ id, volume }) => `https://example.org/papers/${volume.id}/${id}/`).sort(),
  );
});
