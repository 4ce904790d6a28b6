import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../src/discovery/atom.ts';
import { contextOf, invent } from '../citation/invented.ts';
import type { Invention } from '../citation/invented.ts';

function feed(volumes: Invention['volumes']) {
  const repository = invent({ volumes });
  const xml = atomFeed(repository, contextOf(repository).site);
  const texts = (path: string) => {
    using document = XmlDocument.fromString(xml);
    return document.find(path, { a: 'http://www.w3.org/2005/Atom' }).map((node) => node.content);
  };
  return { xml, texts };
}

describe('the feed', () => {
  test('tells of the newest records first, with the dates of the records', () => {
    const { texts } = feed({
      old: { title: { en: 'Old' }, published: '2001', papers: { '01': { title: { en: 'Revised' }, updated: '2020-03-04' } } },
      new: { title: { en: 'New' }, published: '2019-05', papers: { '01': { title: { en: 'Later' }, dates: { published: '2019-06-07' } } } },
    });
    expect(texts('//a:entry/a:title')).toEqual(['Revised', 'Later', 'New', 'Old']);
    expect(texts('//a:entry/a:updated')).toEqual([
      '2020-03-04T00:00:00Z',
      '2019-06-07T00:00:00Z',
      '2019-05-01T00:00:00Z',
      '2001-01-01T00:00:00Z',
    ]);
    expect(texts('/a:feed/a:updated')).toEqual(['2020-03-04T00:00:00Z']);
    expect(texts('//a:entry[1]/a:id')).toEqual(['https://invented.example/works/papers/old/01/']);
    expect(texts('/a:feed/a:id')).toEqual(['https://invented.example/works/feed.atom']);
  });

  test('says why a record was retracted before it says what it is about', () => {
    const notices = [{ kind: 'retracted' as const, date: '2020-03-04', note: { en: 'Nobody was asked.' } }];
    const record = { title: { en: 'Answers' }, abstract: { en: 'What people said.' }, notices };
    const { texts } = feed({ v: { published: '2019', papers: { '01': record } } });
    expect(texts('//a:entry[1]/a:title')).toEqual(['Retracted: Answers']);
    expect(texts('//a:entry[1]/a:summary')).toEqual(['Nobody was asked.']);
  });

  test('is silent about unlisted volumes, events alone and records without a date of their own', () => {
    const event = { kind: 'conference', dates: { from: '2001-05-14' } } as const;
    const { texts } = feed({
      unlisted: { listed: false, published: '2001' },
      only: { status: 'event-only', event },
      undated: { event, papers: { '01': {} } },
    });
    expect(texts('//a:entry')).toEqual([]);
    expect(texts('/a:feed/a:updated')).toEqual(['1970-01-01T00:00:00Z']);
  });

  test('holds no more than fifty', () => {
    const papers = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [String(at + 10), { dates: { published: '2001' } }]));
    expect(feed({ v: { papers } }).texts('//a:entry')).toHaveLength(50);
  });

  test('is XML whatever stands in a record', () => {
    const title = { az: '</title><script>]]> & "söz" \u0001' };
    const { texts, xml } = feed({ v: { published: '2001', title, description: { ru: '<b>Слово</b>' }, editors: [{ name: 'A & B, C' }] } });
    expect(texts('//a:entry/a:title')).toEqual(['</title><script>]]> & "söz" ']);
    expect(texts('//a:entry/a:summary')).toEqual(['<b>Слово</b>']);
    expect(xml).toContain('<entry xml:lang="az">');
  });
});
