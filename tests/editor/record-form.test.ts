import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorSetup } from '../../src/editor/editor-setup.ts';
import { OWN } from '../../src/editor/form.ts';
import type { FormGroup, FormValue } from '../../src/editor/form-value.ts';
import { isFormGroup } from '../../src/editor/form-value.ts';
import { fillForm, readForm, Unreadable, type RecordForm } from '../../src/editor/record-form.ts';
import { readRepository } from '../../src/files/read.ts';
import english from '../../src/i18n/en.json';
import { words } from '../../src/i18n/words.ts';
import { fixtures } from '../files/content.ts';

const whole = join(fixtures, 'whole');
const { records } = await readRepository(whole);
const { forms } = editorSetup(records, words('en'), (key) => Object.hasOwn(english, key));

function form(id: string): RecordForm {
  const found = forms.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

const kinds: readonly (readonly [id: string, paths: string])[] = [
  ['plenary-paper-frontmatter', 'papers/*/*.md'],
  ['plenary-paper-mdx-frontmatter', 'papers/*/*.mdx'],
  ['plenary-volume', 'proceedings/*/volume.yaml'],
  ['plenary-resolution', 'proceedings/*/resolutions/*.yaml'],
  ['plenary-person', 'proceedings/people.yaml'],
  ['plenary-organization', 'proceedings/organizations.yaml'],
  ['plenary-topic', 'proceedings/topics.yaml'],
  ['plenary-center', 'proceedings/center.yaml'],
  ['plenary-page-frontmatter', 'proceedings/pages/*.md'],
];

/** A form as the editor gives it back when nothing was changed: what is empty is there too, as an empty text or as nothing. */
function touched(value: FormValue | undefined): FormValue | undefined {
  if (Array.isArray(value)) return (value as readonly FormValue[]).map((one) => touched(one) ?? '');
  if (!isFormGroup(value)) return value;
  return { subtitle: null, note: '', doi: '', ...Object.fromEntries(Object.entries(value).map(([name, one]) => [name, touched(one)])) };
}

describe.each(kinds)('files of the form %s', (id, paths) => {
  const all = [whole, '.'].flatMap((root) => globSync(paths, { cwd: root }).map((path) => join(root, path)));

  test('are there', () => {
    expect(all.length).toBeGreaterThan(0);
  });

  test.each(all)('%s is the same to the byte when nothing is changed', (path) => {
    const text = readFileSync(path, 'utf8');
    const filled = fillForm(form(id), text);
    expect(readForm(form(id), filled)).toBe(text);
    const emptied = touched(filled);
    if (!isFormGroup(emptied)) throw new Error(path);
    expect(readForm(form(id), emptied)).toBe(text);
  });
});

const paper = form('plenary-paper-frontmatter');
const people = form('plenary-person');

describe('what a form changes', () => {
  const text = `---
# A record with a field that the form does not know
kind: paper
title: { az: Bir, tr: Bir } # two languages
pages: "01"
later: kept
authors:
  - person: someone # the first
    unknown: kept too
  - { name: "Other, O." }
status: draft
---

The text.
`;

  test('is written where it stands; comments and what the form does not know stay', () => {
    const filled = fillForm(paper, text);
    const fresh = readForm(paper, { ...filled, pages: '2-3', title: { ...(filled['title'] as FormGroup), en: 'One' } });
    expect(fresh).toBe(text.replace('pages: "01"', 'pages: 2-3').replace('{ az: Bir', '{ en: One, az: Bir'));
  });

  test('one of a list that is moved takes along what the form does not know', () => {
    const filled = fillForm(paper, text);
    const fresh = readForm(paper, { ...filled, authors: (filled['authors'] as readonly FormValue[]).toReversed() });
    expect(fillForm(paper, fresh)['authors']).toMatchObject([{ name: { [OWN.line]: 'Other, O.' } }, { person: 'someone' }]);
    expect(fresh).toContain('unknown: kept too');
  });

  test('a field that is emptied goes', () => {
    expect(readForm(paper, { ...fillForm(paper, text), pages: '' })).toBe(text.replace('pages: "01"\n', ''));
  });

  test('the full text is exchanged, the record stays', () => {
    expect(readForm(paper, { ...fillForm(paper, text), [OWN.body]: 'Another.\n\nText.' })).toBe(
      text.replace('The text.', 'Another.\n\nText.'),
    );
    expect(readForm(paper, { ...fillForm(paper, text), [OWN.body]: '' })).toBe(text.replace('\nThe text.\n', ''));
  });

  test('a file with the line ends of Windows keeps them', () => {
    const windows = text.replaceAll('\n', '\r\n');
    expect(readForm(paper, { ...fillForm(paper, windows), pages: '' })).toBe(windows.replace('pages: "01"\r\n', ''));
  });

  test('a new record is written in the manner of the house', () => {
    expect(readForm(paper, { kind: 'paper', title: { az: 'Yeni: bir', en: '' }, authors: [], status: 'draft', topics: ['roads'] })).toBe(
      "---\nkind: paper\ntitle:\n  az: 'Yeni: bir'\ntopics: [roads]\nstatus: draft\n---\n",
    );
  });

  test('someone new comes to the end of a register, and one whose id is changed keeps the rest', () => {
    const register = 'first:\n  name: { family: Bir } # one\n\nsecond:\n  name: { family: İki }\n  unknown: kept\n';
    const filled = fillForm(people, register);
    const [first, second] = filled[OWN.entries] as readonly FormGroup[];
    const fresh = readForm(people, {
      ...filled,
      [OWN.entries]: [{ ...first }, { ...second, [OWN.id]: 'other' }, { [OWN.id]: 'third', name: { family: 'Üç' } }],
    });
    expect(fresh).toMatch(/^first:\n {2}name: \{ family: Bir \} # one\n/u);
    expect(fresh).toMatch(/other:\n {2}name:\n {4}family: İki\n {2}unknown: kept\n/u);
    expect(fresh).toMatch(/third:\n {2}name:\n {4}family: Üç\n$/u);
  });
});

test('a file that is no YAML has no form', () => {
  expect(() => fillForm(paper, '---\na: [\n---\n')).toThrow(Unreadable);
});
