/** An address that leads to another for good; both from the root of the host. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The file in which static hosts look for redirects, at the root of the site. */
export const REDIRECTS_FILE = '_redirects';

/**
 * The redirects of a site in the form that Netlify and Cloudflare Pages read, one a line: hosts that know it answer with status 301 before
 * a browser has seen a page.
 */
export function redirectList(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
