import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { readRepository } from '../../src/files/read.ts';
import { baseContent, put } from '../files/content.ts';
import { runCommand } from './run-command.ts';

const run = (content: string, ...args: string[]) => runCommand(publish, content, ...args);

const pdf = (text: string) => `%PDF-1.4\n% ${text}\n%%EOF\n`;

/** A draft volume with a paper that has a PDF, and one without a text, which say nothing of keys and days. */
function drafts(): { content: string; text: (path: string) => string } {
  const content = baseContent();
  put(
    content,
    'proceedings/2019-rivers/volume.yaml',
    '# By hand.\nstatus: draft\ntitle: { en: On rivers }\nevent: { kind: congress, dates: { from: 2019-05-02 } }\n',
  );
  put(
    content,
    'papers/2019-rivers/01.md',
    '---\nstatus: draft # not yet\nkind: paper\ntitle: { en: Bridges and boats }\ntext: deposited\n---\n\nWords.\n',
  );
  put(content, 'papers/2019-rivers/01.pdf', pdf('one'));
  put(content, 'papers/2019-rivers/02.md', '---\nstatus: draft\nkind: address\ntitle: { en: Opening }\ntext: not-deposited\n---\n');
  return { content, text: (path) => readFileSync(join(content, path), 'utf8') };
}

test('publishing writes status, key and day into drafts, leaves the rest of the files as it is, and fills the ledger', async () => {
  const { content, text } = drafts();
  expect(await run(content, '--date', '2026-12-01')).toMatchObject({ code: 0 });
  expect(text('proceedings/2019-rivers/volume.yaml')).toBe(
    '# By hand.\nstatus: published\ntitle: { en: On rivers }\nevent: { kind: congress, dates: { from: 2019-05-02 } }\npublished: 2026-12-01\ncitationKey: rivers2026\n',
  );
  expect(text('papers/2019-rivers/01.md')).toBe(
    '---\nstatus: published # not yet\nkind: paper\ntitle: { en: Bridges and boats }\ntext: deposited\ndates:\n  published: 2026-12-01\ncitationKey: bridges2026boats\n---\n\nWords.\n',
  );
  // A talk without a text keeps the year in which it was given.
  expect(text('papers/2019-rivers/02.md')).not.toContain('dates');
  const ledger = text('proceedings/ledger.yaml');
  expect(ledger).toMatch(/^proceedings\/2019-rivers:\n {2}key: \S+\n {2}date: 2026-12-01\npapers\/2019-rivers\/01:\n/u);
  expect(ledger).toMatch(/ {2}files:\n {4}- name: 01\.pdf\n {6}sha256: [0-9a-f]{64}\n {6}date: 2026-12-01\n/u);
  expect(ledger).toMatch(/seal:\n {2}version: 2\n {2}entries: \d+\n/u);
});

test('publishing again changes no byte', async () => {
  const { content, text } = drafts();
  await run(content, '--date', '2026-12-01');
  const all = () => ['proceedings/ledger.yaml', 'proceedings/.published.jsonl', 'papers/2019-rivers/01.md'].map(text);
  const before = all();
  expect(await run(content, '--date', '2026-12-02')).toMatchObject({ code: 0, said: expect.stringContaining('Nothing new') as string });
  expect(all()).toEqual(before);
});

test('a publication that was interrupted before the ledger was written ends the same when it is run again', async () => {
  const whole = drafts();
  await run(whole.content, '--date', '2026-12-01');
  const cut = drafts();
  writeFileSync(join(cut.content, 'papers/2019-rivers/01.md'), whole.text('papers/2019-rivers/01.md'));
  writeFileSync(join(cut.content, 'proceedings/2019-rivers/volume.yaml'), whole.text('proceedings/2019-rivers/volume.yaml'));
  await run(cut.content, '--date', '2026-12-01');
  for (const path of ['proceedings/ledger.yaml', 'proceedings/.published.jsonl', 'papers/2019-rivers/02.md'])
    expect(cut.text(path)).toBe(whole.text(path));
});

