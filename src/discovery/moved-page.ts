import { escapeXml } from '../text/xml.ts';
import { barePage, type BarePage } from './bare-page.ts';

/** What a page says that stands where another stood; the target is where the other stands now, `permanent` the same in full. */
export type MovedPage = Omit<BarePage, 'head' | 'links'> & { readonly permanent: string };

/**
 * A page that leads at once to where what stood here stands now, also without a script (HTML, section 4.2.5.3: refresh), and is not to be
 * indexed. It names nobody: a former address may bear a name that its owner has given up.
 */
export function movedPage({ permanent, ...page }: MovedPage): string {
  const head = [
    `<meta http-equiv="refresh" content="0; url=${escapeXml(page.target)}">`,
    `<link rel="canonical" href="${escapeXml(permanent)}">`,
  ];
  return barePage({ ...page, head });
}
