import { expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/command.ts';
import { formerCopies, formerRecords, splitFiles } from '../../src/cli/former-records.ts';
import { publish } from '../../src/cli/publish.ts';
import { redirectFiles } from '../../src/cli/redirect-files.ts';
import type { SiteFile } from '../../src/cli/site-file.ts';
import { foldersOf } from '../../src/files/folders.ts';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { renewEdition } from '../../src/repository.ts';
import { baseContent, everyIssue, put } from '../files/content.ts';

const terminal = (content: string): Terminal => ({
  print: () => undefined,
  note: () => undefined,
  progress: () => undefined,
  environment: { PLENARY_CONTENT: content },
  language: 'en',
  stopped: Promise.resolve(),
});

const volume = (more = '') => `status: published\ntitle: { en: On rivers }\npublished: 2019-05-02\ncitationKey: rivers2019\n${more}`;
const paper = (title: string, key: string, more = '') =>
  `---\nstatus: published\nkind: paper\ntitle: { en: ${title} }\ncitationKey: ${key}\ntext: deposited\n${more}---\n\nWords.\n`;
const claim = (state: string, ...addresses: readonly string[]) =>
  `formerly:\n${addresses.map((address) => `  - { address: ${address}, state: ${state}, date: 2026-12-03 }\n`).join('')}`;

/** A published volume with two papers, one of which has a PDF. */
async function published(): Promise<string> {
  const content = baseContent();
  put(content, 'proceedings/rivers/volume.yaml', volume());
  put(content, 'papers/rivers/01.md', paper('Bridges', 'bridges2019'));
  put(content, 'papers/rivers/01.pdf', '%PDF-1.4\n% one\n%%EOF\n');
  put(content, 'papers/rivers/02.md', paper('Ferries', 'ferries2019'));
  expect(await publish.run(['--date', '2026-12-01'], terminal(content))).toBe(0);
  return content;
}

const errors = async (content: string) =>
  (await everyIssue(content)).filter(({ severity }) => severity === 'error').map(({ rule, args }) => `${rule} ${args['address'] ?? ''}`);
const textOf = (file: SiteFile | undefined): string => {
  const content = file?.content?.();
  return typeof content === 'string' ? content : '';
};
const edition = (content: string) => renewEdition(foldersOf({ PLENARY_CONTENT: content }, content), { drafts: false });

test('a paper that moved leads on from its old address, its files too, and keeps its key', async () => {
  const content = await published();
  rmSync(join(content, 'papers/rivers/01.md'));
  renameSync(join(content, 'papers/rivers/01.pdf'), join(content, 'papers/rivers/07.pdf'));
  put(content, 'papers/rivers/07.md', paper('Bridges', 'bridges2019'));
  expect(await errors(content)).toEqual(['published-record-missing papers/rivers/01']);
  put(content, 'papers/rivers/07.md', paper('Bridges', 'bridges2019', claim('moved', 'papers/rivers/01')));
  expect(await errors(content)).toEqual([]);
  expect(await publish.run(['--date', '2026-12-03'], terminal(content))).toBe(0);
  expect(await errors(content)).toEqual([]);
  const files = [...redirectFiles(await edition(content))];
  const page = textOf(files.find(({ path }) => path === 'papers/rivers/01/index.html'));
  expect(page).toContain('papers/rivers/07/');
  const list = textOf(files.at(-1));
  expect(list).toMatch(/^\S*\/papers\/rivers\/01\/01\.pdf \S*\/papers\/rivers\/07\/07\.pdf 301$/mu);
  // A host that knows no list of redirects has the file all the same.
  expect([...formerCopies(await edition(content))].map(({ path, copyOf }) => [path, copyOf?.slice(-'rivers/07.pdf'.length)])).toEqual([
    ['papers/rivers/01/01.pdf', 'rivers/07.pdf'],
  ]);
  expect(list).toMatch(/^\S*\/papers\/rivers\/01\/01\.bib \S*\/papers\/rivers\/07\/07\.bib 301$/mu);
});

test('a paper that was merged leads to the one that took it in, and its file to the page where there is no other', async () => {
  const content = await published();
  rmSync(join(content, 'papers/rivers/01.md'));
  rmSync(join(content, 'papers/rivers/01.pdf'));
  put(content, 'papers/rivers/02.md', paper('Ferries', 'ferries2019', claim('merged', 'papers/rivers/01')));
  expect(await errors(content)).toEqual([]);
  const [former] = formerRecords(await edition(content));
  expect(former).toMatchObject({ from: 'papers/rivers/01/', to: 'papers/rivers/02/' });
  expect(former?.files[0]).toEqual({ from: 'papers/rivers/01/01.pdf', to: 'papers/rivers/02/' });
});

test('what was split leads to its parts', async () => {
  const content = await published();
  rmSync(join(content, 'papers/rivers/01.md'));
  rmSync(join(content, 'papers/rivers/01.pdf'));
  for (const [id, title] of [
    ['03', 'Old <b>bridges</b>'],
    ['04', 'New bridges'],
  ] as const)
    put(content, `papers/rivers/${id}.md`, paper(title, `bridges2019x${id}`, claim('split', 'papers/rivers/01')));
  expect(await errors(content)).toEqual([]);
  const files = [...splitFiles(await edition(content))];
  expect(files[0]?.path).toBe('papers/rivers/01/index.html');
  const page = textOf(files[0]);
  expect(page).toContain('Old &lt;b&gt;bridges&lt;/b&gt;</a>');
  expect(page).toContain('papers/rivers/04/');
  expect(page).toContain('noindex');
});

test('with a volume that moves goes what stands below it, but for what is missing there', async () => {
  const content = await published();
  renameSync(join(content, 'proceedings/rivers'), join(content, 'proceedings/streams'));
  renameSync(join(content, 'papers/rivers'), join(content, 'papers/streams'));
  put(content, 'proceedings/streams/volume.yaml', volume(claim('moved', 'proceedings/rivers')));
  expect(await errors(content)).toEqual([]);
  expect(formerRecords(await edition(content)).map(({ from, to }) => [from, to])).toEqual([
    ['proceedings/rivers/', 'proceedings/streams/'],
    ['papers/rivers/01/', 'papers/streams/01/'],
    ['papers/rivers/02/', 'papers/streams/02/'],
  ]);
  rmSync(join(content, 'papers/streams/02.md'));
  expect(await errors(content)).toEqual(['published-record-missing papers/rivers/02']);
});
