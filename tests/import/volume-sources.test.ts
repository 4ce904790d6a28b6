import { describe, expect, test } from 'vitest';
import type { ImportedVolume } from '../../src/import/imported-volume.ts';
import { paper } from '../../src/schema/paper.ts';
import { volume } from '../../src/schema/volume.ts';
import { fileLine, personLine, request, sourceFolder, sourceOf, told } from './bibliographies.ts';

async function read(folder: string, only = '') {
  const files = sourceFolder(folder).filter(({ name }) => name.startsWith(only));
  const source = sourceOf(files);
  const { volumes, issues } = (await source?.read(files, request)) ?? { volumes: [], issues: [] };
  for (const one of volumes) expectWhole(one);
  return { id: source?.id, volumes, issues: issues.map(told), args: issues.map(({ rule, args }) => ({ rule, ...args })) };
}

/** What a source gives, the schemas take; undefined fields are none. */
function expectWhole({ fields, papers }: ImportedVolume): void {
  expect(volume.safeParse({ status: 'draft', ...fields }).error?.issues).toBeUndefined();
  for (const one of papers) expect(paper.safeParse({ status: 'draft', ...one.fields }).error?.issues).toBeUndefined();
}

/** A volume as a reader would tell it. */
const shown = ({ id, fields, editors, papers }: ImportedVolume) => ({
  id,
  fields,
  editors: editors.map(personLine),
  papers: papers.map((one) => ({
    key: one.key,
    id: one.id,
    fields: one.fields,
    authors: one.authors.map(personLine),
    files: one.files.map(fileLine),
  })),
});

test('a file of BibTeX, field by field', async () => {
  const { id, volumes, issues, args } = await read('bibtex');
  expect(id).toBe('bibtex');
  expect(volumes.map(shown)).toEqual([
    {
      fields: {
        title: { az: 'Uydurma çıraqlar: konfrans materialları' },
        language: 'az',
        event: {
          kind: 'conference',
          name: { az: 'Uydurma çıraqlar konfransı' },
          dates: { from: '2026-05-12', to: '2026-05-14' },
          venue: { az: 'Əks-səda zalı' },
          city: { az: 'Bakı' },
          country: 'AZ',
        },
        series: { title: { az: 'Çıraq araşdırmaları' } },
        number: '3',
        isbn: '978-0-306-40615-7',
        place: { az: 'Heçyer' },
        published: '2026-09-01',
      },
      editors: ['Gülsüm Şamdanlı'],
      papers: [
        {
          key: 'ahmad:light',
          fields: {
            kind: 'paper',
            title: { az: 'Heç kimin görmədiyi işıq', en: 'The light that nobody saw' },
            translations: { en: 'source' },
            abstract: { az: 'Çıraqlar haqqında.' },
            keywords: { az: ['çıraq', 'işıq'] },
            language: 'az',
            pages: '1-9',
            doi: '10.5555/LAMP.1',
            text: 'external',
            externalText: 'https://doi.org/10.5555/LAMP.1',
          },
          authors: ['Əhməd Vəli oğlu Çıraqlı 0000-0002-1825-0097', 'Uydurma Xəritələr İnstitutu', 'Jan van der Lamp'],
          files: [],
        },
        {
          key: 'count2026',
          fields: {
            kind: 'paper',
            title: { 'en-GB': 'The count of the lamps in the Valley of Echoes' },
            language: 'en-GB',
            articleNumber: 'e17',
            dates: { published: '2026-05-12' },
            text: 'external',
            externalText: 'https://lamps.example/count_2026',
          },
          authors: ['Ann Lamplight'],
          files: [],
        },
        {
          key: 'lampin:talk',
          fields: { kind: 'keynote', title: { ru: 'Лампы долины' }, language: 'ru', text: 'not-deposited' },
          authors: ['Олег Иванович Лампин'],
          files: [],
        },
      ],
    },
  ]);
  expect(issues).toEqual([
    'lamps.bib:23:3 import-name-organization',
    'lamps.bib:5:1 import-publisher-unlisted',
    'lamps.bib import-fields-lost',
    'lamps.bib import-names-divided',
  ]);
  expect(args).toContainEqual({ rule: 'import-fields-lost', fields: 'annote ×1' });
});