test('only what is named is published, and a late paper gets the day on which it comes', async () => {
  const { content, text } = drafts();
  await run(content, '--date', '2026-12-01');
  put(content, 'papers/2019-rivers/03.md', '---\nstatus: draft\nkind: paper\ntitle: { en: Late }\ntext: deposited\n---\n\nWords.\n');
  put(content, 'papers/2019-rivers/04.md', '---\nstatus: draft\nkind: paper\ntitle: { en: Later }\ntext: deposited\n---\n\nWords.\n');
  expect((await run(content, '--date', '2027-01-15', 'papers/2019-rivers/03/')).code).toBe(0);
  expect(text('papers/2019-rivers/03.md')).toContain('published: 2027-01-15');
  expect(text('papers/2019-rivers/04.md')).toContain('status: draft');
  expect(text('proceedings/ledger.yaml')).not.toContain('papers/2019-rivers/04');
});

describe('nothing is published', () => {
  const refused = async (prepare: (content: string) => void, ...args: string[]) => {
    const { content, text } = drafts();
    await run(content, '--date', '2026-12-01');
    prepare(content);
    const ledger = () => (existsSync(join(content, 'proceedings/ledger.yaml')) ? text('proceedings/ledger.yaml') : undefined);
    const before = ledger();
    const { code, said } = await run(content, ...args);
    expect(ledger()).toBe(before);
    return { code, rules: [...said.matchAll(/\[([a-z-]+)\]$/gmu)].map(([, rule]) => rule) };
  };
  const change = (path: string, edit: (text: string) => string) => (content: string) => {
    writeFileSync(join(content, path), edit(readFileSync(join(content, path), 'utf8')));
  };
  test.each<[string, (content: string) => void, readonly string[], string]>([
    ['before the last day', () => undefined, ['--date', '2026-11-30'], 'publish-early'],
    ['of an address that is none', () => undefined, ['--date', '2026-12-02', 'papers/2019-rivers/9'], 'publish-unknown'],
    [
      'when the ledger was edited',
      change('proceedings/ledger.yaml', (text) => text.replace('2026-12-01', '2026-11-01')),
      ['--date', '2026-12-02'],
      'ledger-edited',
    ],
    [
      'when the ledger lost an entry',
      change('proceedings/ledger.yaml', (text) => text.replace(/papers\/2019-rivers\/02:\n(?: .*\n)+/u, '')),
      ['--date', '2026-12-02'],
      'ledger-edited',
    ],
    [
      'when the ledger is from a newer program',
      change('proceedings/ledger.yaml', (text) => text.replace('version: 2', 'version: 3')),
      ['--date', '2026-12-02'],
      'ledger-newer',
    ],
    [
      'when the ledger is cut off',
      change('proceedings/ledger.yaml', (text) => text.slice(0, -40)),
      ['--date', '2026-12-02'],
      'checksum-form',
    ],
    [
      'in a merge conflict',
      change('proceedings/ledger.yaml', (text) => `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`),
      ['--date', '2026-12-02'],
      'merge-conflict',
    ],
    [
      'when a record was renamed',
      (content) => {
        put(content, 'papers/2019-rivers/07.md', readFileSync(join(content, 'papers/2019-rivers/02.md'), 'utf8'));
        change('papers/2019-rivers/02.md', () => '')(content);
      },
      ['--date', '2026-12-02'],
      'front-matter-missing',
    ],
    [
      'when the case of a record’s name changed',
      (content) => renameSync(join(content, 'papers/2019-rivers/01.md'), join(content, 'papers/2019-rivers/01.MD')),
      ['--date', '2026-12-02'],
      'published-record-missing',
    ],
    [
      'when the case of a file’s name changed',
      (content) => renameSync(join(content, 'papers/2019-rivers/01.pdf'), join(content, 'papers/2019-rivers/01.PDF')),
      ['--date', '2026-12-02'],
      'published-file-missing',
    ],
    [
      'when the case of the name of a volume’s folder changed',
      (content) => renameSync(join(content, 'papers/2019-rivers'), join(content, 'papers/2019-Rivers')),
      ['--date', '2026-12-02'],
      'id-case',
    ],
    ['when the ledger was lost', (content) => rmSync(join(content, 'proceedings/ledger.yaml')), ['--date', '2026-12-02'], 'ledger-edited'],
    ['when a file was replaced', change('papers/2019-rivers/01.pdf', () => pdf('two')), ['--date', '2026-12-02'], 'published-file-changed'],
  ])('%s', async (_, prepare, args, rule) => {
    const { code, rules } = await refused(prepare, ...args);
    expect(code).toBe(1);
    expect(rules).toContain(rule);
  });

  test.each([[[]], [['--date', '1 December']], [['--date', '2026-02-30']], [['--day', '2026-12-01']]])(
    'without a day: %j',
    async (args) => {
      await expect(run(drafts().content, ...args)).rejects.toThrow('--date 2026-12-01');
    },
  );
});

