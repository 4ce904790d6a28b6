import { builtSite } from './built-site.ts';

/** A page by its path below the base of the site, with a name for the report. */
export interface SitePage {
  readonly name: string;
  readonly path: string;
}

const volume = '2017-migration-policy';

/** One page of every kind that the site has, in its default language. */
export function pageKinds(): readonly SitePage[] {
  return [
    { name: 'home', path: '' },
    { name: 'proceedings', path: 'proceedings/' },
    { name: 'volume', path: `proceedings/${volume}/` },
    { name: 'event without proceedings', path: first('proceedings/2011-*/index.html') },
    { name: 'paper', path: `papers/${volume}/01/` },
    { name: 'data note', path: `papers/${volume}/10/` },
    { name: 'handbook paper', path: 'papers/handbook/01/' },
    { name: 'resolutions', path: 'resolutions/' },
    { name: 'resolution', path: first(`resolutions/${volume}/*/index.html`) },
    { name: 'resolution with its text', path: 'resolutions/handbook/01/' },
    { name: 'clauses', path: 'resolutions/clauses/' },
    { name: 'clause', path: 'resolutions/handbook/01/op-4/' },
    { name: 'people', path: 'people/' },
    { name: 'person', path: 'people/hamlet-isakhanli/' },
    { name: 'topics', path: 'topics/' },
    { name: 'topic', path: first('topics/*/index.html') },
    { name: 'search', path: 'search/' },
    { name: 'basket', path: 'basket/' },
    { name: 'about', path: 'about/' },
    { name: 'how to cite', path: 'how-to-cite/' },
    { name: 'citing in TeX', path: 'how-to-cite/tex/' },
    { name: 'policies', path: 'policies/' },
    { name: 'policy', path: 'policies/privacy/' },
    { name: 'accessibility', path: 'accessibility/' },
    { name: 'statistics', path: 'statistics/' },
    { name: 'credits', path: 'credits/' },
  ];
}

/** More pages of the same kinds whose texts are worth a look of their own, and some in the other languages. */
export function furtherPages(): readonly SitePage[] {
  const handbook = builtSite.files('papers/handbook/*/index.html').map((page) => pathOf(page));
  const policies = ['terms', 'copyright', 'corrections'].map((name) => `policies/${name}/`);
  const translated = ['', `proceedings/${volume}/`, `papers/${volume}/10/`, 'people/', 'search/', 'statistics/', 'policies/privacy/'];
  const paths = [
    'proceedings/handbook/',
    'topics/publishing/',
    'ru/resolutions/clauses/',
    'resolutions/handbook/01/?text=az,en,ru',
    'az/resolutions/handbook/01/',
    'ru/resolutions/handbook/01/op-4-b/',
    'resolutions/handbook/01/pp-2/',
    ...handbook.filter((path) => path !== 'papers/handbook/01/'),
    ...policies,
    ...['az', 'ru'].flatMap((language) => translated.map((path) => `${language}/${path}`)),
  ];
  return paths.map((path) => ({ name: path, path }));
}

/** A page that is not there; it is served with status 404. */
export const missingPage: SitePage = { name: 'not found', path: 'no/such/page/' };

/** The first page that was built of a kind whose ids the content decides. */
function first(pattern: string): string {
  const [page] = builtSite.files(pattern);
  if (!page) throw new Error(`The site has no page ${pattern}.`);
  return pathOf(page);
}

function pathOf(page: string): string {
  return page.replace(/index\.html$/u, '');
}
