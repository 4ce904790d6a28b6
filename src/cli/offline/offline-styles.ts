import type { SiteLinks } from './site-links.ts';

/** Styles of the site for an offline copy: with its links, and as for a browser without scripts, whatever the browser can. */
export function offlineStyles(css: string, path: string, links: SiteLinks): string {
  return css
    .replaceAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/gu, (whole, quote: string, address: string) =>
      address.startsWith('data:') ? whole : `url(${quote}${links.link(address, path, true)}${quote})`,
    )
    .replaceAll(/\(\s*scripting\s*:\s*enabled\s*\)/gu, '(max-width: 0)')
    .replaceAll(/\(\s*scripting\s*:\s*none\s*\)/gu, '(min-width: 0)');
}
