import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { remove } from '../../src/cli/remove.ts';
import { tombstoneFiles } from '../../src/cli/tombstone-files.ts';
import { foldersOf } from '../../src/files/folders.ts';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';
import { renewEdition } from '../../src/repository.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { baseContent, everyIssue, put } from '../files/content.ts';
import { runCommand as run } from './run-command.ts';

/** A published volume: a paper by two people, one of whom wrote another, with all that can lie beside a paper, and a prize for it. */
async function published(): Promise<{ content: string; text: (path: string) => string; has: (path: string) => boolean }> {
  const content = baseContent();
  put(
    content,
    'proceedings/people.yaml',
    '# The register.\nabel-inventor:\n  name: { family: Inventor, given: Abel }\n  formerIds: [a-inventor]\nmaria-maker:\n  name: { family: Maker, given: Maria }\n  differentFrom: [abel-inventor]\n',
  );
  put(
    content,
    'proceedings/rivers/volume.yaml',
    'status: draft\ntitle: { en: On rivers }\npublished: 2019-05-02\nawards:\n  - { name: { en: A prize }, paper: "01", person: abel-inventor }\n',
  );
  put(
    content,
    'papers/rivers/01.md',
    '---\nstatus: draft\nkind: paper # by Inventor\ntitle: { en: Bridges and boats }\nabstract: { en: Of what was built. }\nkeywords: { en: [boats] }\nauthors:\n  - person: abel-inventor\n  - person: maria-maker\nfiles:\n  - { file: 01.data.csv, kind: data }\n---\n\nWords of Inventor.\n',
  );
  put(content, 'papers/rivers/01.pdf', '%PDF-1.4\n% one\n%%EOF\n');
  put(content, 'papers/rivers/01.data.csv', 'a,b\n1,2\n');
  put(content, 'papers/rivers/01.references.bib', '@misc{one, title = {One}}\n');
  put(
    content,
    'papers/rivers/02.md',
    '---\nstatus: draft\nkind: paper\ntitle: { en: Ferries }\nauthors: [{ person: maria-maker }]\ntext: deposited\n---\n\nWords.\n',
  );
  const { code, said } = await run(publish, content, '--date', '2026-12-01');
  expect(code, said).toBe(0);
  return { content, text: (path) => readFileSync(join(content, path), 'utf8'), has: (path) => existsSync(join(content, path)) };
}

const errors = async (content: string) => (await everyIssue(content)).filter(({ severity }) => severity === 'error');

test('a removal writes its notice, takes text and files away, and leaves the rest of the record as it is', async () => {
  const { content, text, has } = await published();
  const ledger = text('proceedings/ledger.yaml');
  const { code } = await run(remove, content, 'papers/rivers/01/', '--date', '2026-12-03', '--note-en', 'A court asked for it.');
  expect(code).toBe(0);
  const record = text('papers/rivers/01.md');
  expect(record).toContain('kind: paper # by Inventor\n');
  expect(record).toContain('title: { en: Bridges and boats }');
  expect(record).toContain('text: deposited');
  expect(record).toMatch(/notices:\n {2}- kind: removed\n {4}date: 2026-12-03\n {4}note:\n {6}en: A court asked for it\.\n/u);
  expect(record).not.toMatch(/abstract|files:|Words/u);
  for (const file of ['01.pdf', '01.data.csv', '01.references.bib']) expect(has(`papers/rivers/${file}`)).toBe(false);
  expect(text('proceedings/ledger.yaml')).toBe(ledger);
  expect(await errors(content)).toEqual([]);
  expect((await run(publish, content, '--date', '2026-12-04')).code).toBe(0);
});

