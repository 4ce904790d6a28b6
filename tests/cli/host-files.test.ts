import { expect, test } from 'vitest';
import { hostFiles } from '../../src/cli/host-files.ts';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';
import { siteOf } from '../../src/model/address.ts';
import type { Edition } from '../../src/repository.ts';
import { mediaType } from '../../src/cli/media-type.ts';

async function headers(address: string, drafts: boolean): Promise<string> {
  const { records, issues } = await readRepository('.');
  const folders = { content: '.', output: 'dist', cache: '.cache' };
  const edition: Edition = {
    folders,
    repository: link(records, { drafts }),
    site: siteOf(address, ['en']),
    issues,
    drafts,
    printed: { pages: 0 },
    firstPages: new Map(),
  };
  const [file] = hostFiles(edition);
  return String(await file?.content?.());
}

/** The headers that a host which joins all rules gives a path, as Netlify and Cloudflare Pages read the file. */
function headersOf(path: string, text: string): string[] {
  return text
    .split(/\n(?=\/)/u)
    .map((rule) => rule.split('\n'))
    .filter(([pattern = '']) => {
      const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/gu, '\\$&');
      return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll(/:\w+/gu, '[^/]+')}$`, 'u').test(path);
    })
    .flatMap(([, ...lines]) => lines.map((line) => line.trim()).filter(Boolean));
}

test('what is named for its content may be kept, and files say what they are', async () => {
  const text = await headers('https://invented.example/press/', false);
  const lasting = ['X-Content-Type-Options: nosniff', 'Cache-Control: public, max-age=31536000, immutable'];
  expect(headersOf('/press/assets/Page.DUuoe7aR.css', text)).toEqual(lasting);
  expect(headersOf('/press/pagefind/df8785011eae/words/0.bin', text)).toEqual(lasting);
  expect(headersOf('/press/pagefind/contents.bin', text)).toEqual(['X-Content-Type-Options: nosniff']);
  expect(headersOf('/press/papers/a/01/', text)).toEqual(['X-Content-Type-Options: nosniff']);
  for (const [file, type] of [
    ['01.bib', 'application/x-bibtex; charset=utf-8'],
    ['01.ris', 'application/x-research-info-systems; charset=utf-8'],
    ['01.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
    ['01.en.akn.xml', 'application/akn+xml; charset=utf-8'],
  ] as const) {
    expect(headersOf(`/press/papers/a/01/${file}`, text)).toEqual(['X-Content-Type-Options: nosniff', `Content-Type: ${type}`]);
    // The same as the server of this program says.
    expect(mediaType(file)).toBe(type);
  }
});

test('a draft site asks not to be indexed, and the file stays below what hosts read', async () => {
  const text = await headers('https://invented.example/', true);
  expect(headersOf('/papers/a/01/', text)).toContain('X-Robots-Tag: noindex');
  expect(await headers('https://invented.example/', false)).not.toContain('noindex');
  expect(text.match(/^\//gmu)?.length).toBeLessThan(100);
});
