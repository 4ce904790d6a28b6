import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formerRecords } from '../../src/cli/former-records.ts';
import { merge } from '../../src/cli/merge.ts';
import { move } from '../../src/cli/move.ts';
import { publish } from '../../src/cli/publish.ts';
import { remove } from '../../src/cli/remove.ts';
import { split } from '../../src/cli/split.ts';
import { foldersOf } from '../../src/files/folders.ts';
import { renewEdition } from '../../src/repository.ts';
import { baseContent, everyIssue, put } from '../files/content.ts';
import { runCommand } from './run-command.ts';
import { twoVolumes } from './two-volumes.ts';

const DAY = ['--date', '2026-12-03'];
const WHY = ['--note-en', 'It was so.', '--note-az', 'Belə oldu.'];
const commands = { move, merge, split, remove };

const errors = async (content: string) =>
  (await everyIssue(content)).filter(({ severity }) => severity === 'error').map(({ rule, place }) => `${place.file} ${rule}`);

const leads = async (content: string) => {
  const edition = await renewEdition(foldersOf({ PLENARY_CONTENT: content }, content), { drafts: false });
  return formerRecords(edition).map(({ from, to }) => `${from} ${to}`);
};

/** Every file of the content with its bytes. */
function everything(content: string): Record<string, string> {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]));
}

test('a paper moves with its files, its prize and whoever names it; comments, key and every other byte stay', async () => {
  const { content, text, has } = await twoVolumes();
  const before = text('papers/rivers/01.mdx');
  const { code, said } = await runCommand(move, content, '/papers/rivers/01/', 'papers/seas/12', ...DAY, ...WHY);
  expect(code, said).toBe(0);
  expect(has('papers/rivers/01.mdx')).toBe(false);
  expect(text('papers/seas/12.mdx')).toBe(
    before
      .replace('session: morning\n', '')
      .replace('{ file: 01.data', '{ file: 12.data')
      .replace('data="01-map', 'data="12-map')
      .replace('](01.data', '](12.data')
      .replace(
        /(citationKey: .*\n)/u,
        '$1formerly:\n  - address: papers/rivers/01\n    state: moved\n    date: 2026-12-03\n    note:\n      en: It was so.\n      az: Belə oldu.\n',
      ),
  );
  for (const name of ['.pdf', '.data.csv', '-map.csv', '.references.bib']) {
    expect(has(`papers/seas/12${name}`)).toBe(true);
    expect(has(`papers/rivers/01${name}`)).toBe(false);
  }
  expect(text('papers/rivers/02.md')).toContain(
    '  # By the author.\n  - { kind: corrected, date: 2026-12-02, note: { en: A number. }, by: papers/seas/12 }',
  );
  expect(text('proceedings/rivers/resolutions/01.yaml')).toContain('  - { kind: cites, record: papers/seas/12 } # above all\n');
  expect(text('proceedings/rivers/resolutions/01.yaml')).toContain('    relations: [{ kind: cites, record: papers/seas/12 }]\n');
  expect(text('proceedings/rivers/volume.yaml')).not.toContain('A prize');
  expect(text('proceedings/seas/volume.yaml')).toContain('en: A prize');
  expect(said).toContain('has no session morning');
  expect(said).toContain('papers/rivers/02.md:15');
  expect(text('proceedings/ledger.yaml')).toMatch(/papers\/seas\/12:\n {2}key: inventor2019bridges\n {2}date: 2026-12-03\n {2}files:/u);
  expect(await errors(content)).toEqual([]);
  expect(await leads(content)).toEqual(['papers/rivers/01/ papers/seas/12/']);
  const ledger = text('proceedings/ledger.yaml');
  expect((await runCommand(publish, content, '--date', '2026-12-04', 'proceedings/rivers')).code).toBe(0);
  expect(text('proceedings/ledger.yaml').startsWith(ledger.slice(0, ledger.indexOf('seal:')))).toBe(true);
});

