import { describe, expect, test } from 'vitest';
import { formOfSchema } from '../../src/editor/form-of-schema.ts';
import type { RecordForm } from '../../src/editor/record-form.ts';
import { settleSave } from '../../src/editor/settle-save.ts';
import { paper } from '../../src/schema/paper.ts';

const record: RecordForm = { id: 'paper', extension: 'md', form: formOfSchema(paper, 'paper', ['az', 'en']) };
const base = '---\nkind: paper # a comment\ntitle: { az: Bir }\ntopics: [a, b]\nstatus: draft\n---\n\nText.';
const mine = base.replace('Bir', 'Mənim');

const settle = (disk: string | undefined, text = mine, from = base) => settleSave({ record, base: from, text }, disk);

describe('a save', () => {
  test('of an unchanged file writes what was changed and leaves line ends, mark and end of the file as they are', () => {
    expect(settle(`${base}\n`)).toEqual({ kind: 'written', text: `${mine}\n` });
    const windows = `\uFEFF${base.replaceAll('\n', '\r\n')}\r\n`;
    expect(settle(windows)).toEqual({ kind: 'written', text: windows.replace('Bir', 'Mənim') });
  });

  test('of a file that only looks otherwise is as of an unchanged one', () => {
    const disk = base.replace('topics: [a, b]', 'topics:\n  - a\n  - b');
    expect(settle(disk)).toEqual({ kind: 'written', text: disk.replace('Bir', 'Mənim') });
  });

  test.each([
    ['another field', base.replace('status: draft', 'status: published')],
    ['the full text', base.replace('Text.', 'Longer text.')],
    ['a new field', base.replace('status: draft', 'status: draft\npages: 1-2')],
  ])('is joined with a change of %s', (_, disk) => {
    expect(settle(disk)).toEqual({ kind: 'joined', text: disk.replace('Bir', 'Mənim') });
  });

  test.each([
    ['the same field', mine, base.replace('Bir', 'Onun')],
    ['the full text that both changed', base.replace('Text.', 'Mine.'), base.replace('Text.', 'Theirs.')],
    ['the same list', base.replace('[a, b]', '[a, c]'), base.replace('[a, b]', '[b, a]')],
    ['a field that one took away', base.replace('topics: [a, b]\n', ''), base.replace('[a, b]', '[a]')],
  ])('stands back where someone else changed %s', (_, text, disk) => {
    expect(settle(disk, text)).toEqual({ kind: 'changed' });
  });

  test('of what is there already changes nothing', () => {
    expect(settle(`${mine}\n`)).toEqual({ kind: 'written', text: `${mine}\n` });
  });

  test('of a file that went says so', () => {
    expect(settle(undefined)).toEqual({ kind: 'gone' });
  });

  test('of a new record takes no one’s place', () => {
    expect(settle(undefined, mine, '')).toEqual({ kind: 'written', text: mine });
    expect(settle(base, mine, '')).toEqual({ kind: 'taken' });
  });

  test('of a file that someone left half-written leaves it', () => {
    expect(settle(base.replace('{ az: Bir }', '{ az: Bir'))).toEqual({ kind: 'unreadable' });
  });
});