test('a file of RIS, tag by tag', async () => {
  const { id, volumes, issues } = await read('ris');
  expect(id).toBe('ris');
  expect(volumes.map(shown)).toEqual([
    {
      fields: {
        title: { en: 'Lamps of the valley and of the plain' },
        language: 'en',
        event: {
          kind: 'conference',
          name: { en: 'Conference on Invented Lamps' },
          dates: { from: '2026-09' },
          city: { en: 'Baku' },
          country: 'AZ',
        },
        series: { title: { en: 'Studies of Lamps' } },
        number: '3',
        isbn: '978-0-306-40615-7',
        place: { en: 'Nowhere' },
        published: '2026-09-01',
      },
      editors: ['Gülsüm Şamdanlı'],
      papers: [
        {
          key: 'light',
          fields: {
            kind: 'paper',
            title: { az: 'Heç kimin görmədiyi işıq', en: 'The light that nobody saw' },
            translations: { en: 'source' },
            abstract: { az: 'Çıraqlar haqqında, iki sətirdə.' },
            keywords: { az: ['çıraq', 'işıq'] },
            language: 'az',
            pages: '1-9',
            doi: '10.5555/lamp.1',
            text: 'external',
            externalText: 'https://lamps.example/1',
            note: { az: 'Read at dusk' },
          },
          authors: ['Əhməd Vəli oğlu Çıraqlı', 'Jan van den Lamp Jr.', 'Institute of Imagined Maps'],
          files: [],
        },
        {
          key: '3',
          fields: { kind: 'paper', title: { ru: 'Лампы долины' }, language: 'ru', pages: '10-19' },
          authors: ['Олег Иванович Лампин'],
          files: [],
        },
      ],
    },
  ]);
  expect(issues).toEqual([
    'lamps.ris:19:1 import-name-organization',
    'lamps.ris:1:1 import-event-guessed',
    'lamps.ris:1:1 import-publisher-unlisted',
    'lamps.ris import-fields-lost',
  ]);
});

test('a file of CSL-JSON, variable by variable', async () => {
  const { id, volumes, issues } = await read('csl');
  expect(id).toBe('csl-json');
  expect(volumes.map(shown)).toEqual([
    {
      fields: {
        title: { en: 'Lamps of the valley' },
        language: 'en',
        event: {
          kind: 'conference',
          name: { en: 'Conference on Invented Lamps' },
          dates: { from: '2026-05-12', to: '2026-05-14' },
          city: { en: 'Baku' },
          country: 'AZ',
        },
        series: { title: { en: 'Studies of Lamps' } },
        number: '3',
        isbn: '978-0-306-40615-7',
        place: { en: 'Nowhere' },
        published: '2026-09-01',
      },
      editors: ['Gülsüm Şamdanlı'],
      papers: [
        {
          key: 'light',
          fields: {
            kind: 'paper',
            title: { az: 'Çıraqlar və *Lampas inventa*, H₂O' },
            abstract: { az: 'Çıraqlar haqqında.' },
            keywords: { az: ['çıraq', 'işıq'] },
            language: 'az',
            pages: '1-9',
            doi: '10.5555/lamp.1',
            dates: { published: '2026-05-12' },
            text: 'external',
            externalText: 'https://lamps.example/1',
          },
          authors: ['Əhməd Vəli oğlu Çıraqlı 0000-0002-1825-0097', 'Jan van den Lamp Jr.', 'Institute of Imagined Maps'],
          files: [],
        },
      ],
    },
  ]);
  expect(issues).toEqual([
    'lamps.csl.json:9:3 import-name-organization',
    'lamps.csl.json:2:3 import-publisher-unlisted',
    'lamps.csl.json import-fields-lost',
  ]);
});

