import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formerRecords } from '../../src/cli/former-records.ts';
import { merge } from '../../src/cli/merge.ts';
import { move } from '../../src/cli/move.ts';
import { publish } from '../../src/cli/publish.ts';
import { people } from '../../src/cli/people.ts';
import { remove } from '../../src/cli/remove.ts';
import { revise } from '../../src/cli/revise.ts';
import { siteFiles } from '../../src/cli/site-files.ts';
import { foldersOf } from '../../src/files/folders.ts';
import { renewEdition } from '../../src/repository.ts';
import { baseContent, everyIssue, passingFolder, put } from '../files/content.ts';
import { runCommand } from './run-command.ts';

const PDF = (words: string) => `%PDF-1.4\n% ${words}\n%%EOF\n`;
const ADDRESS = 'papers/rivers/01';
const RECORD = `---
status: draft
kind: paper # by Inventor
title: { en: Bridges and boats }
authors: [{ person: abel-inventor }]
files: [{ file: 01.data.csv, kind: data }, { file: shared.csv, kind: data }]
---

## Boats

<Figure src="01-boat.svg" alt="A boat." /> <Table data="shared.csv" caption="Counts" />
`;

interface Trial {
  readonly content: string;
  readonly fresh: string;
  readonly text: (path: string) => string;
  /** Every file of the papers with its bytes. */
  readonly all: () => Readonly<Record<string, string>>;
}

