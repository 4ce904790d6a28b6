import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { xmlCleanupInputProvider, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentWords } from '../../src/discovery/resolution-file.ts';
import { documentFormats } from '../../src/discovery/resolution-files.ts';
import { readRepository } from '../../src/files/read.ts';
import { siteOf } from '../../src/model/address.ts';
import { link } from '../../src/model/link.ts';
import type { Repository } from '../../src/model/repository.ts';
import { textLanguages } from '../../src/model/resolution-text.ts';
import { fixtures } from '../files/content.ts';

const content = fileURLToPath(new URL('../../', import.meta.url));
const folders = [content, join(fixtures, 'resolutions'), join(fixtures, 'whole')];
const written = new Map<string, string>();

const words: DocumentWords = {
  annex: (number) => `Annex ${number}`,
  adoption: 'Adopted <without> a vote & more',
  untranslated: 'No text',
  states: ['Superseded *today*'],
  struck: ({ record }) => record.struck && 'struck out',
};

function texts(repository: Repository): void {
  const site = siteOf('https://towns.example.org/kept', ['en', 'az', 'ru']);
  for (const resolution of repository.resolutions) {
    for (const { tag: language } of textLanguages(resolution, site.languages)) {
      for (const format of documentFormats) {
        const name = `${resolution.volume.id}/${resolution.id}.${language}.${format.extension}`;
        written.set(name, format.write({ resolution, language, site, words }));
      }
    }
  }
}

beforeAll(async () => {
  for (const folder of folders) texts(link((await readRepository(folder)).records, { drafts: false }));
});

const file = (name: string): string => written.get(name) ?? `no ${name}`;

test('a resolution has a file in each of its languages and forms', () => {
  expect([...written.keys()].filter((name) => name.startsWith('handbook/'))).toEqual(
    ['en', 'az', 'ru'].flatMap((language) => ['akn.xml', 'md', 'txt'].map((extension) => `handbook/01.${language}.${extension}`)),
  );
});

test('every clause stands under its permanent id, a struck one marked, a missing translation empty', () => {
  const xml = file('2020-river-league/01.ru.akn.xml');
  expect(xml).toContain('<subparagraph eId="op-1-b-ii"><num>ii)</num>');
  expect(xml).toContain('<paragraph eId="op-7" status="removed">');
  expect(xml).toContain('<paragraph eId="op-10"><num>10.</num><content><p status="undefined"/></content></paragraph>');
  expect(xml).toContain('<recital eId="pp-1"><p><i>напоминая</i> о значении скамьи у реки,</p></recital>');
  expect(xml).toContain('<FRBRlanguage language="rus"/>');
});

test('plain text and Markdown say the same words, and nothing in them becomes markup', () => {
  const plain = file('2020-river-league/02.en.txt');
  const markdown = file('2020-river-league/02.en.md');
  expect(plain).toContain('\n\n1. Decides that the ferry crosses at dawn;\n\n1bis. Decides also');
  expect(markdown).toContain('\n\n1\\. *Decides* that the ferry crosses at dawn;');
  expect(markdown).toContain('a ferry \\< 10 m & a rope.');
  expect(file('2020-river-league/01.en.txt')).toContain('\n\n   (b) Whether the landing stage is safe:\n\n      (i) By day');
});

test('what became of a resolution stands above its text, and in the life of its document', () => {
  expect(file('2020-river-league/03.en.txt')).toContain('\n\nSuperseded *today*\n\nhttps://towns.example.org/');
  expect(file('2020-river-league/03.en.md')).toContain('\n\nSuperseded \\*today\\*\n\n');
  expect(file('2020-river-league/01.en.txt')).toContain('\n\n7. [struck out] Requests');
  const xml = file('2020-river-league/03.en.akn.xml');
  expect(xml).toContain('<eventRef date="2020-06-03" source="#successor-1" eId="event-repeal-1" type="repeal"/>');
  expect(xml).toContain('<passiveRef eId="successor-1" href="https://towns.example.org/kept/resolutions/2020-river-league/02/" showAs=');
});

const schema = new URL('../../../shared/schemas/akomantoso/akomantoso30.xsd', import.meta.url);

const isHere = existsSync(schema);
describe.skipIf(!isHere)(`by the schema of OASIS${isHere ? '' : ' (skipped: ../shared/schemas is not here)'}`, () => {
  let validator: XsdValidator;

  beforeAll(() => {
    xmlRegisterFsInputProviders();
    using document = XmlDocument.fromString(
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:import namespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" schemaLocation="${schema.pathname}"/></xs:schema>`,
    );
    validator = XsdValidator.fromDoc(document);
  });

  afterAll(() => {
    validator.dispose();
    xmlCleanupInputProvider();
  });

  test('every file is valid', () => {
    const files = [...written].filter(([name]) => name.endsWith('.akn.xml'));
    expect(files.length).toBeGreaterThan(8);
    for (const [name, xml] of files) {
      using document = XmlDocument.fromString(xml);
      expect(() => validator.validate(document), name).not.toThrow();
    }
  });

  test('a file with an element that the standard does not know is refused', () => {
    using document = XmlDocument.fromString(file('handbook/01.en.akn.xml').replace('<mainBody>', '<mainBody><unheard/>'));
    expect(() => validator.validate(document)).toThrow();
  });
});
