import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Keeps links to http, https, mailto and relative addresses and drops all others, their words left standing.
 * Pictures are shown from the site alone: one from another host becomes a link to it, so that a page asks nobody else for anything.
 */
export function rehypeAddresses() {
  return (tree: Root, file: VFile): void => {
    const base = typeof file.data.base === 'string' ? file.data.base : undefined;
    // Where no base is known, the text of a replaced version stands one folder below the address for which it was written.
    const up = base === undefined && /\.v[1-9]\d{0,3}\.mdx$/u.test(file.path) ? '../' : '';
    const pageBase = typeof file.data.pageBase === 'string' ? file.data.pageBase : base;
    visit(tree, 'element', (element, index, parent) => {
      const { properties, tagName } = element;
      if (tagName === 'a' && properties.href !== undefined) {
        const address = safeAddress(properties.href);
        if (address === undefined) element.properties = {};
        // A name without a folder is that of a file beside the text.
        else if (!address.includes('/')) properties.href = within(base, address);
        else properties.href = (isFromHere(address) ? up : '') + within(pageBase, address);
      }
      if (tagName === 'img' && parent && index !== undefined) {
        const address = safeAddress(properties.src ?? '');
        if (address !== undefined && isRelative(address)) {
          properties.src = within(base, address);
          properties.loading = 'lazy';
        } else {
          const words = { type: 'text', value: properties.alt || address || '' } as const;
          parent.children[index] =
            address === undefined ? words : { type: 'element', tagName: 'a', properties: { href: address }, children: [words] };
        }
      }
    });
  };
}

/** An address that a text may link to, as a browser would read it; undefined for `javascript:`, `data:` and every other scheme. */
export function safeAddress(address: string): string | undefined {
  // Browsers skip spaces and control characters at the beginning, and tabs and line ends anywhere (WHATWG URL, basic parser).
  const read = address.replace(/^[\0-\u0020]+|[\0-\u0020]+$/gu, '').replace(/[\t\n\r]/gu, '');
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/iu.exec(read) ?? [];
  return scheme === undefined || /^(?:https?|mailto)$/iu.test(scheme) ? read : undefined;
}

function isRelative(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/iu.test(address);
}

/** Whether an address depends on where the text stands. */
function isFromHere(address: string): boolean {
  return isRelative(address) && !/^[#/\\?]/u.test(address) && address !== '';
}

function within(base: string | undefined, address: string): string {
  if (base === undefined || !isFromHere(address)) return address;
  const { pathname, search, hash } = new URL(address, `https://base.invalid${base}`);
  return pathname + search + hash;
}
