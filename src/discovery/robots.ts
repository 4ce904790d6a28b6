import { absolute, fileAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';

/**
 * `robots.txt` (RFC 9309): everything may be read, and the sitemap says what there is; of a site with drafts nothing. Crawlers look for it at
 * the root of the host only.
 */
export function robots(site: Site, { drafts }: { readonly drafts: boolean }): string {
  if (drafts) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, fileAddress(site, 'sitemap.xml'))}\n`;
}