test('to protect a person, names, title and key go, with whoever nothing else names', async () => {
  const { content, text, has } = await published();
  const key = /citationKey: (\S+)/u.exec(text('papers/rivers/01.md'))?.[1] ?? '';
  expect(key).toBe('inventor2019bridges');
  const { code, said } = await run(remove, content, 'papers/rivers/01', '--date', '2026-12-03', '--privacy');
  expect(code, said).toBe(0);
  for (const path of ['papers/rivers/01.md', 'proceedings/people.yaml', 'proceedings/rivers/volume.yaml', 'proceedings/.published.jsonl'])
    expect(text(path)).not.toMatch(/inventor|abel|bridges|boats|prize/iu);
  expect(text('proceedings/people.yaml')).toMatch(/^# The register\.\nmaria-maker:\n/u);
  expect(has('papers/rivers/01.pdf')).toBe(false);
  const ledger = text('proceedings/ledger.yaml');
  expect(ledger).not.toContain(key);
  expect(ledger).toContain(`erased: ${sha256(key)}`);
  expect(ledger).toMatch(/people\/abel-inventor:\n {2}date: 2026-12-01\n {2}removed: 2026-12-03\n/u);
  expect(ledger).toMatch(/people\/a-inventor:\n {2}date: 2026-12-03\n {2}removed: 2026-12-03\n/u);
  expect(await errors(content)).toEqual([]);
  expect((await run(publish, content, '--date', '2026-12-04')).code).toBe(0);
  expect(await errors(content)).toEqual([]);
});

test('the key of what was removed is given to nothing else', async () => {
  const { content } = await published();
  await run(remove, content, 'papers/rivers/01', '--date', '2026-12-03', '--privacy');
  put(
    content,
    'papers/rivers/03.md',
    '---\nstatus: draft\nkind: paper\ntitle: { en: Bridges }\nauthors: [{ name: { family: Inventor, given: Zoe } }]\ndates: { published: 2019-06-01 }\n---\n\nWords.\n',
  );
  const { records } = await readRepository(content);
  const late = link(records, { drafts: true }).papers.find(({ id }) => id === '03');
  expect(late?.citationKey).toBe('inventor2019bridgesb');
});

test('the address of someone who was taken out of the register answers in each language and names nobody', async () => {
  const { content } = await published();
  await run(remove, content, 'papers/rivers/01', '--date', '2026-12-03', '--privacy');
  const edition = await renewEdition(foldersOf({ PLENARY_CONTENT: content }, content), { drafts: false });
  const files = [...tombstoneFiles(edition)];
  expect(files.map(({ path }) => path)).toContain('people/abel-inventor/index.html');
  expect(files.map(({ path }) => path)).toContain('people/a-inventor/index.html');
  const page = files[0]?.content?.();
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('was removed to protect a person');
  expect(page).not.toMatch(/inventor/iu);
});

test('a volume is removed and its papers stand; a removal can be made one that protects later', async () => {
  const { content, text } = await published();
  expect((await run(remove, content, 'proceedings/rivers', '--date', '2026-12-02', '--note-en', 'A mistake.')).code).toBe(0);
  expect((await run(remove, content, 'proceedings/rivers', '--date', '2026-12-03', '--privacy')).code).toBe(0);
  expect(text('proceedings/rivers/volume.yaml')).toContain('en: Removed volume');
  expect(text('proceedings/rivers/volume.yaml')).not.toContain('On rivers');
  expect(text('papers/rivers/01.md')).toContain('Words of Inventor.');
  expect(await errors(content)).toEqual([]);
});

describe('nothing is removed', () => {
  test.each<[string, readonly string[], string]>([
    ['before the last day', ['papers/rivers/01', '--date', '2026-11-30', '--privacy'], 'publish-early'],
    ['of an address that is none', ['papers/rivers/9', '--date', '2026-12-02', '--privacy'], 'publish-unknown'],
    ['of a draft', ['papers/rivers/03', '--date', '2026-12-02', '--privacy'], 'remove-draft'],
    ['twice', ['papers/rivers/02', '--date', '2026-12-03', '--note-en', 'Again.'], 'remove-again'],
  ])('%s', async (_, args, rule) => {
    const { content, text } = await published();
    put(content, 'papers/rivers/03.md', '---\nstatus: draft\nkind: paper\ntitle: { en: Late }\ntext: not-deposited\n---\n');
    await run(remove, content, 'papers/rivers/02', '--date', '2026-12-02', '--note-en', 'A mistake.');
    const before = text('papers/rivers/01.md') + text('papers/rivers/02.md') + text('proceedings/ledger.yaml');
    const { code, said } = await run(remove, content, ...args);
    expect(code).toBe(1);
    expect(said).toContain(`[${rule}]`);
    expect(text('papers/rivers/01.md') + text('papers/rivers/02.md') + text('proceedings/ledger.yaml')).toBe(before);
  });

  test.each([
    [[]],
    [['papers/rivers/01']],
    [['papers/rivers/01', '--date', '2026-12-02']],
    [['papers/rivers/01', '--date', '2026-02-30', '--privacy']],
  ])('without record, day or reason: %j', async (args) => {
    await expect(run(remove, baseContent(), ...args)).rejects.toThrow('npm run remove');
  });
});
