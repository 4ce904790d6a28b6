import { inlineYaml, type YamlValue } from '../text/yaml-lines.ts';
import { siblingBefore } from './sibling-before.ts';
import { afterBlank, endOfLine, startOfLine, type YamlChild, type YamlNode } from './yaml-tree.ts';

/** A text of YAML with a value in brackets replaced; `undefined` for a key without a colon. */
export function replaceBracketed(text: string, { mark, value: old }: YamlChild, value: YamlValue): string | undefined {
  if (old.start < old.end) return text.slice(0, old.start) + inlineYaml(value) + text.slice(old.end);
  return mark === undefined ? undefined : `${text.slice(0, mark)} ${inlineYaml(value)}${text.slice(mark)}`;
}

/** A text of YAML with one more in brackets; `undefined` where there are no brackets of their own. */
export function addBracketed(text: string, parent: YamlNode, name: string, value: YamlValue, order: readonly string[]): string | undefined {
  if (!hasBrackets(text, parent)) return undefined;
  const added = parent.kind === 'list' ? inlineYaml(value) : `${inlineYaml(name)}: ${inlineYaml(value)}`;
  const before = parent.kind === 'list' ? parent.children.at(-1) : siblingBefore(parent.children, name, order);
  const first = parent.children[0]?.start ?? parent.end;
  if (!before) return `${text.slice(0, first)}${added}, ${text.slice(first)}`;
  const at = before.value.end;
  return `${text.slice(0, at)}, ${added}${text.slice(at)}`;
}

/** A text of YAML with one of several in brackets taken away; comments between them stay. */
export function removeBracketed(text: string, parent: YamlNode, child: YamlChild): string | undefined {
  if (!hasBrackets(text, parent)) return undefined;
  const { children } = parent;
  const at = children.indexOf(child);
  const next = children[at + 1];
  const previous = children[at - 1];
  const comma = afterBlank(text, child.value.end);
  if (next && !/[#\n]/u.test(text.slice(child.value.end, next.start))) return text.slice(0, child.start) + text.slice(next.start);
  // There is always one between two, and there may be one behind the last.
  if (text[comma] === ',') return withoutPart(text, child.start, comma + 1);
  const from = previous?.value.end ?? child.start;
  if (text.slice(from, child.start).includes('#')) return withoutPart(text, child.start, child.value.end);
  return text.slice(0, from) + text.slice(child.value.end);
}

/** A pair alone in a list (`[a: 1]`) is a group without brackets. */
function hasBrackets(text: string, { start }: YamlNode): boolean {
  return '[{'.includes(text.charAt(start));
}

/** Without a part of a line, and without the line and its comment when nothing else stands in it. */
function withoutPart(text: string, from: number, to: number): string {
  const line = startOfLine(text, from);
  const end = endOfLine(text, to);
  const rest = text.slice(to, end).trim();
  if (text.slice(line, from).trim() === '' && (rest === '' || rest.startsWith('#'))) {
    return text.slice(0, line) + text.slice(end).replace(/^\r?\n/u, '');
  }
  return text.slice(0, from) + text.slice(to).replace(/^[ \t]+/u, '');
}
