import type { CslTree } from './style-catalogue.ts';

/** What a style is used for: a reference by itself, a list of works in its own order or in one that is given, or a citation in a text. */
export type StyleUse = 'reference' | 'sorted-list' | 'given-list' | 'citation';

/**
 * A style cut to one use. A reference by itself needs neither the layout of citations nor an order; both cost half the time, and they tell
 * works apart that stand together (2017a, 2017b). Numbers of lists are left to whoever prints the list, and titles keep the capitals that
 * they have: sentence case would write “azerbaijan”.
 */
export function cutStyle(tree: CslTree, use: StyleUse): CslTree {
  const children = tree.children.flatMap((child): (CslTree | string)[] => {
    if (typeof child === 'string') return [child];
    if (child.name === 'info') return [{ ...child, children: [] }];
    if (child.name === 'citation' && use === 'reference') return [EMPTY_CITATION];
    if (child.name === 'bibliography' && use === 'citation') return [];
    return [cut(child, use)];
  });
  const hasList = children.some((child) => typeof child === 'object' && child.name === 'bibliography');
  return { ...tree, children: hasList || use === 'citation' ? children : [...children, listOfCitations(tree, use)] };
}

const EMPTY_CITATION: CslTree = {
  name: 'citation',
  attrs: {},
  children: [{ name: 'layout', attrs: {}, children: [{ name: 'text', attrs: { value: '-' }, children: [] }] }],
};

function cut(tree: CslTree, use: StyleUse): CslTree {
  const { name, attrs, children } = tree;
  // A number that is left out leaves no column for it.
  if (name === 'bibliography' && 'second-field-align' in attrs)
    return cut({ name, attrs: without(attrs, 'second-field-align'), children }, use);
  const isTitle = name === 'text' && attrs['text-case'] === 'sentence' && (attrs['variable'] !== undefined || attrs['macro'] !== undefined);
  const kept = children.flatMap((child): (CslTree | string)[] => {
    if (typeof child === 'string') return [child];
    if (child.name === 'sort' && (use === 'reference' || use === 'given-list')) return [];
    if (use !== 'citation' && child.name === 'text' && child.attrs['variable'] === 'citation-number') return [];
    return [cut(child, use)];
  });
  return { name, attrs: isTitle ? without(attrs, 'text-case') : attrs, children: kept };
}

/** Styles of notes may have no bibliography: their reference is the first note. */
function listOfCitations(tree: CslTree, use: StyleUse): CslTree {
  const citation = tree.children.find((child): child is CslTree => typeof child === 'object' && child.name === 'citation');
  const layout = citation?.children.filter((child) => typeof child === 'object' && child.name === 'layout') ?? [];
  const attrs = Object.fromEntries(Object.entries(citation?.attrs ?? {}).filter(([name]) => name.startsWith('et-al')));
  return cut({ name: 'bibliography', attrs, children: layout }, use);
}

function without(attrs: CslTree['attrs'], name: string): CslTree['attrs'] {
  return Object.fromEntries(Object.entries(attrs).filter(([each]) => each !== name));
}
