import type { YamlChild } from './yaml-tree.ts';

/** The last of the siblings that come before a new field: by the order of the house, else all; `undefined` when it comes first. */
export function siblingBefore(children: readonly YamlChild[], name: string, order: readonly string[]): YamlChild | undefined {
  const rank = order.indexOf(name);
  const ranked = children.filter((child) => order.includes(child.name));
  if (rank === -1 || ranked.length === 0) return children.at(-1);
  return ranked.findLast((child) => order.indexOf(child.name) < rank);
}
