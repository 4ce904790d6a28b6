import type { CslTree } from './style-catalogue.ts';

/**
 * The tree of MLA's style for talks, whose container is the meeting at which they were given: their titles stand in quotation marks
 * (MLA Handbook, 9th ed., 5.24–5.26), their addresses behind the meeting (5.84 and 5.93). The style prints the one in italics and the
 * other before the meeting.
 */
export function withTalks(tree: CslTree): CslTree {
  const { name, attrs, children } = tree;
  if (name === 'macro' && /^title(?:-short)?$/u.test(attrs['name'] ?? '')) return within(tree, isPart, orTalk);
  if (name === 'macro' && attrs['name'] === 'location') return within(tree, isAddress, unlessTalk);
  if (name === 'macro' && attrs['name'] === 'container2-title') {
    return within(tree, isTalk, (talk) => ({ ...talk, children: [...talk.children, ADDRESS] }));
  }
  return { name, attrs, children: children.map((child) => (typeof child === 'string' ? child : withTalks(child))) };
}

const ADDRESS: CslTree = { name: 'text', attrs: { macro: 'URI' }, children: [] };

function isAddress({ name, attrs }: CslTree): boolean {
  return name === 'text' && attrs['macro'] === 'URI';
}

function isTalk({ name, attrs }: CslTree): boolean {
  return name === 'if' && attrs['type'] === 'speech';
}

function isPart({ name, attrs }: CslTree): boolean {
  return name === 'if' && attrs['variable'] === 'container-title';
}

function orTalk(part: CslTree): CslTree {
  return { ...part, attrs: { ...part.attrs, type: 'speech' } };
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
