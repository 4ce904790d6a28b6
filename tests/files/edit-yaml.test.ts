import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editFrontMatter, editYaml, type YamlEdit } from '../../src/files/edit-yaml.ts';
import { readFrontMatter } from '../../src/files/front-matter.ts';
import { locate } from '../../src/files/locate.ts';
import { readYaml } from '../../src/files/yaml.ts';
import { editValue, sameValue, toYamlValue } from '../../src/files/yaml-value.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { YamlValue } from '../../src/text/yaml-lines.ts';
import { fieldName, writtenYaml } from './written-yaml.ts';

function read(text: string): YamlValue {
  const issues: Issue[] = [];
  const value = readYaml({ file: 'some.yaml', text, line: 1 }, issues);
  expect(issues, text).toEqual([]);
  return toYamlValue(value);
}

const edit = (text: string, ...edits: YamlEdit[]) => editYaml({ file: 'some.yaml', text, line: 1 }, edits);

const fresh = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'Əliyev',
      'no',
      "O'Neil: a",
      'one\ntwo\n\nthree',
      'ends\n',
      'a long text '.repeat(20).trim(),
      '# no comment',
      '- x',
      '',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fieldName, tie('value'), { maxKeys: 3 }),
  ),
})).value;

const LABEL = /# (\[.*\]) (above|beside)|# (?:head|foot) of the file/gu;

/** The comments that must outlive an edit: all but those within the field that is taken away or written anew. */
function lasting(text: string, path: readonly (string | number)[], removed: boolean): string[] {
  return [...text.matchAll(LABEL)].flatMap(([label, place, where]) => {
    if (place === undefined) return [label];
    const own: unknown = JSON.parse(place);
    if (!Array.isArray(own) || !path.every((step, at) => own[at] === step)) return [label];
    return own.length === path.length && (where === 'above' || !removed) ? [label] : [];
  });
}

test('whatever is edited, the file says what it said, with the edit, and comments elsewhere stay', () => {
  fc.assert(
    fc.property(
      writtenYaml,
      fc.nat(),
      fc.option(fieldName),
      fc.option(fresh, { nil: undefined, freq: 4 }),
      ({ text, paths }, pick, field, value) => {
        const before = read(text);
        const known = paths[pick % Math.max(1, paths.length)] ?? [];
        const parent = known.slice(0, -1);
        const last = known.at(-1);
        const siblings = paths.filter((path) => path.length === known.length && parent.every((step, at) => path[at] === step)).length;
        const path =
          field === null
            ? known
            : typeof last === 'number'
              ? [...parent, siblings]
              : Array.isArray(before)
                ? [before.length]
                : [...parent, field];
        if (path.length === 0 || (before !== null && typeof before !== 'object')) return;
        const after = edit(text, { path, value });
        expect(sameValue(read(after), editValue(before, path, value)), after).toBe(true);
        for (const label of lasting(text, path, value === undefined)) expect(after).toContain(label);
        if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
      },
    ),
    { numRuns: 2000 },
  );
});

