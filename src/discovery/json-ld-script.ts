/** A node of JSON-LD: its properties by their names in schema.org; what is undefined or an empty list is left out. */
export interface Node {
  readonly [property: string]: Value;
}
type Value = string | number | boolean | undefined | Node | readonly Value[];

/**
 * Nodes as one JSON-LD document that is safe inside a script element: there no text may hold `</script` or `<!--`, so every `<` is
 * written as an escape that JSON reads as the same letter (HTML, 4.12.1.3).
 */
export function jsonLdScript(nodes: readonly Node[]): string {
  const graph = nodes.map(withoutNothing).filter((node) => Object.keys(node).length > 0);
  const [only, ...more] = graph;
  const document = more.length === 0 ? { '@context': CONTEXT, ...only } : { '@context': CONTEXT, '@graph': graph };
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/gu,
    (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

const CONTEXT = 'https://schema.org';

function withoutNothing(node: Node): Node {
  const kept: [string, Value][] = [];
  for (const [property, value] of Object.entries(node)) {
    const clean = withoutEmpty(value);
    if (clean !== undefined) kept.push([property, clean]);
  }
  return Object.fromEntries(kept);
}

function withoutEmpty(value: Value): Value {
  if (isList(value)) {
    const list = value.map(withoutEmpty).filter((part) => part !== undefined);
    return list.length > 1 ? list : list[0];
  }
  return typeof value === 'object' ? withoutNothing(value) : value;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
