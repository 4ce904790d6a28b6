import { fieldLines, inlineYaml, listedLines, YAML_WIDTH, type YamlValue } from '../text/yaml-lines.ts';
import { siblingBefore } from './sibling-before.ts';
import { addBracketed, removeBracketed, replaceBracketed } from './splice-brackets.ts';
import { endOfLine, startOfLine, yamlTree, type YamlChild, type YamlNode } from './yaml-tree.ts';

/** A change of a piece of YAML: a new value for a field, or a new name. */
export type YamlEdit = FieldEdit | FieldRenaming;

/** A field that keeps its value and its place under another name, which none of its group has. */
export interface FieldRenaming {
  readonly path: readonly (string | number)[];
  readonly name: string;
}

/** A new value for a field. */
export interface FieldEdit {
  /** Names of fields and numbers in lists; a number as great as its list adds to it. Groups and lists on the way that are missing are made. */
  readonly path: readonly (string | number)[];
  /** `undefined` takes the field away. */
  readonly value: YamlValue | undefined;
  /** The fields of the group in the order of the house, for a field that is new in it; without it, it comes last. */
  readonly order?: readonly string[];
}

/** A step on the way to a field: one of the children of a group or list. */
interface Step {
  readonly parent: YamlNode;
  readonly child: YamlChild;
}

/** A YAML text with one edit made in its place; `undefined` where the text is written in a way that does not let it. */
export function spliceYaml(text: string, edit: YamlEdit): string | undefined {
  const { path } = edit;
  const root = yamlTree(text);
  const steps: Step[] = [];
  let node = root;
  for (const name of path) {
    const child = node.children.find((one) => one.name === String(name));
    if (!child) break;
    steps.push({ parent: node, child });
    node = child.value;
  }
  const [missing, ...below] = path.slice(steps.length);
  if ('name' in edit) return missing === undefined ? rename(text, steps, edit.name) : undefined;
  const { value, order = [] } = edit;
  if (missing === undefined) return value === undefined ? remove(text, steps) : replace(text, steps, root, value);
  if (value === undefined) return text;
  const added = below.reduceRight<YamlValue>(wrap, value);
  if (node.children.length === 0) return replace(text, steps, root, wrap(added, missing));
  if (node.form === 'brackets') return addBracketed(text, node, String(missing), added, order);
  return add(text, node, String(missing), added, order);
}

function rename(text: string, steps: readonly Step[], name: string): string | undefined {
  const child = steps.at(-1)?.child;
  if (child?.mark === undefined) return undefined;
  const key = text.slice(child.start, child.mark - 1).trimEnd();
  return text.slice(0, child.start) + inlineYaml(name) + text.slice(child.start + key.length);
}

const wrap = (value: YamlValue, step: string | number): YamlValue => (typeof step === 'number' ? [value] : { [step]: value });

function replace(text: string, steps: readonly Step[], root: YamlNode, value: YamlValue): string | undefined {
  const step = steps.at(-1);
  if (!step) return replaceRoot(text, root, value);
  if (step.parent.form === 'brackets') return replaceBracketed(text, step.child, value);
  const { parent, child } = step;
  const { mark, value: old } = child;
  if (mark === undefined) return undefined;
  const [head, rest] = written(text, parent, child, value);
  const isWritten = old.start < old.end;
  const oneLine =
    old.form === 'brackets' && typeof value === 'object' ? inlineYaml(value) : rest.length === 0 ? head.trimStart() : undefined;
  const onOneLine = isWritten && old.form !== 'lines' && (old.kind === 'scalar' || old.form === 'brackets');
  if (onOneLine && oneLine !== undefined && (rest.length === 0 || columnOf(text, old.start) + oneLine.length <= YAML_WIDTH)) {
    return text.slice(0, old.start) + oneLine + text.slice(old.end);
  }
  const [comment = '', ...comments] = commentsOf(text, mark, old);
  const isText = comments.length > 0 && typeof value === 'string';
  const lines = isText ? comments : [...comments, ...rest];
  const first = (isText ? ` ${inlineYaml(value)}` : head) + comment;
  return text.slice(0, mark) + [first, ...lines].join(lineEnd(text)) + text.slice(endOfLine(text, old.end));
}

/** How a value is written after its colon or hyphen: what stands on the same line, and the lines below. */
function written(text: string, parent: YamlNode, { name, start }: YamlChild, value: YamlValue): [string, string[]] {
  const column = columnOf(text, start);
  const isField = parent.kind === 'group';
  const [first = '', ...rest] = isField ? fieldLines(name, value, column) : listedLines(value, column);
  return [first.slice(column + (isField ? inlineYaml(name).length : 0) + 1), rest];
}