test('a record with the line ends of another system and a mark before its first letter keeps both', async () => {
  const { content, text } = await twoVolumes();
  put(content, 'papers/rivers/01.mdx', `\uFEFF${text('papers/rivers/01.mdx').replaceAll('\n', '\r\n')}`);
  expect((await runCommand(move, content, 'papers/rivers/01', 'papers/seas/12', ...DAY)).code).toBe(0);
  const moved = text('papers/seas/12.mdx');
  expect(moved).toMatch(/^\uFEFF---\r\nstatus: published\r\n/u);
  expect(moved).toContain('data="12-map.csv"');
  expect(moved.replaceAll('\r\n', '')).not.toContain('\n');
  expect(await errors(content)).toEqual([]);
});

test('within its volume a paper keeps its session and its prize', async () => {
  const { content, text } = await twoVolumes();
  expect((await runCommand(move, content, 'papers/rivers/01.mdx', 'papers/rivers/07', ...DAY)).code).toBe(0);
  expect(text('papers/rivers/07.mdx')).toContain('session: morning');
  expect(text('proceedings/rivers/volume.yaml')).toMatch(/paper: "?07"? \} # of the jury/u);
  expect(await errors(content)).toEqual([]);
});

test('in another volume a paper stands in the session that is named', async () => {
  const { content, text } = await twoVolumes();
  expect((await runCommand(move, content, 'papers/seas/01', 'papers/rivers/07', ...DAY, '--session', 'morning')).code).toBe(0);
  expect(text('papers/rivers/07.md')).toContain('session: morning');
  const { code, said } = await runCommand(move, content, 'papers/rivers/02', 'papers/seas/07', ...DAY, '--session', 'evening');
  expect([code, said]).toEqual([1, expect.stringContaining('[unknown-session]')]);
});

