import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { CitedWork } from '../../src/citation/cited-work.ts';
import { endnote } from '../../src/export/endnote.ts';
import { citedWorks } from '../../src/export/formats.ts';
import { mods } from '../../src/export/mods.ts';
import { ris } from '../../src/export/ris.ts';
import { contextOf, worksOf } from '../citation/invented.ts';
import { goldenWorks } from '../citation/golden-works.ts';
import { saidOf } from './readers.ts';

/*
 * bibutils is a set of commands (Debian: `apt-get install bibutils`) that read many formats by way of MODS. Where they are not installed,
 * these tests are skipped; a developer who changes a format installs them.
 */
const isInstalled = spawnSync('xml2ris', ['--version']).error === undefined;
if (!isInstalled) console.warn('bibutils is not installed: that it reads our .ris, .enw and MODS back was not tested.');

const repository = goldenWorks();
const works = citedWorks(worksOf(repository), contextOf(repository));

/** What bibutils understood of a text: its tags of RIS with their values, one map for each entry. */
function understood(text: string, reader?: 'ris2xml' | 'end2xml'): ReadonlyMap<string, readonly string[]>[] {
  const xml = reader === undefined ? text : run(reader, text);
  const entries: Map<string, string[]>[] = [];
  for (const line of run('xml2ris', xml)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)) {
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
    if (tag === 'TY') entries.push(new Map());
    if (tag !== undefined) entries.at(-1)?.set(tag, [...(entries.at(-1)?.get(tag) ?? []), value]);
  }
  return entries;
}

function run(command: string, input: string): string {
  const { stdout, error } = spawnSync(command, [], { input, encoding: 'utf8', maxBuffer: 1e8 });
  if (error) throw error;
  return stdout;
}

/** The words of each name, all in the order of their letters: bibutils divides names by rules of its own, and puts bodies last. */
const wordsOf = (names: readonly string[]) => names.map((name) => (name.match(/[\p{L}\p{N}\p{M}’']+/gu) ?? []).sort().join(' ')).sort();

/** The title without what is between its parts: bibutils divides titles and subtitles, and joins them with a colon. */
const lettersOf = (title: string) => (title.match(/[\p{L}\p{N}]/gu) ?? []).join('');

interface Reader {
  readonly name: string;
  readonly read: () => ReadonlyMap<string, readonly string[]>[];
  /** How much of a date it reads, in letters. */
  readonly date: (work: CitedWork) => number;
  readonly container: (work: CitedWork) => boolean;
}

const READERS: readonly Reader[] = [
  { name: 'MODS', read: () => understood(mods.write(works)), date: () => 10, container: () => true },
  {
    name: '.ris',
    read: () => understood(ris.write(works), 'ris2xml'),
    date: () => 10,
    // Beside a conference the proceedings are a mere note to bibutils.
    container: ({ kind }) => kind === 'chapter',
  },
  {
    name: '.enw',
    read: () => understood(endnote.write(works), 'end2xml'),
    // Of volumes and of what stands in them it reads the year.
    date: ({ container, kind }) => (container === undefined && kind !== 'proceedings' && kind !== 'book' ? 10 : 4),
    container: () => true,
  },
];

/** It divides this name where it has an “and”, which only a reader of BibTeX ought to do. */
const DIVIDED = new Set(['.ris silvaenada1999names']);

describe.skipIf(!isInstalled).each(READERS)('bibutils reads our $name', ({ name, read, date, container }) => {
  const entries = isInstalled ? read() : [];

  test('every entry', () => expect(entries).toHaveLength(works.length));

  test.each(works.map((work, at) => [work.key, work, at] as const))('%s', (key, work, at) => {
    const all = (...tags: string[]) => tags.flatMap((tag) => entries[at]?.get(tag) ?? []);
    const said = saidOf(work);
    const day = said.date.slice(0, date(work));
    expect(lettersOf(all('TI').join(''))).toBe(lettersOf(said.title));
    if (!DIVIDED.has(`${name} ${key}`)) expect(wordsOf(all('AU'))).toEqual(wordsOf(said.authors));
    // It knows no translators in RIS, and has them among the editors.
    const translators = name === '.ris' ? saidOf({ ...work, editors: work.translators }).editors : [];
    expect(wordsOf(all('ED', 'A2', 'A3'))).toEqual(wordsOf([...said.editors, ...translators]));
    expect(all('PY').join('')).toBe(day.slice(0, 4));
    if (day.length > 4) expect(all('DA').join('').split('/').filter(Boolean).map(Number)).toEqual(day.split('-').map(Number));
    if (said.pages !== '') expect(all('SP', 'EP').join('-')).toBe(said.pages);
    if (container(work)) expect(lettersOf(all('BT', 'T2').join(''))).toBe(lettersOf(said.container));
  });
});