interface Example {
  readonly what: string;
  readonly before: string;
  readonly edits: readonly YamlEdit[];
  readonly after: string;
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

const examples: readonly Example[] = [
  {
    what: 'a text in its place, its comment kept',
    before: lines('# head', 'a: one  # why', 'b: two'),
    edits: [{ path: ['a'], value: 'three' }],
    after: lines('# head', 'a: three  # why', 'b: two'),
  },
  {
    what: 'a text within brackets, in quotes where it wants them',
    before: lines('name: { family: Aliyev, given: Ali } # as printed'),
    edits: [
      { path: ['name', 'family'], value: 'O’Neil, Jr.' },
      { path: ['name', 'given'], value: 'Əli' },
    ],
    after: lines("name: { family: 'O’Neil, Jr.', given: Əli } # as printed"),
  },
  {
    what: 'a folded text by another, its header’s comment kept',
    before: lines('note:', '  en: >- # checked', '    some words', '    more words', '', '  az: x'),
    edits: [{ path: ['note', 'en'], value: `${'long '.repeat(40)}text` }],
    after: lines('note:', '  en: >- # checked', `    ${'long '.repeat(26)}long`, `    ${'long '.repeat(13)}text`, '', '  az: x'),
  },
  {
    what: 'lines by a word and a word by lines',
    before: lines('a: |', '  one', '  two', 'b: x', 'c: y'),
    edits: [
      { path: ['a'], value: 'z' },
      { path: ['b'], value: 'one\ntwo\n\nthree' },
    ],
    after: lines('a: z', 'b: |-', '  one', '  two', '', '  three', 'c: y'),
  },
  {
    what: 'a plain text of several lines',
    before: lines('a: one', '  two # why', 'b: x'),
    edits: [{ path: ['a'], value: 'three' }],
    after: lines('a: three # why', 'b: x'),
  },
  {
    what: 'a new field at its place in the house’s order, below a comment that belongs to another',
    before: lines('# the person', 'name: x', '# about the note', 'note: y'),
    edits: [
      { path: ['orcid'], value: '0000', order: ['id', 'name', 'orcid', 'note'] },
      { path: ['id'], value: 'z', order: ['id', 'name', 'orcid', 'note'] },
    ],
    after: lines('# the person', 'id: z', 'name: x', 'orcid: 0000', '# about the note', 'note: y'),
  },
  {
    what: 'a new field at the end, before the comments at the end',
    before: lines('a:', '  b: 1', '', '# the end'),
    edits: [
      { path: ['a', 'c'], value: 2 },
      { path: ['d', 'e', 0, 'f'], value: true },
    ],
    after: lines('a:', '  b: 1', '  c: 2', 'd:', '  e:', '    - f: true', '', '# the end'),
  },
  {
    what: 'a new record where an empty line parts records',
    before: lines('a:', '  b: 1', '', 'c:', '  b: 2'),
    edits: [{ path: ['d'], value: { b: 3 } }],
    after: lines('a:', '  b: 1', '', 'c:', '  b: 2', '', 'd:', '  b: 3'),
  },
  {
    what: 'one more of a list, like the ones before it',
    before: lines('- { person: a }', '- { person: b } # chair', '# end'),
    edits: [{ path: [2], value: { person: 'c' } }],
    after: lines('- { person: a }', '- { person: b } # chair', '- { person: c }', '# end'),
  },
  {
    what: 'one more of a list in brackets, replaced, taken away',
    before: lines('topics: [a, b, c] # three'),
    edits: [
      { path: ['topics', 3], value: 'd: e' },
      { path: ['topics', 0], value: 'f' },
      { path: ['topics', 1], value: undefined },
    ],
    after: lines("topics: [f, c, 'd: e'] # three"),
  },
  {
    what: 'a field taken away with the comment of its line, not with the comment above the next',
    before: lines('a: 1 # gone', '# about b', 'b: 2', '', 'c: 3', '', 'd: 4'),
    edits: [
      { path: ['a'], value: undefined },
      { path: ['c'], value: undefined },
    ],
    after: lines('# about b', 'b: 2', '', 'd: 4'),
  },
  {
    what: 'the first field of one of a list taken away',
    before: lines('authors:', '  - person: a # who', '    # as it is printed', '    name: x', '  - person: b'),
    edits: [{ path: ['authors', 0, 'person'], value: undefined }],
    after: lines('authors:', '  - # as it is printed', '    name: x', '  - person: b'),
  },
  {
    what: 'the last of a group or list leaves it empty, and a comment on its key',
    before: lines('a: # why', '  - b # gone', 'c: { d: 1 }'),
    edits: [
      { path: ['a', 0], value: undefined },
      { path: ['c', 'd'], value: undefined },
    ],
    after: lines('a: [] # why', 'c: {}'),
  },
  {
    what: 'empty brackets are filled, and a field without a value',
    before: lines('a: {} # why', 'b:', 'c: null'),
    edits: [
      { path: ['a', 'x'], value: 'z1' },
      { path: ['b', 0], value: 'z1' },
      { path: ['c', 'x'], value: 'z1' },
    ],
    after: lines('a: { x: z1 } # why', 'b: [z1]', 'c:', '  x: z1'),
  },
  { what: 'an empty file', before: '', edits: [{ path: ['a', 'b'], value: 'x' }], after: lines('a:', '  b: x') },
  { what: 'a file of comments', before: '# only', edits: [{ path: ['a'], value: 'x' }], after: lines('# only', 'a: x') },
  { what: 'a file without a last line end', before: 'a: 1\nb: 2', edits: [{ path: ['b'], value: undefined }], after: 'a: 1' },
  {
    what: 'line ends of Windows',
    before: 'a: 1\r\nb:\r\n  - x\r\n',
    edits: [
      { path: ['b', 1], value: { c: 'd', e: 'f' } },
      { path: ['a'], value: undefined },
    ],
    after: 'b:\r\n  - x\r\n  - c: d\r\n    e: f\r\n',
  },
  {
    what: 'keys in quotes stay as they are',
    before: lines("'a b': x", '"c": # why', '  - d'),
    edits: [
      { path: ['a b'], value: { e: 'f' } },
      { path: ['c'], value: 'g' },
    ],
    after: lines("'a b':", '  e: f', '"c": g # why'),
  },
  {
    what: 'what already stands there',
    before: lines('a:   [ x,y ]'),
    edits: [{ path: ['a'], value: ['x', 'y'] }],
    after: lines('a:   [ x,y ]'),
  },
  { what: 'nothing to take away', before: lines('a: 1'), edits: [{ path: ['b', 'c'], value: undefined }], after: lines('a: 1') },
  {
    what: 'a pair alone in a list, which has no brackets of its own',
    before: lines('# head', 'a: [b: 1, c]'),
    edits: [{ path: ['a', 0, 'd'], value: '2' }],
    after: lines('# head', 'a: [{ b: 1, d: 2 }, c]'),
  },
  {
    what: 'a key without a value in brackets',
    before: lines('a: {b, c: 1} # why'),
    edits: [{ path: ['a', 'b'], value: 'x' }],
    after: lines('a: { c: 1, b: x } # why'),
  },
  {
    what: 'a key apart from its value',
    before: lines('# head', 'a:', '  ? b', '  : c', 'd: 1'),
    edits: [{ path: ['a', 'b'], value: ['x'] }],
    after: lines('# head', 'a:', '  b: [x]', 'd: 1'),
  },
  {
    what: 'words that YAML would read as something else',
    before: lines('a: x'),
    edits: [{ path: ['a'], value: ['no', 'true', '~', '', '# x', 'a: b', "it's", '\u0000'] }],
    after: lines(`a: ['no', 'true', '~', '', '# x', 'a: b', 'it''s', "\\u0000"]`),
  },
];

describe('edits', () => {
  test.each(examples)('$what', ({ before, edits, after }) => {
    expect(edit(before, ...edits)).toBe(after);
    const wanted = edits.reduce((value, one) => ('value' in one ? editValue(value, one.path, one.value) : value), read(before));
    expect(sameValue(read(after), wanted)).toBe(true);
  });

  test.each([
    ['# head\n"a b" : x # why\nc: y\n', ['a b'], 'd', '# head\nd : x # why\nc: y\n'],
    ['a:\n  - b: # why\n      - 1\n    c: 2\n', ['a', 0, 'b'], 'x: y', "a:\n  - 'x: y': # why\n      - 1\n    c: 2\n"],
    ['a: { b: 1, c: 2 } # why\n', ['a', 'c'], 'd', 'a: { b: 1, d: 2 } # why\n'],
    ['a: {b, c: 2}\n', ['a', 'b'], 'd', "a: { d: '', c: 2 }\n"],
    ['? a\n: x\nb: z1\n', ['a'], 'c', 'c: x\nb: z1\n'],
  ])('a field gets another name: %j', (before, path, name, after) => {
    expect(edit(before, { path, name })).toBe(after);
  });

  test('what cannot be is a defect of the program', () => {
    expect(() => edit('a: x\nb: y', { path: ['a'], name: 'b' })).toThrow('cannot be called');
    expect(() => edit('a: x\nb: y', { path: ['c'], name: 'd' })).toThrow('cannot be called');
    expect(() => edit('a: x', { path: ['a', 'b'], value: 'y' })).toThrow('cannot be put into a text');
    expect(() => edit('a: [x]', { path: ['a', 2], value: 'y' })).toThrow('has no place 2');
    expect(() => edit('a: &x 1', { path: ['a'], value: 'y' })).toThrow('cannot be read');
  });
});

describe('the content of the repository', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = globSync(['proceedings/**/*.yaml', 'papers/*/*.{md,mdx}'], { cwd: root }).sort();

  test('there is some', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files)('%s: every text can be replaced in its place and taken away', (file) => {
    const text = readFileSync(root + file, 'utf8');
    const front = file.endsWith('.yaml') ? undefined : readFrontMatter(text, file, [])?.yaml;
    const change = (one: YamlEdit) => (front ? editFrontMatter(text, [one]) : edit(text, one));
    const yamlOf = (whole: string) => (front ? (readFrontMatter(whole, file, [])?.yaml.text ?? '') : whole);
    const record = read(front?.text ?? text);
    const before = text.split('\n');
    for (const path of leaves(record)) {
      const { line = 1 } = locate(front ?? { file, text, line: 1 }, path);
      const after = change({ path, value: 'a mark: of ours' }).split('\n');
      const last = before.length - after.length + line;
      expect([...after.slice(0, line - 1), ...after.slice(line)], path.join('.')).toEqual([
        ...before.slice(0, line - 1),
        ...before.slice(last),
      ]);
      expect(after[line - 1]).toContain("'a mark: of ours'");
      const without = change({ path, value: undefined });
      expect(sameValue(read(yamlOf(without)), editValue(record, path, undefined)), path.join('.')).toBe(true);
      expect(without.match(/(?<=^|\s)#.*$/gmu)).toEqual(text.match(/(?<=^|\s)#.*$/gmu));
    }
  });
});

function leaves(value: YamlValue, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((one: YamlValue, at) => leaves(one, [...path, at]));
  return Object.entries(value).flatMap(([field, one]) => (one === undefined ? [] : leaves(one, [...path, field])));
}

describe('front matter', () => {
  test('only the part between the lines changes', () => {
    const body = '\r\n# Title\r\n\n---\n\ta: b  \n';
    expect(editFrontMatter(`---\na: x # why\n---${body}`, [{ path: ['a'], value: 'why' }])).toBe(`---\na: why # why\n---${body}`);
    expect(editFrontMatter(`\uFEFF---\r\na: x\r\n---${body}`, [{ path: ['b'], value: 'why' }])).toBe(
      `\uFEFF---\r\na: x\r\nb: why\r\n---${body}`,
    );
    expect(editFrontMatter(`---\n---`, [{ path: ['b'], value: 'why' }])).toBe(`---\nb: why\n---`);
  });

  test('a text without it is a defect of the program', () => {
    expect(() => editFrontMatter('a: x', [])).toThrow('without front matter');
    expect(() => editFrontMatter('---\na: x', [])).toThrow('without front matter');
  });
});
