import type { Site } from './address.ts';

/** One language in which every page is built, as Astro's dynamic routes want it: no prefix for the default one. */
export interface LanguageRoute {
  readonly params: { readonly language: string | undefined };
  readonly props: { readonly language: string };
}

/** The routes of a page that exists once in each interface language. */
export function languageRoutes(site: Site): LanguageRoute[] {
  return site.languages.map((language, place) => ({ params: { language: place === 0 ? undefined : language }, props: { language } }));
}
