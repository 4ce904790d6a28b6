import { readdirSync, readFileSync } from 'node:fs';
import { RelaxNGValidator, xmlCleanupInputProvider, XmlDocument, XmlValidateError } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const OURS = new URL('../../../src/citation/', import.meta.url);
const files = (folder: string) => readdirSync(new URL(folder, OURS)).map((name) => new URL(`${folder}${name}`, OURS));
const locales = files('locales/');
const styles = files('styles/');

let schema: XmlDocument;
let validator: RelaxNGValidator;

beforeAll(() => {
  xmlRegisterFsInputProviders();
  const url = new URL('schema/csl-repository.rng', import.meta.url);
  schema = XmlDocument.fromString(readFileSync(url, 'utf8'), { url: url.href });
  validator = RelaxNGValidator.fromDoc(schema);
});

afterAll(() => {
  validator.dispose();
  schema.dispose();
  xmlCleanupInputProvider();
});

/** What the schema of CSL 1.0.2 has against a text. */
function faults(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}

describe('what we offer to the repository of CSL', () => {
  test.each([...locales, ...styles].map((url) => [url.pathname.split('/').at(-1), url] as const))('%s is valid', (_, url) => {
    expect(faults(readFileSync(url, 'utf8'))).toEqual([]);
  });

  test('is valid for what it says, and not because nothing is looked at', () => {
    const [locale] = locales.map((url) => readFileSync(url, 'utf8'));
    const [style] = styles.map((url) => readFileSync(url, 'utf8'));
    expect(faults(locale?.replace('name="ibid"', 'name="invented"') ?? '')).not.toEqual([]);
    expect(faults(style?.replace('<text variable="title"/>', '<text variable="invented"/>') ?? '')).not.toEqual([]);
    expect(faults(style?.replace(/<rights.*<\/rights>/u, '') ?? '')).not.toEqual([]);
  });

  test('names its licence and sources', () => {
    for (const url of [...locales, ...styles]) {
      const xml = readFileSync(url, 'utf8');
      expect(xml).toContain('http://creativecommons.org/licenses/by-sa/3.0/');
      expect(xml).toMatch(/https?:\/\/[\w.-]+\.az\//u);
    }
  });
});
