import type { CslTree } from './style-catalogue.ts';

/**
 * The tree of MLA's style with the address of a talk behind the meeting at which it was given, where the last element of a container
 * stands (MLA Handbook, 9th ed., 5.84 and 5.93); the style prints it before.
 */
export function withAddressAfterMeeting(tree: CslTree): CslTree {
  const { name, attrs, children } = tree;
  if (name === 'macro' && attrs['name'] === 'location') return within(tree, isAddress, unlessTalk);
  if (name === 'macro' && attrs['name'] === 'container2-title') {
    return within(tree, isTalk, (talk) => ({ ...talk, children: [...talk.children, ADDRESS] }));
  }
  return { name, attrs, children: children.map((child) => (typeof child === 'string' ? child : withAddressAfterMeeting(child))) };
}

const ADDRESS: CslTree = { name: 'text', attrs: { macro: 'URI' }, children: [] };

function isAddress({ name, attrs }: CslTree): boolean {
  return name === 'text' && attrs['macro'] === 'URI';
}

function isTalk({ name, attrs }: CslTree): boolean {
  return name === 'if' && attrs['type'] === 'speech';
}

function unlessTalk(part: CslTree): CslTree {
  return { name: 'choose', attrs: {}, children: [{ name: 'if', attrs: { type: 'speech', match: 'none' }, children: [part] }] };
}

/** A tree with every part that is of a kind exchanged for another. */
function within(tree: CslTree, isWanted: (part: CslTree) => boolean, exchange: (part: CslTree) => CslTree): CslTree {
  if (isWanted(tree)) return exchange(tree);
  const children = tree.children.map((child) => (typeof child === 'string' ? child : within(child, isWanted, exchange)));
  return { ...tree, children };
}