test('a file that was replaced under a notice is entered beside the old one', async () => {
  const { content, text } = drafts();
  await run(content, '--date', '2026-12-01');
  put(content, 'papers/2019-rivers/01.pdf', pdf('two'));
  const notice = 'notices:\n  - { kind: corrected, date: 2026-12-05, note: { en: A table was wrong. } }\n';
  writeFileSync(join(content, 'papers/2019-rivers/01.md'), text('papers/2019-rivers/01.md').replace('citationKey', `${notice}citationKey`));
  expect(await run(content, '--date', '2026-12-05')).toMatchObject({ code: 0 });
  expect(text('proceedings/ledger.yaml').match(/name: 01\.pdf/gu)).toHaveLength(2);
  // On the same day only another notice tells of another file.
  put(content, 'papers/2019-rivers/01.pdf', pdf('third'));
  expect((await run(content, '--date', '2026-12-05')).said).toContain('published-file-changed');
  const second = '  - { kind: corrected, date: 2026-12-05, note: { en: So was a figure. } }\n';
  writeFileSync(join(content, 'papers/2019-rivers/01.md'), text('papers/2019-rivers/01.md').replace('citationKey', `${second}citationKey`));
  const again = await run(content, '--date', '2026-12-05');
  expect([again.code, again.said.includes('No record is new')]).toEqual([0, true]);
  // From then on the corrected file is the published one.
  put(content, 'papers/2019-rivers/01.pdf', pdf('three'));
  expect((await run(content, '--date', '2026-12-06')).said).toContain('published-file-changed');
});

test('a ledger that was cut off anywhere, or to which a line was lost, is noticed', async () => {
  const { content, text } = drafts();
  await run(content, '--date', '2026-12-01');
  const whole = text('proceedings/ledger.yaml');
  const lines = whole.split(/(?<=\n)/u);
  const broken = [
    ...lines.map((_, at) => lines.slice(0, at).join('')),
    ...lines.map((line, at) => lines.slice(0, at).join('') + line.slice(0, -line.length / 2)),
    ...lines.map((_, at) => lines.toSpliced(at, 1).join('')),
    ...lines.map((line, at) => lines.toSpliced(at, 1, line, line).join('')),
  ].filter((one) => one !== whole);
  for (const ledger of broken) {
    writeFileSync(join(content, 'proceedings/ledger.yaml'), ledger);
    const { issues } = await readRepository(content);
    expect(issues.filter(({ severity }) => severity === 'error').length, ledger).toBeGreaterThan(0);
  }
});

test('the day is told in words, and one that is far from the last is a warning', async () => {
  const { content, text } = drafts();
  const first = await run(content, '--date', '2026-12-01');
  expect(first.said).toContain('The day of publication is 1 December 2026.');
  expect(first.said).not.toContain('publish-far');
  put(content, 'papers/2019-rivers/03.md', '---\nstatus: draft\nkind: paper\ntitle: { en: Late }\ntext: deposited\n---\n\nWords.\n');
  const late = await run(content, '--date', '2062-12-01');
  expect(late).toMatchObject({ code: 0, said: expect.stringContaining('[publish-far]') as string });
  expect(late.said).toContain('1 December 2062');
  expect(text('papers/2019-rivers/03.md')).toContain('published: 2062-12-01');
});
