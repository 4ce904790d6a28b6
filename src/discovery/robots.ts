import { absolute, fileAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';

/** `robots.txt` (RFC 9309): everything may be read, and the sitemap says what there is. Crawlers look for it at the root of the host only. */
export function robots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, fileAddress(site, 'sitemap.xml'))}\n`;
}
