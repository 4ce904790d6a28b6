import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everyRule } from '../../src/model/catalogue.ts';
import { baseContent, everyIssue, fixtures, lineOf } from './content.ts';

interface Expected {
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** What is taken away from the good content. */
  readonly without?: readonly string[];
}

const broken = join(fixtures, 'broken');
const names = readdirSync(broken).sort();
const expectation = (name: string) => JSON.parse(readFileSync(join(broken, name, 'expected.json'), 'utf8')) as Expected;

// Each folder holds only what differs from the good content that it is laid over.
test.each(names)('%s', async (name) => {
  const { rule, file, line, column, without = [] } = expectation(name);
  const folder = baseContent();
  for (const path of without) rmSync(join(folder, path), { recursive: true });
  cpSync(join(broken, name), folder, { recursive: true, filter: (path) => !path.endsWith('expected.json') });
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  expect((await everyIssue(folder, { counts: rule === 'metadata-missing' })).map(lineOf)).toEqual([`${place} ${rule}`]);
});

/** Breaches that a working copy cannot hold: `hostile.test.ts` makes them, `write-files.test.ts` those of writing, `publish.test.ts`, `remove.test.ts`, `revise.test.ts`, `move.test.ts` and `interrupted.test.ts` those of publishing, removing, revising and moving, and `tests/pdf/` those of a large or hostile PDF. */
const MADE = [
  'content-missing',
  'link-outside',
  'link-broken',
  'file-unreadable',
  'file-unwritable',
  'file-in-the-way',
  'file-too-large',
  'id-case',
  'decomposed-name',
  'text-too-long',
  'pdf-too-large',
  'pdf-too-slow',
  'pdf-heavy',
  'pdf-not-drawn',
  'publish-unknown',
  'publish-early',
  'publish-far',
  'published-line',
  'remove-draft',
  'remove-again',
  'move-key',
  'move-volume',
  'move-taken',
  'merge-draft',
  'merge-told',
  'merge-collision',
  'split-full',
  'split-named',
  'change-unfinished',
  'change-altered',
  'revise-draft',
  'revise-removed',
  'revise-early',
  'revise-unpublished',
  'revise-same',
  'revise-overwritten',
  'revise-inside',
  'revise-text',
];
/** No field of today’s records can break these. */
const RESERVED = ['field-form'];

test('each rule has a smallest content that breaks it', () => {
  const shown = new Set([...names.map((name) => expectation(name).rule), ...MADE, ...RESERVED]);
  expect(everyRule.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});
