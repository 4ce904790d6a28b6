import { builtSite } from './built-site.ts';

/** One page of every kind, by its path below the base of the site. */
export interface PageKind {
  readonly name: string;
  readonly path: string;
}

const volume = '2017-migration-policy';

/** The first record of a kind that was built, for kinds whose ids the content decides. */
function first(pattern: string): string {
  const [page] = builtSite.files(pattern);
  if (!page) throw new Error(`The site has no page ${pattern}.`);
  return page.replace(/index\.html$/u, '');
}

/** Every kind of page that the site has, in its default language. */
export function pageKinds(): readonly PageKind[] {
  const handbook = builtSite.files('papers/handbook/*/index.html').map((page) => ({
    name: `handbook paper ${page.split('/')[2] ?? ''}`,
    path: page.replace(/index\.html$/u, ''),
  }));
  return [
    { name: 'home', path: '' },
    { name: 'proceedings', path: 'proceedings/' },
    { name: 'volume', path: `proceedings/${volume}/` },
    { name: 'event without proceedings', path: first('proceedings/2011-*/index.html') },
    { name: 'handbook', path: 'proceedings/handbook/' },
    { name: 'paper', path: `papers/${volume}/01/` },
    { name: 'data note', path: `papers/${volume}/10/` },
    ...handbook,
    { name: 'resolutions', path: 'resolutions/' },
    { name: 'resolution', path: first(`resolutions/${volume}/*/index.html`) },
    { name: 'people', path: 'people/' },
    { name: 'person', path: first('people/*isa*/index.html') },
    { name: 'topics', path: 'topics/' },
    { name: 'topic', path: first('topics/*/index.html') },
    { name: 'search', path: 'search/' },
    { name: 'about', path: 'about/' },
    { name: 'how to cite', path: 'how-to-cite/' },
    { name: 'policies', path: 'policies/' },
    { name: 'terms', path: 'policies/terms/' },
    { name: 'privacy', path: 'policies/privacy/' },
    { name: 'copyright', path: 'policies/copyright/' },
    { name: 'corrections', path: 'policies/corrections/' },
    { name: 'accessibility', path: 'accessibility/' },
    { name: 'statistics', path: 'statistics/' },
    { name: 'credits', path: 'credits/' },
  ];
}

/** A page that is not there; it is served with status 404. */
export const missingPage: PageKind = { name: 'not found', path: 'no/such/page/' };

/** A few pages in every other language of the interface. */
export function translatedKinds(): readonly PageKind[] {
  return ['az', 'ru'].flatMap((language) =>
    ['', 'proceedings/', `proceedings/${volume}/`, `papers/${volume}/10/`, 'people/', 'search/', 'statistics/', 'policies/privacy/'].map(
      (path) => ({
        name: `${language} ${path || 'home'}`,
        path: `${language}/${path}`,
      }),
    ),
  );
}