/** A published paper with all that can lie beside one, and new files outside the content. */
async function published(): Promise<Trial> {
  const content = baseContent();
  const fresh = passingFolder();
  put(content, 'proceedings/people.yaml', 'abel-inventor:\n  name: { family: Inventor, given: Abel }\n');
  put(content, 'proceedings/rivers/volume.yaml', 'status: draft\ntitle: { en: On rivers }\n');
  put(content, 'papers/rivers/01.mdx', RECORD);
  put(content, 'papers/rivers/01.pdf', PDF('one'));
  put(content, 'papers/rivers/01.data.csv', 'a,b\n1,2\n');
  put(content, 'papers/rivers/shared.csv', 'c,d\n3,4\n');
  put(content, 'papers/rivers/01-boat.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put(content, 'papers/rivers/01.references.bib', '@misc{one, title = {One}}\n');
  put(content, 'papers/rivers/02.md', '---\nstatus: published\nkind: paper\ntitle: { en: Removed }\ntext: not-deposited\n---\n');
  put(fresh, 'new.pdf', PDF('two'));
  put(fresh, 'newer.pdf', PDF('three'));
  const { code, said } = await runCommand(publish, content, '--date', '2026-10-01');
  expect(code, said).toBe(0);
  put(content, 'papers/rivers/03.md', '---\nstatus: draft\nkind: paper\ntitle: { en: Late }\ntext: not-deposited\n---\n');
  const folder = join(content, 'papers/rivers');
  return {
    content,
    fresh,
    text: (path) => readFileSync(join(content, path), 'utf8'),
    all: () => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')])),
  };
}

const revised = ({ content, fresh }: Trial, day: string, pdf = 'new.pdf', ...more: string[]) =>
  runCommand(revise, content, ADDRESS, '--date', day, '--note-en', 'Counted anew.', '--pdf', join(fresh, pdf), ...more);

const errors = async (content: string) => (await everyIssue(content)).filter(({ severity }) => severity === 'error');

test('a revision keeps the published version with its files, puts the new file in place and says what changed', async () => {
  const trial = await published();
  const before = trial.all();
  const { code, said } = await revised(trial, '2026-11-01');
  expect(code, said).toBe(0);
  const after = trial.all();
  for (const [kept, name] of [
    ['01.v1.mdx', '01.mdx'],
    ['01.v1.pdf', '01.pdf'],
    ['01.v1.data.csv', '01.data.csv'],
    ['01.v1-boat.svg', '01-boat.svg'],
    ['01.v1-shared.csv', 'shared.csv'],
    ['01.v1.references.bib', '01.references.bib'],
  ] as const)
    expect(after[kept], kept).toBe(before[name]);
  expect(after['01.pdf']).toBe(PDF('two'));
  const notice = 'notices:\n  - kind: revised\n    date: 2026-11-01\n    note:\n      en: Counted anew.\n';
  expect(after['01.mdx']).toBe(before['01.mdx']?.replace(/\n---\n\n## Boats/u, `\n${notice}---\n\n## Boats`));
  expect(await errors(trial.content)).toEqual([]);
  const { said: told } = await runCommand(publish, trial.content, '--date', '2026-11-01', ADDRESS);
  expect(told).toContain('inventor2026bridges-v1  papers/rivers/01/v1');
  expect(trial.text('proceedings/ledger.yaml')).toMatch(
    /papers\/rivers\/01\/v1:\n {2}key: inventor2026bridges-v1\n {2}date: 2026-11-01\n {2}files:/u,
  );
  expect((await revised(trial, '2026-11-02', 'newer.pdf')).code).toBe(0);
  expect((await runCommand(publish, trial.content, '--date', '2026-11-02', ADDRESS)).code).toBe(0);
  expect(trial.all()['01.v2.pdf']).toBe(PDF('two'));
  expect(await errors(trial.content)).toEqual([]);
  // From now on both are guarded.
  put(trial.content, 'papers/rivers/01.v1.pdf', PDF('false'));
  rmSync(join(trial.content, 'papers/rivers/01.v2.mdx'));
  expect((await errors(trial.content)).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['published-file-changed', 'version-missing', 'version-untold']),
  );
});

test('a new text and a new figure come with it, and the file gets the ending of its form', async () => {
  const trial = await published();
  put(trial.fresh, 'text.md', 'Plain **words**.\n');
  put(trial.fresh, '01-ship.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const { code, said } = await revised(
    trial,
    '2026-11-01',
    'new.pdf',
    '--text',
    join(trial.fresh, 'text.md'),
    '--file',
    join(trial.fresh, '01-ship.svg'),
  );
  expect(code, said).toBe(0);
  const after = trial.all();
  expect(after['01.mdx']).toBeUndefined();
  expect(after['01.md']).toMatch(/\nnotices:[^]*\n---\n\nPlain \*\*words\*\*\.\n$/u);
  expect(after['01.v1.mdx']).toContain('<Figure');
  expect(after['01-ship.svg']).toBeDefined();
  expect(after['01.v1-ship.svg']).toBeUndefined();
  expect(await errors(trial.content)).toEqual([]);
});

test('interrupted anywhere, it runs again and ends the same', async () => {
  const whole = await published();
  const before = whole.all();
  await revised(whole, '2026-11-01');
  const after = whole.all();
  // The order in which it writes: the old version, the new files, the record.
  const order = [...Object.keys(after).filter((name) => name.includes('.v1')), '01.pdf'];
  for (let done = 0; done <= order.length; done += 1) {
    const trial = await published();
    for (const name of order.slice(0, done)) writeFileSync(join(trial.content, 'papers/rivers', name), after[name] ?? '', 'latin1');
    const { code, said } = await revised(trial, '2026-11-01');
    expect(code, said).toBe(0);
    expect(trial.all()).toEqual(after);
  }
  expect(Object.keys(before).length).toBeLessThan(Object.keys(after).length);
});

test('a paper that moves takes its versions along, which still find their files; one that is merged goes with them', async () => {
  const { content, fresh, text, all } = await published();
  put(content, 'proceedings/seas/volume.yaml', 'status: published\ntitle: { en: On seas }\ncitationKey: seas2026\n');
  expect((await runCommand(publish, content, '--date', '2026-10-02')).code).toBe(0);
  const asked = [ADDRESS, '--date', '2026-11-02', '--note-en', 'Counted anew.', '--pdf', join(fresh, 'new.pdf')];
  expect((await runCommand(revise, content, ...asked)).code).toBe(0);
  expect((await runCommand(publish, content, '--date', '2026-11-02')).code).toBe(0);
  const version = text('papers/rivers/01.v1.mdx');
  const { code, said } = await runCommand(move, content, ADDRESS, 'papers/rivers/12', '--date', '2026-11-03');
  expect(code, said).toBe(0);
  const renamed = (record: string) => record.replaceAll('01.data.csv', '12.data.csv').replaceAll('01-boat', '12-boat');
  expect(text('papers/rivers/12.v1.mdx')).toBe(renamed(version));
  expect(Object.keys(all()).filter((name) => name.startsWith('01'))).toEqual([]);
  expect(text('papers/rivers/12.v1.pdf')).toBe(PDF('one'));
  expect(text('papers/rivers/12.v1-shared.csv')).toBe('c,d\n3,4\n');
  expect((await everyIssue(content)).filter(({ severity }) => severity === 'error')).toEqual([]);
  const ledger = text('proceedings/ledger.yaml');
  expect(ledger).toMatch(/papers\/rivers\/12\/v1:\n {2}key: inventor2026bridges-v1\n/u);
  const edition = await renewEdition(foldersOf({ PLENARY_CONTENT: content }, content), { drafts: false });
  expect(formerRecords(edition).map(({ from, to }) => [from, to])).toEqual([
    ['papers/rivers/01/', 'papers/rivers/12/'],
    ['papers/rivers/01/v1/', 'papers/rivers/12/v1/'],
  ]);
  const [shown] = edition.repository.papers.filter(({ id }) => id === '12').flatMap(({ versions }) => versions);
  expect(shown?.files.map(({ name }) => name).sort()).toEqual(['12-boat.svg', '12.data.csv', '12.pdf', 'shared.csv']);
  expect(
    (await runCommand(merge, content, 'papers/rivers/12', '--into', 'papers/rivers/02', '--date', '2026-11-04', '--note-en', 'One work.'))
      .code,
  ).toBe(0);
  expect(Object.keys(all()).filter((name) => name.startsWith('12'))).toEqual([]);
  expect((await everyIssue(content)).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a dry run names the files and writes none', async () => {
  const trial = await published();
  const before = trial.all();
  const { code, said } = await revised(trial, '2026-11-01', 'new.pdf', '--dry-run');
  expect(code).toBe(0);
  expect(said).toContain('+ papers/rivers/01.v1.pdf');
  expect(said).toContain('± papers/rivers/01.mdx');
  expect(trial.all()).toEqual(before);
});

describe('nothing is revised', () => {
  const pdf = (trial: Trial, name = 'new.pdf') => ['--pdf', join(trial.fresh, name)];
  const text = (trial: Trial, name: string, words: string) => {
    put(trial.fresh, name, words);
    return ['--text', join(trial.fresh, name)];
  };
  test.each<[string, string, string, (trial: Trial) => string[], string]>([
    ['of what is no paper', 'papers/rivers/9', '2026-11-02', pdf, 'publish-unknown'],
    ['of a path that leads elsewhere', 'papers/../rivers', '2026-11-02', pdf, 'publish-unknown'],
    ['of a draft', 'papers/rivers/03', '2026-11-02', pdf, 'revise-draft'],
    ['of what was removed', 'papers/rivers/02', '2026-11-02', pdf, 'revise-removed'],
    ['before the last day of the ledger', ADDRESS, '2026-09-30', pdf, 'publish-early'],
    ['before the last revision', ADDRESS, '2026-10-31', pdf, 'revise-early'],
    ['by the same file', ADDRESS, '2026-11-02', (trial) => pdf(trial, 'newer.pdf'), 'revise-same'],
    ['by the same text', ADDRESS, '2026-11-02', (trial) => text(trial, 'same.mdx', RECORD.replace(/^[^]*\n---\n/u, '')), 'revise-same'],
    [
      'by a PDF that is none',
      ADDRESS,
      '2026-11-02',
      (trial) => {
        put(trial.fresh, 'no.pdf', 'words');
        return pdf(trial, 'no.pdf');
      },
      'file-disguised',
    ],
    [
      'by a PDF that was cut off',
      ADDRESS,
      '2026-11-02',
      (trial) => {
        put(trial.fresh, 'cut.pdf', '%PDF-1.4\n%');
        return pdf(trial, 'cut.pdf');
      },
      'pdf-truncated',
    ],
    ['by a file that is not there', ADDRESS, '2026-11-02', (trial) => pdf(trial, 'gone.pdf'), 'file-unreadable'],
    [
      'by a file among the records',
      ADDRESS,
      '2026-11-02',
      ({ content }) => ['--pdf', join(content, 'papers/rivers/01.v1.pdf')],
      'revise-inside',
    ],
    ['by a text that is no Markdown', ADDRESS, '2026-11-02', (trial) => text(trial, 'text.docx', 'PK'), 'revise-text'],
    ['by a text with fields', ADDRESS, '2026-11-02', (trial) => text(trial, 'text.md', '---\ntitle: x\n---\n'), 'revise-text'],
    ['by a text without words', ADDRESS, '2026-11-02', (trial) => text(trial, 'text.md', '\n \n'), 'revise-text'],
    [
      'by a text that names a figure that nobody has',
      ADDRESS,
      '2026-11-02',
      (trial) => text(trial, 'text.mdx', '<Figure src="01-x.svg" alt="" />'),
      'file-missing',
    ],
  ])('%s', async (_, address, day, files, rule) => {
    const trial = await published();
    await runCommand(remove, trial.content, 'papers/rivers/02', '--date', '2026-10-02', '--note-en', 'A mistake.');
    expect((await revised(trial, '2026-11-01', 'newer.pdf')).code).toBe(0);
    expect((await runCommand(publish, trial.content, '--date', '2026-10-15', ADDRESS)).code).toBe(0);
    const before = trial.all();
    const { code, said } = await runCommand(revise, trial.content, address, '--date', day, '--note-en', 'Anew.', ...files(trial));
    expect(said).toContain(`[${rule}]`);
    expect(code).toBe(1);
    expect(trial.all()).toEqual(before);
  });

  test('while the last revision is not published', async () => {
    const trial = await published();
    await revised(trial, '2026-11-01');
    const before = trial.all();
    const { code, said } = await revised(trial, '2026-11-02', 'newer.pdf');
    expect(code).toBe(1);
    expect(said).toContain('[revise-unpublished]');
    expect(trial.all()).toEqual(before);
  });

  test('where the published file was overwritten: it is told how to get it back', async () => {
    const trial = await published();
    put(trial.content, 'papers/rivers/01.pdf', PDF('two'));
    const { code, said } = await revised(trial, '2026-11-01', 'newer.pdf');
    expect(code).toBe(1);
    expect(said).toContain('[revise-overwritten]');
    expect(said).toContain('git log -- papers/rivers/01.pdf');
    expect(existsSync(join(trial.content, 'papers/rivers/01.v1.pdf'))).toBe(false);
  });

  test.each([
    [[]],
    [[ADDRESS, '--date', '2026-11-01', '--note-en', 'x']],
    [[ADDRESS, '--date', '2026-11-01', '--pdf', 'x.pdf']],
    [[ADDRESS, '--note-en', 'x', '--pdf', 'x.pdf']],
    [[ADDRESS, '--date', '2026-02-30', '--note-en', 'x', '--pdf', 'x.pdf']],
  ])('without paper, day, what changed or a file: %j', async (args) => {
    await expect(runCommand(revise, baseContent(), ...args)).rejects.toThrow('npm run revise');
  });
});

test('whoever takes another name has it in every version', async () => {
  const trial = await published();
  await revised(trial, '2026-11-01');
  const { code, said } = await runCommand(
    people,
    trial.content,
    'rename',
    'abel-inventor',
    '--family',
    'Nameless',
    '--given',
    'Noa',
    '--without-trace',
  );
  expect(code, said).toBe(0);
  expect(trial.text('papers/rivers/01.v1.mdx')).toContain('person: noa-nameless');
  expect(await errors(trial.content)).toEqual([]);
});

test.each([
  ['removed', ['--note-en', 'A court asked for it.']],
  ['removed to protect someone', ['--privacy']],
])('with a paper that is %s go its versions, and each address says so', async (_, how) => {
  const trial = await published();
  await revised(trial, '2026-11-01');
  expect((await runCommand(publish, trial.content, '--date', '2026-11-01', ADDRESS)).code).toBe(0);
  const { code, said } = await runCommand(remove, trial.content, ADDRESS, '--date', '2026-11-05', ...how);
  expect(code, said).toBe(0);
  expect(Object.keys(trial.all()).filter((name) => name.includes('.v1'))).toEqual([]);
  expect(await errors(trial.content)).toEqual([]);
  const edition = await renewEdition(foldersOf({ PLENARY_CONTENT: trial.content }, trial.content), { drafts: false });
  const page = [...siteFiles(edition)].find(({ path }) => path === 'papers/rivers/01/v1/index.html')?.content?.();
  expect(page).toContain('Removed version');
  expect(page).toContain('href="/papers/rivers/01/"');
  if (how.includes('--privacy')) expect(trial.text('proceedings/ledger.yaml')).not.toContain('inventor2026bridges');
});
