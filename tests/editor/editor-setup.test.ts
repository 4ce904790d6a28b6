import { join } from 'node:path';
import type { Field } from '@sveltia/cms';
import { describe, expect, test } from 'vitest';
import { editorPage } from '../../src/cli/editor-page.ts';
import { editorSetup } from '../../src/editor/editor-setup.ts';
import { DEEPEST } from '../../src/editor/form-of-schema.ts';
import { patterns } from '../../src/editor/patterns.ts';
import { readRepository } from '../../src/files/read.ts';
import english from '../../src/i18n/en.json';
import { words } from '../../src/i18n/words.ts';
import { fieldReference } from '../../src/model/field-reference.ts';
import { isDate, isTime } from '../../src/text/date.ts';
import { isDoi, isIsbn, isIssn, isOrcid, isRor } from '../../src/text/identifier.ts';
import { isLanguageTag } from '../../src/text/language.ts';
import { isSlug } from '../../src/text/slug.ts';
import { fixtures } from '../files/content.ts';

const { records } = await readRepository(join(fixtures, 'whole'));
const setup = (language: string) => editorSetup(records, words(language), (key) => Object.hasOwn(english, key));
const { config } = setup('en');

/** The collection of the editor in which a kind of file is edited; what has none is named with its reason. */
const collections: Readonly<Record<string, readonly [collection: string, file?: string]>> = {
  volume: ['volumes'],
  paper: ['papers-2019-river-towns'],
  resolution: ['resolutions-2019-river-towns'],
  person: ['registers', 'people'],
  organization: ['registers', 'organizations'],
  topic: ['registers', 'topics'],
  center: ['center', 'center'],
};
const withoutForm: Readonly<Record<string, string>> = { ledger: 'only the program writes it' };

function fieldsOf(kind: string): readonly Field[] {
  const [name, file] = collections[kind] ?? [];
  const collection = config.collections?.find((one) => 'name' in one && one.name === name);
  if (!collection || 'divider' in collection) throw new Error(kind);
  if ('fields' in collection) return collection.fields;
  return collection.files.find((one) => one.name === file)?.fields ?? [];
}

/** What a field has below it. */
interface Shape {
  readonly name: string;
  readonly widget?: string;
  readonly fields?: readonly Shape[];
  readonly types?: readonly { readonly fields?: readonly Shape[] }[];
}

/** The fields of a form by their paths, as the reference of fields writes them; what the editor adds for itself begins with a low line. */
function pathsOf(fields: readonly Shape[], prefix = ''): string[] {
  return fields.flatMap((field: Shape) => {
    const path = prefix + field.name;
    const types = (field.types ?? []).flatMap((one) => one.fields ?? []);
    const below = [...(field.fields ?? []), ...types];
    return [path, ...pathsOf(below, field.widget === 'list' ? `${path}[].` : `${path}.`)];
  });
}

test.each(fieldReference().filter(({ id }) => !(id in withoutForm)))('every field of $id is in its form', ({ id, fields }) => {
  const own = new Set(pathsOf(fieldsOf(id)).map((path) => path.replace(/^_entries\[\]\./u, '')));
  expect(fields.length).toBeGreaterThan(1);
  expect(fields.map(({ path }) => path).filter((path) => !own.has(path) && !own.has(path.replaceAll('[][]', '[]')))).toEqual([]);
});

test('every kind of file has a form or a reason', () => {
  expect(
    fieldReference()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...Object.keys(collections), ...Object.keys(withoutForm)].sort());
});

describe.each(['en', 'az', 'ru'])('the editor in %s', (language) => {
  const own = setup(language);

  test('has a label and a help for every field, in its language', () => {
    const json = JSON.stringify(own.config);
    expect(json).toContain(words(language)('label.keywords'));
    expect(json).toContain(words(language)('field.paper.keywords'));
    for (const kind of Object.keys(collections)) {
      const bare = fieldsOf(kind).filter((field) => field.widget !== 'hidden' && !('label' in field && field.label));
      expect(bare).toEqual([]);
    }
  });

  test('names the languages of texts in its own', () => {
    expect(Object.keys(own.preview.languages)[0]).toBe(
      language === 'ru' && !records.center.languages.includes('ru') ? records.center.languages[0] : language,
    );
  });
});

test('no record is deleted, copied or renamed in the editor', () => {
  const folders = (config.collections ?? []).flatMap((one) => ('folder' in one ? [one] : []));
  expect(folders.length).toBeGreaterThan(4);
  for (const folder of folders) expect(folder).toMatchObject({ delete: false, duplicate: false, slug: { editable: ['create'] } });
});

test('a clause has the clauses below it, as deep as resolutions go', () => {
  const path = `operative[].${'clauses[].'.repeat(DEEPEST - 1)}number`;
  expect(pathsOf(fieldsOf('resolution'))).toContain(path);
});

describe('what is typed', () => {
  const readers: Readonly<Record<string, readonly [good: string, isRead: (text: string) => boolean]>> = {
    'date-valid': ['2017-02-17', isDate],
    'doi-form': ['10.1234/abc', isDoi],
    'id-form': ['river-towns', isSlug],
    'isbn-valid': ['978-3-16-148410-0', isIsbn],
    'issn-valid': ['0317-8471', isIssn],
    'language-tag': ['az-Cyrl', isLanguageTag],
    'orcid-valid': ['0000-0002-1825-0097', isOrcid],
    'ror-form': ['https://ror.org/05a28rw58', isRor],
    'time-valid': ['09:30', isTime],
  };

  test.each(Object.entries(readers))('is held against the form of %s, which lets pass what the schema takes', (rule, [good, isRead]) => {
    const pattern = new RegExp(patterns[rule] ?? '$.', 'u');
    expect(isRead(good)).toBe(true);
    expect(pattern.test(good)).toBe(true);
    expect(pattern.test('no such thing!')).toBe(false);
  });
});

describe('the page of the editor', () => {
  const page = (editor: object): string => String(editorPage({ ...records, center: { ...records.center, editor } })[0]?.content);

  test('may ask no one without a git host, and with one that host alone', () => {
    expect(page({})).toContain("connect-src 'self' data: blob:;");
    expect(page({ host: { backend: 'gitlab', repo: 'a/b', serverAddress: 'https://git.example.org/api/v4' } })).toContain(
      "connect-src 'self' data: blob: https://gitlab.com https://git.example.org;",
    );
  });

  test('works on the git host that the centre names', () => {
    const center = { ...records.center, editor: { host: { backend: 'gitlab', repo: 'a/b', branch: 'main', appId: 'x' } } } as const;
    expect(editorSetup({ ...records, center }, words('en'), (key) => Object.hasOwn(english, key)).config.backend).toEqual({
      name: 'gitlab',
      repo: 'a/b',
      branch: 'main',
      app_id: 'x',
      auth_type: 'pkce',
    });
  });
});
