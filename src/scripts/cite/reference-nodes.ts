const ELEMENTS: readonly string[] = ['I', 'B', 'SUP', 'SUB', 'SPAN'];
const CLASSES: readonly string[] = ['small-caps', 'upright'];

/**
 * A formatted reference as nodes of this page. The HTML is parsed where nothing runs and nothing loads, and only the elements that a
 * reference may have come over: whatever else it held is text.
 */
export function referenceNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map(allowed);
}

function allowed(node: Node): Node {
  const inner = [...node.childNodes].map(allowed);
  if (!(node instanceof Element) || !ELEMENTS.includes(node.tagName)) {
    const text = document.createDocumentFragment();
    text.append(...(node instanceof Element ? inner : [node.textContent ?? '']));
    return text;
  }
  const element = document.createElement(node.tagName);
  if (CLASSES.includes(node.className)) element.className = node.className;
  element.append(...inner);
  return element;
}
