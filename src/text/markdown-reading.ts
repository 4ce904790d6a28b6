import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Formulas as bare MathML; one that cannot be read stays as it was typed, marked by the class `formula-error`. */
export function rehypeFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const classes = Array.isArray(element.properties.className) ? element.properties.className : [];
      if (classes.includes('katex-error')) {
        element.tagName = 'code';
        element.properties = { className: ['formula-error'] };
        return SKIP;
      }
      const [formula] = element.children;
      if (classes.includes('katex') && formula && parent && index !== undefined) {
        parent.children[index] = formula;
        return SKIP;
      }
      return undefined;
    });
  };
}

/**
 * What readers with a keyboard, a narrow screen or a screen reader need: wide tables scroll in a box that takes focus, heads of columns
 * say so, alignment is a class (`align-center`, `align-right`), and boxes of task lists are signs instead of fields nobody can use.
 */
export function rehypeReadable() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (!parent || index === undefined) return undefined;
      switch (element.tagName) {
        case 'table':
          parent.children[index] = box(element);
          // The table inside is visited next, not the box again.
          cells(element);
          return SKIP;
        case 'input':
          parent.children[index] = { type: 'text', value: element.properties.checked ? '☑' : '☐' };
          return SKIP;
        default:
          return undefined;
      }
    });
  };
}

function box(table: Element): Element {
  return { type: 'element', tagName: 'div', properties: { className: ['table-box'], tabIndex: 0 }, children: [table] };
}

function cells(table: Element): void {
  visit(table, 'element', (cell) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
    const { align } = cell.properties;
    cell.properties = align === 'center' || align === 'right' ? { className: [`align-${align}`] } : {};
    if (cell.tagName !== 'th') return;
    if (cell.children.length === 0) cell.tagName = 'td';
    else cell.properties.scope = 'col';
  });
}
