import type { Issue, Place } from '../model/issue.ts';
import { oneLine } from '../text/xml.ts';
import { doubt } from './doubt.ts';

/** One value of a record, with its tag of two letters. */
export interface RisValue {
  readonly tag: string;
  text: string;
  readonly place: Place;
}

/** One record, from its `TY` to its `ER`. */
export interface RisRecord {
  readonly type: string;
  readonly place: Place;
  readonly values: readonly RisValue[];
}

/** The records of a file of RIS (specification of 2001, tags of 2011); a line without a tag goes on with the value before it. */
export function readRisFile(text: string, file: string, issues: Issue[]): RisRecord[] {
  const records: { type: string; place: Place; values: RisValue[] }[] = [];
  let current: (typeof records)[number] | undefined;
  for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
    const place = { file, line: index + 1, column: 1 };
    const [, tag = '', value = ''] = TAGGED.exec(line) ?? [];
    const last = current?.values.at(-1);
    if (tag === 'TY') records.push((current = { type: value.trim().toUpperCase(), place, values: [] }));
    else if (tag === 'ER') current = undefined;
    else if (line.trim() === '') continue;
    else if (tag !== '' && current) current.values.push({ tag, text: oneLine(value), place });
    else if (tag === '' && last) last.text = oneLine(`${last.text} ${line}`);
    // What stands before the first record may be a count or the name of a program.
    else if (tag !== '' || records.length > 0) issues.push(doubt('import-line-unread', place, { text: line.trim().slice(0, 80) }));
  }
  return records;
}

const TAGGED = /^\uFEFF?\s{0,3}([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*))?$/u;
