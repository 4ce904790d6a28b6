import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xmlCleanupInputProvider, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { robots } from '../../src/discovery/robots.ts';
import { sitemap } from '../../src/discovery/sitemap.ts';
import { contextOf } from '../citation/invented.ts';
import { invent } from '../citation/invented.ts';
import { goldenWorks } from '../citation/golden-works.ts';

const repository = goldenWorks();
const { site } = contextOf(repository);
const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address]) => address ?? '');

describe('the sitemap', () => {
  test('names every page in every language, with the others', () => {
    const [file, ...more] = sitemap(repository, site, ['', 'people/']);
    expect(more).toEqual([]);
    expect(file?.path).toBe('sitemap.xml');
    const records = repository.volumes.length + repository.papers.length + repository.resolutions.length + repository.people.size;
    const found = addresses(file?.content ?? '');
    expect(found).toHaveLength(3 * (records + 2));
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(0, 3)).toEqual([
      'https://invented.example/works/',
      'https://invented.example/works/az/',
      'https://invented.example/works/ru/',
    ]);
    expect(file?.content).toContain('<xhtml:link rel="alternate" hreflang="az" href="https://invented.example/works/az/people/"/>');
    expect(file?.content).toContain('papers/2003-titles/03/</loc><lastmod>2003-04-05</lastmod>');
  });

  test('a notice changes a page as a correction of its record does', () => {
    const notices = [{ kind: 'retracted' as const, date: '2020-03-04', note: { en: 'So.' } }];
    const changed = invent({ volumes: { v: { published: '2019', papers: { '01': { dates: { published: '2019-02-03' }, notices } } } } });
    expect(sitemap(changed, site, [])[0]?.content).toContain('papers/v/01/</loc><lastmod>2020-03-04</lastmod>');
  });

  test('has no alternates on a site of one language', () => {
    expect(sitemap(repository, { ...site, languages: ['en'] }, [''])[0]?.content).not.toContain('xhtml:link');
  });

  test('is an index where one file cannot hold it', () => {
    const whole = addresses(sitemap(repository, site, [])[0]?.content ?? '');
    const [index, ...parts] = sitemap(repository, site, [], 50);
    expect(parts.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
    expect(addresses(index?.content ?? '')).toEqual(parts.map(({ path }) => `https://invented.example/works/${path}`));
    expect(parts.flatMap(({ content }) => addresses(content))).toEqual(whole);
    expect(Math.max(...parts.map(({ content }) => addresses(content).length))).toBe(50);
  });
});

const schema = new URL('../../../shared/schemas/sitemap/sitemap.xsd', import.meta.url);

const isHere = existsSync(schema);
describe.skipIf(!isHere)(`by the schema of sitemaps.org${isHere ? '' : ' (skipped: ../shared/schemas is not here)'}`, () => {
  let folder: string;
  let validator: XsdValidator;

  beforeAll(() => {
    // The schema allows elements of other names only where they are declared: of XHTML a sitemap has this one.
    folder = mkdtempSync(join(tmpdir(), 'plenary-sitemap-'));
    writeFileSync(
      join(folder, 'xhtml.xsd'),
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
        <xs:element name="link"><xs:complexType><xs:attribute name="rel" fixed="alternate" use="required"/>
          <xs:attribute name="hreflang" type="xs:language" use="required"/><xs:attribute name="href" type="xs:anyURI" use="required"/>
        </xs:complexType></xs:element></xs:schema>`,
    );
    const whole = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="${schema.pathname}"/>
      <xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="${join(folder, 'xhtml.xsd')}"/></xs:schema>`;
    xmlRegisterFsInputProviders();
    using document = XmlDocument.fromString(whole);
    validator = XsdValidator.fromDoc(document);
  });

  afterAll(() => {
    validator.dispose();
    xmlCleanupInputProvider();
    rmSync(folder, { recursive: true });
  });

  test('one file is valid, and so is each of several', () => {
    const [one] = sitemap(repository, site, ['', 'people/']);
    const [, ...parts] = sitemap(repository, site, [], 50);
    for (const file of [one, ...parts]) {
      using document = XmlDocument.fromString(file?.content ?? '');
      expect(() => validator.validate(document)).not.toThrow();
    }
  });

  test('an address that is none is refused', () => {
    using document = XmlDocument.fromString(
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><lastmod>x</lastmod></url></urlset>',
    );
    expect(() => validator.validate(document)).toThrow();
  });
});

test('robots.txt lets all read and names the sitemap', () => {
  expect(robots(site, { drafts: true })).toBe('User-agent: *\nDisallow: /\n');
  expect(robots(site, { drafts: false })).toBe('User-agent: *\nAllow: /\n\nSitemap: https://invented.example/works/sitemap.xml\n');
});
