import { expect, test } from 'vitest';
import { redirectFiles } from '../../src/cli/redirect-files.ts';
import { siteFiles } from '../../src/cli/site-files.ts';
import type { SiteFile } from '../../src/cli/site-file.ts';
import { foldersOf } from '../../src/files/folders.ts';
import { searchRecords } from '../../src/search/records.ts';
import { renewEdition } from '../../src/repository.ts';
import { baseContent, put } from '../files/content.ts';

const textOf = (file: SiteFile | undefined): string => {
  const content = file?.content?.();
  return typeof content === 'string' ? content : '';
};

async function edition(people: string) {
  const content = baseContent();
  put(content, 'proceedings/people.yaml', people);
  put(
    content,
    'proceedings/center.yaml',
    'name: { en: Centre }\nlanguages: [en, az]\naddress: https://invented.example/press/\nlicense: CC-BY-4.0\ncitationStyle: apa\n',
  );
  put(content, 'proceedings/second/volume.yaml', 'status: published\ntitle: { en: A volume }\npublished: 2020-01-01\n');
  put(
    content,
    'papers/second/01.md',
    '---\nkind: paper\nstatus: published\ntitle: { en: A paper }\ntext: external\nexternalText: https://invented.example/x\nauthors: [{ person: new-name }]\n---\n',
  );
  return renewEdition(foldersOf({ PLENARY_CONTENT: content }, content), { drafts: false });
}

test('a page for each former id and language, and the list of all addresses, files too', async () => {
  const files = [...redirectFiles(await edition('new-name:\n  name: { family: Invented, given: New }\n  formerIds: [old-name, older]\n'))];
  expect(files.map(({ path }) => path)).toEqual([
    'people/old-name/index.html',
    'az/people/old-name/index.html',
    'people/older/index.html',
    'az/people/older/index.html',
    '_redirects',
  ]);
  expect(textOf(files[1])).toContain('url=/press/az/people/new-name/');
  expect(textOf(files[1])).not.toMatch(/Invented|old-name/u);
  expect(textOf(files.at(-1)).split('\n').slice(0, 5)).toEqual([
    '/press/people/old-name/ /press/people/new-name/ 301',
    '/press/az/people/old-name/ /press/az/people/new-name/ 301',
    '/press/people/old-name/old-name.bib /press/people/new-name/new-name.bib 301',
    '/press/people/old-name/old-name.ris /press/people/new-name/new-name.ris 301',
    '/press/people/old-name/old-name.csl.json /press/people/new-name/new-name.csl.json 301',
  ]);
});

test('a former address is in no list of pages and not in the search', async () => {
  const one = await edition('new-name:\n  name: { family: Invented, given: New }\n  formerIds: [old-name]\n');
  for (const { path, content } of siteFiles(one)) {
    if (/sitemap|robots|atom/u.test(path)) expect(String(await content?.())).not.toContain('old-name');
  }
  expect(JSON.stringify([...searchRecords(one.repository, one.site, new Map())])).not.toContain('old-name');
});

test('without former ids there is nothing, and an id in use leads nowhere else', async () => {
  expect([...redirectFiles(await edition('new-name:\n  name: { family: Invented }\n'))]).toEqual([]);
  const taken = 'new-name:\n  name: { family: Invented }\n  formerIds: [other, new-name]\nother:\n  name: { family: Other }\n';
  expect([...redirectFiles(await edition(taken))]).toEqual([]);
});