describe('answers of Crossref', () => {
  test('a list of works', async () => {
    const { id, volumes, issues } = await read('crossref', 'list');
    expect(id).toBe('crossref');
    expect(volumes.map(shown)).toEqual([
      {
        fields: {
          title: { en: 'Proceedings of the Conference on Invented Lamps' },
          event: {
            kind: 'conference',
            name: { en: 'Conference on Invented Lamps' },
            dates: { from: '2026-05-12', to: '2026-05-14' },
            city: { en: 'Baku' },
            country: 'AZ',
            sponsors: [{ name: { en: 'Lamp Makers of Nowhere' } }],
          },
          isbn: '9780306406157',
          doi: '10.5555/lamps',
          place: { en: 'Nowhere' },
          published: '2026-09',
        },
        editors: ['Gülsüm Şamdanlı'],
        papers: [
          {
            key: '10.5555/lamps.1',
            fields: {
              kind: 'paper',
              title: { az: 'Heç kimin görmədiyi işıq', en: 'The light & the *Lampas inventa*' },
              translations: { en: 'source' },
              abstract: { en: 'The lamps of the valley <counted> in the dark.' },
              language: 'en',
              pages: '1-9',
              doi: '10.5555/lamps.1',
              dates: { published: '2026-09-01' },
              license: 'CC-BY-4.0',
              text: 'external',
              externalText: 'https://lamps.example/1',
            },
            authors: ['Əhməd Çıraqlı 0000-0002-1825-0097', 'Institute of Imagined Maps'],
            files: [],
          },
        ],
      },
    ]);
    expect(volumes[0]?.papers[0]?.authors[0]?.affiliations).toEqual(['Nowhere University']);
    expect(issues).toEqual([
      'list.json:19:7 import-name-organization',
      'list.json:9:7 import-publisher-unlisted',
      'list.json import-fields-lost',
    ]);
  });

  test('a single work', async () => {
    const { id, volumes, issues } = await read('crossref', 'single');
    expect(id).toBe('crossref');
    expect(volumes[0]?.papers.map(({ key, fields }) => ({ key, ...fields }))).toMatchObject([
      { key: '10.5555/lamps.2', title: { ru: 'Лампы долины' }, language: 'ru', externalText: 'https://doi.org/10.5555/lamps.2' },
    ]);
    expect(issues).toEqual(['single.json:1 import-event-guessed']);
  });
});

test('a folder of PMLR', async () => {
  const { id, volumes, issues } = await read('pmlr');
  expect(id).toBe('pmlr');
  expect(volumes.map(shown)).toEqual([
    {
      fields: {
        title: { en: 'Proceedings of the Second Workshop on Invented Lamps' },
        event: {
          kind: 'workshop',
          name: { en: 'Second Workshop on Invented Lamps' },
          dates: { from: '2026-05-12', to: '2026-05-14' },
          city: { en: 'Baku' },
          country: 'AZ',
          website: 'https://lamps.example/2026',
        },
        number: '42',
        published: '2026-09-01',
      },
      editors: ['Gülsüm Şamdanlı', 'Oleg Lampin'],
      papers: [
        {
          key: 'samdanli26a',
          fields: {
            kind: 'paper',
            title: { en: 'On $E=mc^2$ and *Lampas inventa* in Aşağı İnsanlı' },
            abstract: { en: 'The lamps of the valley are counted, and the count of the lamps is given to 50% of the readers.' },
            keywords: { en: ['lamps', 'counting'] },
            pages: '1-10',
          },
          authors: ['Gülsüm Şamdanlı', 'Олег Лампин', 'Jan van den Lamp Jr.'],
          files: ['samdanli26a.pdf pdf', 'samdanli26a-supp.zip attachment supplement'],
        },
        {
          key: 'lampin26',
          fields: {
            kind: 'paper',
            title: { ru: 'Лампы долины и их хозяева' },
            abstract: { ru: 'О лампах долины.' },
            language: 'ru',
            pages: '11-20',
          },
          authors: ['Олег Иванович Лампин'],
          files: ['lampin26.pdf pdf'],
        },
        {
          key: 'cirag26',
          fields: {
            kind: 'paper',
            title: { az: 'Dərənin çıraqları: heç kimin görmədiyi işıq' },
            abstract: { az: 'Dərədəki çıraqlar sayılır.' },
            pages: '21-30',
          },
          authors: ['Əhməd Vəli oğlu Çıraqlı'],
          files: ['cirag26.pdf pdf'],
        },
      ],
    },
  ]);
  expect(issues).toEqual(['wil26.bib import-fields-lost']);
});

