import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pdfRules } from '../../src/check/pdf-rules.ts';
import { rules } from '../../src/check/rules.ts';
import { words, type WordKey } from '../../src/i18n/words.ts';
import { everyRule, isRuleId } from '../../src/model/catalogue.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const codeOf = (layer: string) =>
  readdirSync(join(source, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(source, layer, name), 'utf8'))
    .join('\n');

/** The ids that the code of the layers raises: of issues, of rules and of the refinements of the schema. */
const used = new Set(
  [
    ...['files', 'check', 'schema', 'pdf', 'cli']
      .map(codeOf)
      .join('\n')
      .matchAll(/\b(?:issue|breach|rule|pdfRule)\(\s*'(?<id>[a-z0-9-]+)'/gu),
  ].map((match) => match.groups?.['id'] ?? ''),
);

test('every id in the code is in the catalogue', () => {
  expect(used.size).toBeGreaterThan(60);
  expect([...used].filter((id) => !isRuleId(id))).toEqual([]);
});

test('every id of the catalogue is used in the code', () => {
  const code = ['files', 'check', 'schema', 'pdf', 'cli'].map(codeOf).join('\n');
  expect(everyRule.map(({ id }) => id).filter((id) => !code.includes(`'${id}'`))).toEqual([]);
});

const allRules = [...rules, ...pdfRules];

test('the rules about the whole repository and its PDFs are in the catalogue with the same severity, each once', () => {
  const severity = new Map<string, string>(everyRule.map((rule) => [rule.id, rule.severity]));
  expect(allRules.filter((rule) => severity.get(rule.id) !== rule.severity)).toEqual([]);
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  const files = readdirSync(join(source, 'check')).map((name) => name.replace(/\.ts$/u, ''));
  expect(allRules.map(({ id }) => id).filter((id) => !files.includes(id))).toEqual([]);
});

test.each(everyRule)('$id says what is wrong, why, and what to do', ({ id }) => {
  const say = words('en');
  for (const part of ['what', 'why', 'do'] as const) {
    const sentence = say.inGeneral(`rule.${id}.${part}` as WordKey);
    expect(sentence).toMatch(/^[“\p{Lu}\p{N}…].*[.?”…]$/su);
    expect(sentence).not.toMatch(/[{}]|undefined/u);
  }
});