test('a volume moves with all that stands below it, what is hidden in its folders too', async () => {
  const { content, text, has } = await twoVolumes();
  put(content, 'proceedings/rivers/.import.json', '{"a": 1}');
  put(content, 'papers/rivers/.DS_Store', 'left behind');
  const { code, said } = await runCommand(move, content, 'proceedings/rivers/volume.yaml', 'proceedings/streams', ...DAY);
  expect(code, said).toBe(0);
  expect(existsSync(join(content, 'papers/rivers')) || existsSync(join(content, 'proceedings/rivers'))).toBe(false);
  expect(text('proceedings/streams/volume.yaml')).toMatch(/^# By hand\.\nstatus: published\n/u);
  expect(text('proceedings/streams/.import.json')).toBe('{"a": 1}');
  expect(has('papers/streams/01.references.bib')).toBe(true);
  expect(text('proceedings/streams/resolutions/01.yaml')).toMatch(/record: ["']proceedings\/streams#morning["']/u);
  expect(text('papers/streams/02.md')).toContain('by: papers/streams/01');
  expect(text('proceedings/ledger.yaml')).toMatch(/\nresolutions\/streams\/01\/op-1:\n {2}key: water2019-op-1\n {2}date: 2026-12-03\n/u);
  expect(await errors(content)).toEqual([]);
  // A paper that goes on from there leaves none of its addresses behind.
  expect((await runCommand(move, content, 'papers/streams/01', 'papers/seas/12', ...DAY)).code).toBe(0);
  expect(await errors(content)).toEqual([]);
  expect(await leads(content)).toContain('papers/rivers/01/ papers/seas/12/');
  expect((await runCommand(move, content, 'proceedings/streams', 'proceedings/rivers', ...DAY)).code).toBe(0);
  expect(await errors(content)).toEqual([]);
  expect(await leads(content)).toEqual(
    expect.arrayContaining([
      'proceedings/streams/ proceedings/rivers/',
      'papers/streams/02/ papers/rivers/02/',
      'resolutions/streams/01/op-1/ resolutions/rivers/01/op-1/',
    ]),
  );
});

test('a record that moved may come back', async () => {
  const { content, text } = await twoVolumes();
  await runCommand(move, content, 'papers/rivers/03', 'papers/seas/12', ...DAY);
  const { code, said } = await runCommand(move, content, 'papers/seas/12', 'papers/rivers/03', '--date', '2026-12-05');
  expect(code, said).toBe(0);
  expect(text('papers/rivers/03.md')).toMatch(/formerly:\n {2}- address: papers\/seas\/12\n/u);
  expect(await errors(content)).toEqual([]);
  expect(await leads(content)).toEqual(['papers/seas/12/ papers/rivers/03/']);
});

test('a draft moves without a trace', async () => {
  const { content, text } = await twoVolumes();
  const ledger = text('proceedings/ledger.yaml');
  const { code, said } = await runCommand(move, content, 'papers/seas/09', 'papers/rivers/04', ...DAY);
  expect([code, said]).toEqual([0, expect.stringContaining('was not published')]);
  expect(text('papers/rivers/04.md')).not.toContain('formerly');
  expect(text('proceedings/ledger.yaml')).toBe(ledger);
});

test('a paper that is merged goes with its files, and the other is named and cited in its place', async () => {
  const { content, text, has } = await twoVolumes();
  const { code, said } = await runCommand(merge, content, 'papers/rivers/01', '--into', 'papers/seas/01', ...DAY, ...WHY);
  expect(code, said).toBe(0);
  for (const name of ['.mdx', '.pdf', '.data.csv', '.references.bib']) expect(has(`papers/rivers/01${name}`)).toBe(false);
  expect(text('papers/seas/01.md')).toMatch(/formerly:\n {2}- address: papers\/rivers\/01\n {4}state: merged\n/u);
  expect(text('papers/rivers/02.md')).toContain('by: papers/seas/01');
  expect(text('proceedings/rivers/resolutions/01.yaml')).toContain('record: papers/seas/01 } # above all');
  expect(text('proceedings/seas/volume.yaml')).toContain('en: A prize');
  expect(await errors(content)).toEqual([]);
  expect(await leads(content)).toEqual(['papers/rivers/01/ papers/seas/01/']);
});

test('papers and resolutions of a volume that is merged go into the other', async () => {
  const { content, has } = await twoVolumes();
  expect((await runCommand(move, content, 'papers/seas/01', 'papers/seas/11', ...DAY)).code).toBe(0);
  const { code, said } = await runCommand(merge, content, 'proceedings/seas', '--into', 'proceedings/rivers', ...DAY, ...WHY);
  expect(code, said).toBe(0);
  expect([has('papers/rivers/11.md'), has('papers/rivers/09.md'), has('proceedings/seas'), has('papers/seas')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(await errors(content)).toEqual([]);
  expect(await leads(content)).toEqual(
    expect.arrayContaining([
      'proceedings/seas/ proceedings/rivers/',
      'papers/seas/01/ papers/rivers/11/',
      'papers/seas/11/ papers/rivers/11/',
    ]),
  );
});

test('a paper that is split leads from all its addresses to its parts', async () => {
  const { content, text, has } = await twoVolumes();
  await runCommand(move, content, 'papers/rivers/03', 'papers/rivers/08', ...DAY);
  const { code, said } = await runCommand(
    split,
    content,
    'papers/rivers/08',
    '--into',
    'papers/rivers/02',
    'papers/seas/01',
    ...DAY,
    ...WHY,
  );
  expect(code, said).toBe(0);
  expect(has('papers/rivers/08.md')).toBe(false);
  for (const part of ['papers/rivers/02.md', 'papers/seas/01.md'])
    expect(text(part)).toMatch(
      /formerly:\n {2}- address: papers\/rivers\/03\n {4}state: split\n {4}date: 2026-12-03\n {2}- address: papers\/rivers\/08\n {4}state: split\n/u,
    );
  expect(await errors(content)).toEqual([]);
});

test.each<[string, keyof typeof commands, readonly string[]]>([
  ['a move', 'move', ['papers/rivers/01', 'papers/seas/12']],
  ['a merger', 'merge', ['papers/rivers/03', '--into', 'papers/seas/01', ...WHY]],
  ['a division', 'split', ['papers/rivers/03', '--into', 'papers/rivers/02', 'papers/seas/01', ...WHY]],
  ['a removal', 'remove', ['papers/rivers/01', ...WHY]],
  ['a removal to protect someone', 'remove', ['papers/rivers/01', '--privacy']],
])('a dry run of %s shows what would change and changes nothing', async (_, name, args) => {
  const { content } = await twoVolumes();
  const before = everything(content);
  const { code, said } = await runCommand(commands[name], content, ...args, ...DAY, '--dry-run');
  expect([code, said]).toEqual([0, expect.stringMatching(/Nothing was written\. Without --dry-run \d+ files? would be/u)]);
  expect(said).toMatch(/^− papers\/rivers\/0[13]\.|^± papers\/rivers\/01\.mdx$/mu);
  expect(everything(content)).toEqual(before);
});

describe('nothing is changed', () => {
  const seas = (content: string, text: (path: string) => string) =>
    put(content, 'proceedings/seas/volume.yaml', text('proceedings/seas/volume.yaml').replace('published', 'draft'));
  test.each<[string, keyof typeof commands, readonly string[], string, ((content: string, text: (path: string) => string) => void)?]>([
    ['of an address that is none', 'move', ['papers/rivers/10', 'papers/seas/12', ...DAY], 'publish-unknown'],
    ['of a citation key', 'move', ['inventor2019bridges', 'papers/seas/12', ...DAY], 'move-key'],
    ['to a citation key', 'move', ['papers/rivers/01', 'inventor2020seas', ...DAY], 'move-key'],
    ['before the last day', 'move', ['papers/rivers/01', 'papers/seas/12', '--date', '2026-11-30'], 'publish-early'],
    ['onto a record', 'move', ['papers/rivers/01', 'papers/seas/01', ...DAY], 'move-taken'],
    ['onto a draft', 'move', ['papers/rivers/01', 'papers/seas/09', ...DAY], 'move-taken'],
    [
      'onto an address that leads to another',
      'move',
      ['papers/rivers/02', 'papers/rivers/03', '--date', '2026-12-09'],
      'move-taken',
      undefined,
    ],
    ['into a volume that is not there', 'move', ['papers/rivers/01', 'papers/sea/01', ...DAY], 'move-volume'],
    [
      'into a draft of a volume',
      'move',
      ['papers/rivers/01', 'papers/winds/01', ...DAY],
      'move-volume',
      (content) => put(content, 'proceedings/winds/volume.yaml', 'status: draft\ntitle: { en: On winds }\n'),
    ],
    [
      'over a file',
      'move',
      ['papers/rivers/01', 'papers/seas/12', ...DAY],
      'file-in-the-way',
      (content) => put(content, 'papers/seas/12.pdf', '%PDF-1.4\n%%EOF\n'),
    ],
    ['onto a volume', 'move', ['proceedings/rivers', 'proceedings/seas', ...DAY], 'move-taken'],
    ['while something is wrong', 'move', ['papers/rivers/01', 'papers/seas/12', ...DAY], 'published-record-missing', seas],
    ['of a draft into another', 'merge', ['papers/seas/09', '--into', 'papers/seas/01', ...DAY, ...WHY], 'merge-draft'],
    ['into a draft', 'merge', ['papers/seas/01', '--into', 'papers/seas/09', ...DAY, ...WHY], 'merge-draft'],
    [
      'of volumes that have one number twice',
      'merge',
      ['proceedings/seas', '--into', 'proceedings/rivers', ...DAY, ...WHY],
      'merge-collision',
    ],
    ['into what its own notice names', 'merge', ['papers/rivers/01', '--into', 'papers/rivers/02', ...DAY, ...WHY], 'notice-record'],
    [
      'into parts that are unknown',
      'split',
      ['papers/rivers/03', '--into', 'papers/seas/01', 'papers/seas/02', ...DAY, ...WHY],
      'publish-unknown',
    ],
    ['into drafts', 'split', ['papers/rivers/03', '--into', 'papers/seas/01', 'papers/seas/09', ...DAY, ...WHY], 'merge-draft'],
    ['of what others name', 'split', ['papers/rivers/01', '--into', 'papers/seas/01', 'papers/rivers/03', ...DAY, ...WHY], 'split-named'],
    [
      'of a volume with papers',
      'split',
      ['proceedings/rivers', '--into', 'proceedings/seas', 'proceedings/first', ...DAY, ...WHY],
      'split-full',
    ],
  ])('%s', async (_, name, args, rule, prepare) => {
    const { content, text } = await twoVolumes();
    if (args.includes('2026-12-09')) await runCommand(move, content, 'papers/rivers/03', 'papers/rivers/34', ...DAY);
    prepare?.(content, text);
    const before = everything(content);
    const { code, said } = await runCommand(commands[name], content, ...args);
    expect([code, said]).toEqual([1, expect.stringContaining(`[${rule}]`)]);
    expect(everything(content)).toEqual(before);
  });

  test.each(['removed', 'retracted'])('when a record that was %s would vanish in another', async (kind) => {
    const { content, text } = await twoVolumes();
    if (kind === 'removed') await runCommand(remove, content, 'papers/rivers/03', ...DAY, ...WHY);
    else {
      const notice = 'notices: [{ kind: retracted, date: 2026-12-03, note: { en: Invented. } }]\n';
      put(content, 'papers/rivers/03.md', text('papers/rivers/03.md').replace('language', `${notice}language`));
    }
    const { code, said } = await runCommand(merge, content, 'papers/rivers/03', '--into', 'papers/seas/01', ...DAY, ...WHY);
    expect([code, said]).toEqual([1, expect.stringContaining('[merge-told]')]);
  });

  test.each<[keyof typeof commands, readonly string[]]>([
    ['move', []],
    ['move', ['papers/rivers/01', 'papers/seas/12']],
    ['move', ['papers/rivers/01', 'papers/rivers/01', ...DAY]],
    ['move', ['papers/rivers/01', 'proceedings/streams', ...DAY]],
    ['move', ['resolutions/rivers/01', 'resolutions/seas/01', ...DAY]],
    ['move', ['papers/rivers/01', 'papers/seas/Twelve', ...DAY]],
    ['move', ['proceedings/rivers', 'proceedings/streams', ...DAY, '--session', 'morning']],
    ['move', ['papers/rivers/01', 'papers/seas/12', ...DAY, '--key', 'other2019key']],
    ['merge', ['papers/rivers/01', 'papers/rivers/02', ...DAY, ...WHY]],
    ['merge', ['papers/rivers/01', '--into', 'papers/rivers/02', ...DAY]],
    ['merge', ['papers/rivers/01', '--into', 'papers/rivers/01', ...DAY, ...WHY]],
    ['split', ['papers/rivers/01', '--into', 'papers/rivers/02', ...DAY, ...WHY]],
    ['split', ['papers/rivers/01', '--into', 'papers/rivers/02', 'papers/rivers/02', ...DAY, ...WHY]],
    ['split', ['papers/rivers/01', '--into', 'papers/rivers/01', 'papers/rivers/02', ...DAY, ...WHY]],
  ])('wrong use of %s: %j', async (name, args) => {
    await expect(runCommand(commands[name], baseContent(), ...args)).rejects.toThrow(`npm run ${name}`);
  });
});
