/** Makes an element with attributes and content; every text becomes a text node, so that no content is ever read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...content.filter((part) => part !== undefined));
  return made;
}

/** The element of a class that a selector names; a page without it is a fault of ours. */
export function required<T extends HTMLElement>(within: ParentNode, kind: abstract new () => T, selector: string): T {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}
