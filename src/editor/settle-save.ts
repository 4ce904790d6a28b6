import { sameValue, valueAt } from '../files/yaml-value.ts';
import type { YamlValue } from '../text/yaml-lines.ts';
import {
  applyChanges,
  changesBetween,
  readContents,
  Unreadable,
  type FileContents,
  type FormChanges,
  type RecordForm,
} from './record-form.ts';

/** What becomes of a save: the text that goes into the file, or why the file stays as it is. */
export type SettledSave =
  { readonly kind: 'written' | 'joined'; readonly text: string } | { readonly kind: 'changed' | 'gone' | 'taken' | 'unreadable' };

/** A save that is about to happen: the text that a form was made from, and the one that it makes; both empty for a new file. */
export interface Save {
  readonly record: RecordForm;
  readonly base: string;
  readonly text: string;
}

/**
 * Decides what a save does to the file as it now stands on the disk (`undefined`: there is none). Only what the form changed is written
 * into it. When the file is no longer what the form was made from, the changes go into it where nobody else changed the same; else the
 * file stays.
 */
export function settleSave({ record, base, text }: Save, disk: string | undefined): SettledSave {
  if (disk === undefined) return base === '' ? { kind: 'written', text } : { kind: 'gone' };
  if (base === '') return isSameText(disk, text) ? { kind: 'written', text: disk } : { kind: 'taken' };
  const changes = changesBetween(record, base, text);
  if (isSameText(disk, base)) return { kind: 'written', text: applied(record, disk, changes) };
  try {
    const [before, now] = [readContents(base, record.extension), readContents(disk, record.extension)];
    if (isSameContents(before, now)) return { kind: 'written', text: applied(record, disk, changes) };
    if (isSameContents(readContents(text, record.extension), now)) return { kind: 'written', text: disk };
    if (!isApart(changes, before, now)) return { kind: 'changed' };
    return { kind: 'joined', text: applied(record, disk, changes) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable' };
    throw error;
  }
}

/** A text as the editor reads it: without a mark of byte order, with line feeds alone, and without space at its ends. */
export function editorText(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replaceAll(/\r\n?/gu, '\n')
    .trim();
}

const isSameText = (one: string, other: string): boolean => editorText(one) === editorText(other);

const applied = (record: RecordForm, text: string, { edits, body }: FormChanges): string => applyChanges(record, text, edits, body);

function isSameContents(one: FileContents, other: FileContents): boolean {
  return sameValue(one.value, other.value) && (one.body ?? '').trim() === (other.body ?? '').trim();
}

/** Whether nobody else changed what the changes touch. A list is one thing: places in it mean nothing once it is another. */
function isApart({ edits, body }: FormChanges, before: FileContents, now: FileContents): boolean {
  if (body !== undefined && (before.body ?? '').trim() !== (now.body ?? '').trim()) return false;
  return edits.every(({ path }) => {
    const number = path.findIndex((step) => typeof step === 'number');
    const touched = number === -1 ? path : path.slice(0, number);
    return isSame(valueAt(before.value, touched), valueAt(now.value, touched));
  });
}

function isSame(one: YamlValue | undefined, other: YamlValue | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameValue(one, other);
}
