import type { CslTree } from './style-catalogue.ts';

/** A locale with the terms of another that it has not: citeproc-js stops at a term that no locale has. */
export function withTermsOf(other: CslTree, locale: CslTree): CslTree {
  const children = locale.children.map((child) => {
    if (typeof child === 'string' || child.name !== 'terms') return child;
    const has = new Set(child.children.map(keyOf));
    const missing = childrenOf(other, 'terms').filter((term) => !has.has(keyOf(term)) && !isOrdinal(term));
    return { ...child, children: [...child.children, ...missing] };
  });
  return { ...locale, children };
}

function childrenOf(tree: CslTree, name: string): readonly (CslTree | string)[] {
  return tree.children.find((child): child is CslTree => typeof child === 'object' && child.name === name)?.children ?? [];
}

function keyOf(term: CslTree | string): string {
  return typeof term === 'string' ? '' : `${term.attrs['name'] ?? ''} ${term.attrs['form'] ?? 'long'}`;
}

/** Ordinals count by rules of their own language, of which none may be mixed in. */
function isOrdinal(term: CslTree | string): boolean {
  return typeof term === 'string' || /^(?:long-)?ordinal/u.test(term.attrs['name'] ?? '');
}
