import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportFiles } from '../../src/cli/export-files.ts';
import { siteOf } from '../../src/model/address.ts';
import type { Edition } from '../../src/repository.ts';
import { invent } from '../citation/invented.ts';

const event = { kind: 'conference' as const, name: { en: 'Imagined Conference' }, dates: { from: '2001-05-14' } };
const repository = invent({
  people: { 'ada-imagined': { name: { family: 'Imagined', given: 'Ada' } }, 'nobody-known': { name: { family: 'Known', given: 'No' } } },
  volumes: {
    'first-volume': {
      event,
      papers: { '01': { authors: [{ person: 'ada-imagined' }] }, '02': { title: { en: 'By nobody' } } },
      resolutions: { '01': {} },
    },
    'unlisted-volume': {
      listed: false,
      papers: { '01': { title: { en: 'How to use this site' }, authors: [{ person: 'ada-imagined' }] } },
    },
    'was-an-event': { status: 'event-only', event },
  },
});
const edition = {
  repository,
  site: siteOf(repository.center.address, repository.center.languages),
} as unknown as Edition;

const files = new Map<string, string | Uint8Array>();
const text = (path: string) => String(files.get(path));

beforeAll(() => {
  for (const { path, content } of exportFiles(edition)) files.set(path, content?.() as string | Uint8Array);
});

describe('the files of exports', () => {
  test('stand beside works, volumes and people, and at the root for everything', () => {
    const paths = [...files.keys()].filter((path) => path.endsWith('.bib')).sort();
    expect(paths).toEqual([
      'papers/first-volume/01/01.bib',
      'papers/first-volume/02/02.bib',
      'papers/unlisted-volume/01/01.bib',
      'people/ada-imagined/ada-imagined.bib',
      'proceedings/first-volume/first-volume.bib',
      'proceedings/unlisted-volume/unlisted-volume.bib',
      'resolutions/first-volume/01/01.bib',
      'works.bib',
    ]);
    expect(files.size).toBe(3 * (paths.length + 1));
  });

  test('of a volume is its own entry and those of all that belongs to it', () => {
    const works = ['papers/first-volume/01/01.bib', 'papers/first-volume/02/02.bib', 'resolutions/first-volume/01/01.bib'];
    for (const path of works) expect(text('proceedings/first-volume/first-volume.bib')).toContain(text(path));
    expect(text('proceedings/first-volume/first-volume.bib').match(/^@/gmu)).toHaveLength(4);
  });

  test('of a person is what they wrote in listed volumes', () => {
    expect(text('people/ada-imagined/ada-imagined.bib')).toBe(text('papers/first-volume/01/01.bib'));
  });

  test('of everything leave out what is not listed', () => {
    expect(text('works.bib')).toBe(text('proceedings/first-volume/first-volume.bib'));
    expect(JSON.parse(text('works.csl.json'))).toHaveLength(4);
  });

  test('compressed hold the same, and neither time nor machine', () => {
    for (const name of ['works.bib', 'works.ris', 'works.csl.json']) {
      const bytes = Buffer.from(files.get(`${name}.gz`) as Uint8Array);
      expect(gunzipSync(bytes).toString()).toBe(text(name));
      expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, bytes[8], 255]);
    }
  });

  test('are the same bytes each time', () => {
    for (const { path, content } of exportFiles(edition)) expect(content?.(), path).toEqual(files.get(path));
  });
});