test('a folder of aclpub2', async () => {
  const { id, volumes, issues } = await read('aclpub2');
  expect(id).toBe('aclpub2');
  expect(volumes.map(shown)).toEqual([
    {
      id: '2026-lamps-long',
      fields: {
        title: { en: 'Proceedings of the First Conference on Invented Lamps' },
        subtitle: { en: 'Proceedings of the Conference' },
        event: {
          kind: 'conference',
          name: { en: 'First Conference on Invented Lamps' },
          dates: { from: '2026-05-12', to: '2026-05-14' },
          city: { en: 'Baku' },
          country: 'AZ',
          sponsors: [{ name: { en: 'Lamp Makers of Nowhere' } }],
        },
        isbn: '978-0-306-40615-7',
        published: '2026-05-12',
        sessions: [
          { id: 'session-1', title: { en: 'Opening Remarks' }, kind: 'opening', date: '2026-05-12', start: '09:00', end: '09:15' },
          {
            id: 'session-2',
            title: { en: 'Lamps and Light' },
            kind: 'plenary',
            date: '2026-05-12',
            start: '09:30',
            end: '11:00',
            chairs: [{ name: 'Vaqif Sədrli' }],
            room: { en: 'Hall of Echoes' },
          },
          { id: 'session-3', title: { en: 'Shadows' }, kind: 'parallel', date: '2026-05-12', start: '11:00', end: '12:00' },
        ],
        frontMatter: [{ title: { en: 'Message from the Chairs' }, file: 'front-matter-1-message-from-the-chairs.pdf' }],
        pdf: 'proceedings.pdf',
      },
      editors: ['Gülsüm Şamdanlı', 'Oleg I. Lampin'],
      papers: [
        {
          key: '7',
          id: '07',
          fields: {
            kind: 'paper',
            title: { en: 'The Lamp Corpus: counting lights with $k$-means' },
            abstract: { en: 'We count 50% of the lamps of the valley and publish the counts.' },
            session: 'session-2',
          },
          authors: ['Aytac Uydurmalı [~Aytac_Uydurmalı1] 0000-0002-1825-0097', 'Jan Piet van den Lamp'],
          files: ['papers/7.pdf pdf', 'attachments/7_software.zip attachment supplement', 'attachments/7_slides.pdf attachment slides'],
        },
        {
          key: '12',
          id: '12',
          fields: {
            kind: 'paper',
            title: { ru: 'Лампы и тени' },
            abstract: { ru: 'О тенях, которые отбрасывают лампы.' },
            session: 'session-3',
          },
          authors: ['Олег Лампин'],
          files: ['papers/12.pdf pdf'],
        },
        {
          key: 'invited-talk-1',
          fields: {
            kind: 'keynote',
            title: { en: 'The light that nobody saw' },
            abstract: { en: 'The talk shows the light of the lamps, and nothing else.' },
            dates: { presented: '2026-05-13' },
            text: 'not-deposited',
          },
          authors: ['Leyla Nurlu'],
          files: [],
        },
      ],
    },
  ]);
  expect(volumes[0]?.papers[0]?.authors[1]?.affiliations).toEqual(['Institute of Imagined Maps', 'Nowhere University']);
  expect(volumes[0]?.files?.map(({ file, name }) => [file.name, name])).toEqual([
    ['preface.pdf', 'front-matter-1-message-from-the-chairs.pdf'],
    ['proceedings.pdf', 'proceedings.pdf'],
  ]);
  expect(JSON.stringify(volumes)).not.toContain('@');
  expect(issues).toEqual([
    'conference_details.yml:19:12 import-publisher-unlisted',
    'program.yml import-fields-lost',
    'papers.yml:36:13 import-not-archival',
    'papers.yml import-fields-lost',
    'organizing_committee.yml import-fields-lost',
  ]);
});

