import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { changeFiles } from '../../src/discovery/change-list.ts';
import { readRepository } from '../../src/files/read.ts';
import { siteOf } from '../../src/model/address.ts';
import { link } from '../../src/model/link.ts';
import { baseContent, put } from '../files/content.ts';

const site = siteOf('https://invented.example/press', ['en', 'az']);
const sum = 'a'.repeat(64);

async function files(): Promise<ReadonlyMap<string, string>> {
  const content = baseContent();
  const paper = (more: string) => `---\nkind: paper\nstatus: published\ntitle: { en: A paper }\ntext: deposited\n${more}---\n`;
  put(content, 'proceedings/rivers/volume.yaml', 'status: published\ntitle: { en: On rivers }\n');
  put(content, 'papers/rivers/01.md', paper('notices:\n  - { kind: removed, date: 2026-12-05, note: { en: The law & nothing else. } }\n'));
  put(
    content,
    'papers/rivers/02.md',
    paper('updated: 2026-12-03\nformerly: [{ address: papers/rivers/09, state: moved, date: 2026-12-04 }]\n'),
  );
  put(
    content,
    'proceedings/ledger.yaml',
    `papers/rivers/01:\n  key: a\n  date: 2026-12-01\n  files:\n    - { name: 01.pdf, sha256: ${sum}, date: 2026-12-01 }\n    - { name: 01.pdf, sha256: ${sum}, date: 2026-12-02 }\npapers/rivers/02:\n  key: b\npapers/rivers/09:\n  key: c\n  date: 2026-12-01\n`,
  );
  const { records } = await readRepository(content);
  return new Map(changeFiles(link(records, { drafts: false }), site).map(({ path, content: text }) => [path, text]));
}

test('pages and files that came, changed and went, the oldest first, with what became of them', async () => {
  const { changes } = JSON.parse((await files()).get('changes.json') ?? '') as { changes: readonly Record<string, unknown>[] };
  const base = 'https://invented.example/press/papers/rivers';
  expect(changes).toEqual([
    { address: `${base}/01/`, change: 'created', date: '2026-12-01' },
    { address: `${base}/01/01.pdf`, change: 'created', date: '2026-12-01' },
    { address: `${base}/09/`, change: 'created', date: '2026-12-01' },
    { address: `${base}/01/01.pdf`, change: 'updated', date: '2026-12-02' },
    { address: `${base}/02/`, change: 'updated', date: '2026-12-03' },
    { address: `${base}/09/`, change: 'deleted', date: '2026-12-04', state: 'moved', to: [`${base}/02/`] },
    { address: `${base}/01/`, change: 'updated', date: '2026-12-05', state: 'removed', note: { en: 'The law & nothing else.' } },
    { address: `${base}/01/01.pdf`, change: 'deleted', date: '2026-12-05' },
  ]);
});

test('the lists of ResourceSync lead from the description to the changes and back, and are well formed', async () => {
  const all = await files();
  const space = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9', rs: 'http://www.openarchives.org/rs/terms/' };
  const texts = (path: string, find: string): string[] => {
    using document = XmlDocument.fromString(all.get(path) ?? '');
    return document.find(find, space).map(({ content }) => content);
  };
  expect(texts('resourcesync.xml', '//s:loc')).toEqual(['https://invented.example/press/capabilitylist.xml']);
  expect(texts('capabilitylist.xml', '//s:loc')).toEqual(['https://invented.example/press/changelist.xml']);
  expect(texts('capabilitylist.xml', '/s:urlset/rs:ln[@rel="up"]/@href')).toEqual(['https://invented.example/press/resourcesync.xml']);
  expect(texts('changelist.xml', '/s:urlset/rs:md/@from')).toEqual(['2026-12-01T00:00:00Z']);
  expect(texts('changelist.xml', '//s:url/rs:md/@change')).toEqual([
    'created',
    'created',
    'created',
    'updated',
    'updated',
    'deleted',
    'updated',
    'deleted',
  ]);
  const days = texts('changelist.xml', '//s:url/rs:md/@datetime');
  expect(days).toEqual([...days].sort());
});
