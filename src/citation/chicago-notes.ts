import type { CslTree } from './style-catalogue.ts';

/**
 * The tree of Chicago's notes in which the town of a meeting is no imprint: the style prints the date of a work that has one and no
 * publisher twice, once among the facts of publication and once for want of them.
 */
export function withOneDate(tree: CslTree): CslTree {
  const { name, attrs, children } = tree;
  const isOfNote = name === 'macro' && attrs['name']?.startsWith('issue-note') === true;
  return {
    name,
    attrs,
    children: children.map((child) => (typeof child === 'string' ? child : isOfNote ? withoutTown(child) : withOneDate(child))),
  };
}

function withoutTown(tree: CslTree): CslTree {
  const { name, attrs, children } = tree;
  const { variable } = attrs;
  const isAsked = (name === 'if' || name === 'else-if') && variable?.split(' ').includes('event-place') === true;
  const others = variable
    ?.split(' ')
    .filter((each) => each !== 'event-place')
    .join(' ');
  // A talk has no publisher either, and its meeting stands in brackets all the same.
  const types: CslTree['attrs'] = attrs['type'] === undefined ? {} : { type: `${attrs['type']} speech` };
  return {
    name,
    attrs: isAsked && others ? { ...attrs, ...types, variable: others } : attrs,
    children: children.map((child) => (typeof child === 'string' ? child : withoutTown(child))),
  };
}