/** The comments of a value that is going to be written anew: what follows its colon or hyphen, then whole lines. */
function commentsOf(text: string, mark: number, old: YamlNode): string[] {
  const line = startOfLine(text, old.start);
  const isCollection = old.kind !== 'scalar' && old.form === 'plain';
  const behind = old.form === 'lines' ? text.slice(old.start, endOfLine(text, old.start)) : text.slice(old.end, endOfLine(text, old.end));
  const trailing = isCollection ? undefined : /[ \t]+#.*$/u.exec(behind)?.[0];
  if (line <= mark) return trailing === undefined ? [] : [trailing];
  const above = text
    .slice(mark, line)
    .split(/\r?\n/u)
    .map((one) => one.trimEnd());
  const [first = '', ...more] = above;
  return [first, ...more.slice(0, -1), ...(trailing === undefined ? [] : [trailing])];
}

function replaceRoot(text: string, root: YamlNode, value: YamlValue): string {
  const lines = rootLines(value).join(lineEnd(text));
  if (root.start < root.end)
    return text.slice(0, root.start) + lines + text.slice(root.kind === 'scalar' ? root.end : endOfLine(text, root.end));
  return `${text}${text === '' || text.endsWith('\n') ? '' : lineEnd(text)}${lines}${lineEnd(text)}`;
}

function rootLines(value: YamlValue): string[] {
  const whole = fieldLines('root', value, 0);
  const [first = '', ...rest] = whole;
  return rest.length > 0 && first === 'root:' ? rest.map((line) => line.slice(2)) : [inlineYaml(value)];
}

function add(text: string, parent: YamlNode, name: string, value: YamlValue, order: readonly string[]): string | undefined {
  const { children } = parent;
  const [first] = children;
  if (!first || children.some(({ mark }) => mark === undefined)) return undefined;
  const column = columnOf(text, first.start);
  const before = parent.kind === 'list' ? children.at(-1) : siblingBefore(children, name, order);
  const lines = parent.kind === 'list' ? linesLikeSibling(value, column, before) : fieldLines(name, value, column);
  if (!before) {
    return text.slice(0, first.start) + [...lines, ''].join(lineEnd(text)).trimStart() + ' '.repeat(column) + text.slice(first.start);
  }
  const at = endOfLine(text, before.value.end);
  const gap = isAiry(text, children) ? lineEnd(text) : '';
  return text.slice(0, at) + gap + lines.map((line) => lineEnd(text) + line).join('') + text.slice(at);
}

/** One more of a list, in brackets where the one before it is a group in brackets. */
function linesLikeSibling(value: YamlValue, column: number, before: YamlChild | undefined): string[] {
  const inBrackets = `${' '.repeat(column)}- ${inlineYaml(value)}`;
  const likewise = before?.value.form === 'brackets' && before.value.kind === 'group' && typeof value === 'object';
  return likewise && inBrackets.length <= YAML_WIDTH ? [inBrackets] : listedLines(value, column);
}

/** Whether an empty line stands between all fields of a group. */
function isAiry(text: string, children: readonly YamlChild[]): boolean {
  return (
    children.length > 1 &&
    children.every(({ start }, at) => at === 0 || /\n[ \t]*\r?\n/u.test(text.slice(children[at - 1]?.value.end ?? 0, start)))
  );
}

function remove(text: string, steps: readonly Step[]): string | undefined {
  const step = steps.at(-1);
  if (!step) return undefined;
  const { parent, child } = step;
  if (parent.children.length === 1) {
    return replace(text, steps.slice(0, -1), steps[0]?.parent ?? parent, parent.kind === 'list' ? [] : {});
  }
  if (parent.form === 'brackets') return removeBracketed(text, parent, child);
  if (child.mark === undefined) return undefined;
  const line = startOfLine(text, child.start);
  const end = endOfLine(text, child.value.end);
  if (text.slice(line, child.start).trim() !== '') {
    const next = end + text.slice(end).search(/\S|$/u);
    return text.slice(0, child.start) + text.slice(next);
  }
  const above = text.slice(0, line);
  const below = text.slice(end).replace(/^\r?\n/u, '');
  if (below === '') return text.endsWith('\n') ? above : above.replace(/\r?\n$/u, '');
  const between = /(?:^|\n)[ \t]*\r?\n$/u.test(above);
  return above + (between ? below.replace(/^[ \t]*\r?\n/u, '') : below);
}

function columnOf(text: string, at: number): number {
  return at - startOfLine(text, at);
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
