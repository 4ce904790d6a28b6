import { expect, test } from 'vitest';
import { openGraph } from '../../src/discovery/open-graph.ts';

const page = { title: 'Title', address: 'https://invented.example/', siteName: 'Site', language: 'az', kind: 'article' } as const;
const value = (property: string, tags: ReturnType<typeof openGraph>) => tags.find((tag) => tag.property === property)?.content;

test('what is not known has no tag', () => {
  expect(openGraph(page).map(({ property }) => property)).toEqual(['og:title', 'og:type', 'og:url', 'og:site_name', 'og:locale']);
});

test('a picture has its size and says what it shows', () => {
  const tags = openGraph({ ...page, description: 'About', image: 'https://invented.example/card.png' });
  expect(value('og:image', tags)).toBe('https://invented.example/card.png');
  expect(value('og:image:alt', tags)).toBe('Title');
  expect(value('twitter:card', tags)).toBe('summary_large_image');
});

test.each([
  ['az', 'az_AZ'],
  ['ru', 'ru_RU'],
  ['en', 'en_US'],
  ['az-Cyrl', 'az_AZ'],
])('the language %s is the locale %s', (language, locale) => {
  expect(value('og:locale', openGraph({ ...page, language }))).toBe(locale);
});