test.each(['bibtex', 'ris', 'csl', 'crossref', 'aclpub2', 'acl'])('%s: a publisher of the register is named by its id', async (folder) => {
  const files = sourceFolder(folder).filter(({ name }) => name !== 'single.json');
  const organizations = new Map(['nowhere university press', 'lamp society'].map((name) => [name, 'nowhere-press']));
  const read = await sourceOf(files)?.read(files, { ...request, organizations });
  expect(read?.volumes.map(({ fields }) => fields.publisher)).toContain('nowhere-press');
  expect(read?.issues.map(({ rule }) => rule)).not.toContain('import-publisher-unlisted');
});

describe('records of the ACL Anthology', () => {
  test('several volumes at once', async () => {
    const { id, volumes, issues } = await read('acl');
    expect(id).toBe('acl');
    expect(volumes.map(shown)).toEqual([
      {
        id: '2026-lamps-long',
        fields: {
          title: { en: 'Proceedings of the Conference on Invented Lamps' },
          event: {
            kind: 'conference',
            name: { en: 'Conference on Invented Lamps' },
            dates: { from: '2026-05-12', to: '2026-05-14' },
            city: { en: 'Baku' },
            country: 'AZ',
          },
          isbn: '978-0-306-40615-7',
          published: '2026-05',
          awards: [{ name: { en: 'Best Paper' }, paper: '02' }],
        },
        editors: ['Gülsüm Şamdanlı [gulsum-samdanli]'],
        papers: [
          {
            key: '2026.lamps-long.2',
            id: '02',
            fields: {
              kind: 'paper',
              title: { en: 'Counting Lamps for $5' },
              abstract: { en: 'We count.' },
              pages: '1-9',
              doi: '10.5555/lamps.2',
              citationKey: 'ciraqli-2026-counting',
              text: 'external',
              externalText: 'https://lamps.example/2026.lamps-long.2/',
            },
            authors: ['Əhməd Çıraqlı [ahmad-ciraqli] 0000-0002-1825-0097', 'Nizami [nizami]'],
            files: [],
          },
          {
            key: '2026.lamps-long.10',
            id: '10',
            fields: {
              kind: 'paper',
              title: { ru: 'Лампы долины' },
              language: 'ru',
              pages: '20-29',
              citationKey: 'lampin-2026-lampy',
              text: 'external',
              externalText: 'https://lamps.example/2026.lamps-long.10/',
            },
            authors: ['Oleg Lampin [oleg-lampin]'],
            files: [],
          },
        ],
      },
      {
        id: 'j26-1',
        fields: {
          title: { en: 'Journal of Lamps, Volume 5, Issue 1' },
          series: { title: { en: 'Journal of Lamps' } },
          number: '5.1',
          published: '2026',
        },
        editors: [],
        papers: [
          {
            key: 'J26-1001',
            id: '01',
            fields: {
              kind: 'paper',
              title: { en: 'A withdrawn lamp' },
              citationKey: 'lamplight-2026-withdrawn',
              text: 'external',
              externalText: 'https://lamps.example/J26-1001/',
            },
            authors: ['Ann Lamplight [ann-lamplight]'],
            files: [],
          },
        ],
      },
    ]);
    expect(volumes[0]?.papers[1]?.authors[0]?.otherNames).toEqual([{ family: 'Лампин', given: 'Олег' }]);
    expect(issues).toEqual([
      'papers.jsonl:2 import-name-form',
      'papers.jsonl:3 import-record-withdrawn',
      'papers.jsonl import-languages-guessed',
      'volumes.jsonl:1 import-publisher-unlisted',
      'papers.jsonl import-fields-lost',
    ]);
  });

  test.each([
    ['2026-lamps-long', ['2026-lamps-long']],
    ['2026-lamps', ['2026-lamps-long']],
    ['J26-1', ['j26-1']],
    ['2026', ['2026-lamps-long']],
    ['2025-lamps', []],
  ])('the volume %s is chosen', async (volume, expected) => {
    const files = sourceFolder('acl');
    const chosen = await sourceOf(files)?.read(files, { ...request, volume });
    expect(chosen?.volumes.map(({ id }) => id)).toEqual(expected);
    expect(chosen?.issues.some(({ rule }) => rule === 'import-selection-empty')).toBe(expected.length === 0);
  });
});
