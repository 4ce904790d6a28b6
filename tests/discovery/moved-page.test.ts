import { describe, expect, test } from 'vitest';
import { movedPage } from '../../src/discovery/moved-page.ts';
import { redirectList } from '../../src/discovery/redirect-list.ts';

describe('the page at a former address', () => {
  const page = movedPage({
    language: 'az',
    direction: 'ltr',
    title: 'Ünvan <dəyişib>',
    text: 'A & B',
    go: 'Keç',
    target: '/press/az/people/new-name/',
    permanent: 'https://invented.example/press/people/new-name/',
  });

  test('leads on at once, by a link too, and is not to be indexed', () => {
    expect(page).toContain('<html lang="az" dir="ltr">');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/press/az/people/new-name/">');
    expect(page).toContain('<a href="/press/az/people/new-name/">Keç</a>');
    expect(page).toContain('<link rel="canonical" href="https://invented.example/press/people/new-name/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
  });

  test('words never become markup', () => {
    expect(page).toContain('<h1>Ünvan &lt;dəyişib&gt;</h1>');
    expect(page).toContain('<p>A &amp; B</p>');
  });
});

test('the list for hosts has one redirect a line', () => {
  expect(
    redirectList([
      { from: '/people/a/', to: '/people/b/' },
      { from: '/az/people/a/', to: '/az/people/b/' },
    ]),
  ).toBe('/people/a/ /people/b/ 301\n/az/people/a/ /az/people/b/ 301\n');
});
