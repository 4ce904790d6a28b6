import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { words } from '../../i18n/words.ts';
import type { SiteLinks } from './site-links.ts';

const printer = unified().use(rehypeStringify).freeze();

/** A page of the site as it stands in an offline copy: without scripts, as they are without them, and with the links of the copy. */
export function offlinePage(html: string, path: string, links: SiteLinks, note: boolean): string {
  const tree = fromHtml(html);
  withoutScripts(tree);
  visit(tree, 'element', (element) => {
    relink(element, path, links);
  });
  if (note) addNote(tree);
  return printer.stringify(tree);
}

/** Takes out what a browser would run or fetch for it, and shows what stands there for readers without. Data for machines stay. */
function withoutScripts(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const data = element.tagName === 'script' && element.properties['type'] === 'application/ld+json';
    if ((element.tagName === 'script' && !data) || (element.tagName === 'link' && has(element, 'rel', ['modulepreload', 'preload']))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (element.tagName !== 'noscript') return undefined;
    parent.children.splice(index, 1, ...element.children);
    return [SKIP, index];
  });
}

/** What a page loads by a `link` element; others only name an address. */
const LOADED = ['stylesheet', 'icon', 'apple-touch-icon'];

function relink(element: Element, path: string, links: SiteLinks): void {
  const { tagName, properties } = element;
  const { href, src, action, srcSet } = properties;
  if (tagName === 'form' && typeof action === 'string') properties['action'] = links.outside(action, path);
  if (typeof src === 'string') properties['src'] = links.link(src, path, true);
  if (typeof srcSet === 'string')
    properties['srcSet'] = srcSet
      .split(',')
      .map((one) => linkedSource(one, path, links))
      .join(', ');
  if (typeof href !== 'string') return;
  // An address in full in the head says which page of the web this is.
  if (tagName === 'link' && URL.canParse(href)) return;
  properties['href'] = links.link(href, path, tagName === 'link' && has(element, 'rel', LOADED));
}

/** A picture of a set with its width or density: `cover.webp 2x`. */
function linkedSource(source: string, path: string, links: SiteLinks): string {
  const [address = '', ...rest] = source.trim().split(/\s+/u);
  return [links.link(address, path, true), ...rest].join(' ');
}

function has(element: Element, property: string, wanted: readonly string[]): boolean {
  const value = element.properties[property];
  return Array.isArray(value) && value.some((one) => wanted.includes(String(one)));
}

/** At the end of the page, that it is a copy and where the page itself stands. */
function addNote(tree: Root): void {
  let [language, address]: (string | undefined)[] = ['en', undefined];
  let footer: Element | undefined;
  visit(tree, 'element', (element) => {
    const { lang, href } = element.properties;
    if (element.tagName === 'html' && typeof lang === 'string') language = lang;
    if (element.tagName === 'link' && has(element, 'rel', ['canonical']) && typeof href === 'string') address = href;
    if (element.tagName === 'footer') footer = element;
  });
  const place = footer?.children.find((child): child is Element => child.type === 'element') ?? footer;
  if (address === undefined || !place) return;
  const link: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: { href: address },
    children: [{ type: 'text', value: address }],
  };
  const text: ElementContent = { type: 'text', value: `${words(language ?? 'en')('offline.note')} ` };
  place.children.push({ type: 'element', tagName: 'p', properties: {}, children: [text, link] });
}
