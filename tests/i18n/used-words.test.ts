import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { panelStyles } from '../../src/citation/style-catalogue.ts';
import { basketOrders } from '../../src/basket/basket.ts';
import { basketWords } from '../../src/basket/settings.ts';
import { citedParts } from '../../src/basket/work-news.ts';
import { credits } from '../../src/credits.ts';
import { exportFormats } from '../../src/export/formats.ts';
import { editorWords } from '../../src/editor/editor-setup.ts';
import english from '../../src/i18n/en.json';
import { doubts } from '../../src/model/doubt-catalogue.ts';
import { volumeSources } from '../../src/import/volume-sources.ts';
import { everyRule } from '../../src/model/catalogue.ts';
import { adoptionManner, memberVote } from '../../src/schema/adoption.ts';
import { contributorRole } from '../../src/schema/contributor.ts';
import { fieldReference } from '../../src/model/field-reference.ts';
import { evidenceKinds } from '../../src/model/likely-doubles.ts';
import { formerState } from '../../src/schema/formerly.ts';
import { noticeKind } from '../../src/schema/notice.ts';
import { resolutionFilters } from '../../src/model/resolution-filter.ts';
import { paperKind, textStatus } from '../../src/schema/paper.ts';
import { implementationStatus } from '../../src/schema/implementation.ts';
import { relationKind } from '../../src/schema/relation.ts';
import { resolutionStatus } from '../../src/schema/resolution.ts';
import { license } from '../../src/schema/source.ts';
import { translator } from '../../src/schema/text.ts';
import { amendmentResult, versionKind } from '../../src/schema/version.ts';
import { eventKind } from '../../src/schema/volume.ts';
import { citationForms, nameForms } from '../../src/citation/citation-forms.ts';
import { citeWords, panelWords } from '../../src/citation/cite-settings.ts';
import { stateKinds } from '../../src/model/work-state.ts';
import { filterNames, readable, recordTypes } from '../../src/search/record.ts';
import { sortOrders } from '../../src/search/state.ts';

const texWays = ['biber', 'bibtex', 'pdflatex'];
const keys = new Set(Object.keys(english));
const source = globSync('src/**/*.{ts,astro}')
  .sort()
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const files = fieldReference();
const fields = files.flatMap((file) => file.fields);
const rules = [...everyRule.map(({ id }) => id), ...Object.keys(doubts)];
const severities = [...new Set(everyRule.map(({ severity }) => severity))];

/** The values of a field with a closed list. */
function valuesOf(kind: string, path: string): readonly string[] {
  const values = files.find(({ id }) => id === kind)?.fields.find((field) => field.path === path)?.values;
  if (!values) throw new Error(`${kind} has no field ${path} with a list of values`);
  return values;
}

/** Keys that the program puts together while it runs, as they stand in its code, and what the gap is filled with. */
const computed: Readonly<Record<string, readonly string[]>> = {
  'cite.form.*': citationForms,
  'cite.field.*': ['language', 'form', 'names'],
  'cite.label.*': ['page', 'paragraph', 'clause'],
  'cite.*.*': nameForms.map((form) => `names.${form}`),
  'cite.names.*': nameForms,
  'cite.says.*': [...citeWords, ...panelWords],
  'cite.state.*': stateKinds,
  'cite.style.*': panelStyles,
  'adoption.manner.*': adoptionManner.options,
  'amendment.*': amendmentResult.options,
  'basket.order.*': basketOrders,
  'basket.part.*': citedParts,
  'basket.says.*': basketWords,
  'basket.state.*': stateKinds,
  'clause.says.*': ['copy', 'copied', 'selected'],
  'cli.*s': severities,
  'credits.use.*': (await credits()).others.map(({ use }) => use),
  'date.*': ['received', 'accepted', 'presented', 'published', 'revised'],
  'editor.says.*': editorWords,
  'event-kind.*': eventKind.options,
  'event.*': ['occasion', 'theme', 'purpose', 'participants'],
  'field.resolution.*': fields.flatMap(({ words }) => /^field\.resolution\.(\w+)$/u.exec(words)?.[1] ?? []),
  'file-kind.*': files.map(({ id }) => id),
  'file.*': valuesOf('paper', 'files[].kind'),
  'form.*': fields.filter(({ values }) => !values).map(({ form }) => form),
  'formerly.*': formerState.options,
  'format.*': exportFormats.map(({ id }) => id),
  'howToCite.form.*': citationForms,
  'identifier.*': valuesOf('paper', 'identifiers[].type'),
  'import.source.*': volumeSources.map(({ id }) => id),
  'import.state.*': ['new', 'changed', 'same'],
  'implementation.*': implementationStatus.options,
  'kind.*': paperKind.options,
  'label.*': [
    ...new Set(
      fields
        .filter(({ words }) => words !== 'field.ledger.key')
        .map(({ path }) => path.slice(path.lastIndexOf('.') + 1).replaceAll('[]', '')),
    ),
    'paper.text',
    'resolution.text',
  ],
  'license.*': license.options,
  'nav.*': ['proceedings', 'people', 'topics', 'resolutions'],
  'notice.*': [...noticeKind.options, 'struck'],
  'paper.notDeposited.*': ['event', 'other', 'recording'],
  'policy.*': ['terms', 'privacy', 'copyright', 'corrections'],
  'policy.*.about': ['terms', 'privacy', 'copyright', 'corrections'],
  'people.evidence.*': evidenceKinds,
  'people.grade.*': ['certain', 'likely', 'possible', 'faint'],
  'preview.*': ['added', 'changed', 'removed', 'field', 'before', 'after'],
  'preview.file.*': ['added', 'changed', 'removed'],
  'relation.*': relationKind.options,
  'report.*': severities,
  'relation.*.back': relationKind.options,
  'resolution.status.*': resolutionStatus.options,
  'resolutions.filter.*': [...resolutionFilters, 'all'],
  'resolution.text.*': valuesOf('resolution', 'text'),
  'role.*': contributorRole.options,
  'rule.*.*': rules.flatMap((rule) => [`${rule}.what`, `${rule}.why`, `${rule}.do`]),
  'rule.*.do': rules,
  'rule.*.why': rules,
  'search.filter.*': filterNames,
  'search.has.*': readable,
  'search.sort.*': sortOrders,
  'search.type.*': recordTypes,
  'tex.*': texWays,
  'tex.*.advice': texWays,
  'tex.*.document': texWays,
  'state.*': stateKinds,
  'session.*': valuesOf('volume', 'sessions[].kind'),
  'severity.*': severities,
  'stage.*': stages(),
  'text.*': textStatus.options,
  'translation.*': translator.options,
  'version.*': [...versionKind.options, 'changed', 'added', 'struck'],
  'vote.*': memberVote.options,
};

/** The stages of work that a command tells of. */
function stages(): string[] {
  const told = source.matchAll(/\bprogress\('(\w+)'/gu);
  return ['proceedings', 'papers', ...[...told].map(([, stage]) => stage ?? '')];
}

const filled = (pattern: string, value: string): string => pattern.replace(pattern.includes('*.*') ? '*.*' : '*', value);
const computedKeys = Object.entries(computed).flatMap(([pattern, values]) => values.map((value) => filled(pattern, value)));
const patternsSaid = new Set([
  ...[...source.matchAll(/\bsay(?:\.inGeneral)?\(`([^`]+)`/gu)].map(([, key = '']) => key.replaceAll(/\$\{[^}]*\}/gu, '*')),
  ...[...source.matchAll(/\bscriptWords\([^']*'([^']+)'/gu)].map(([, prefix = '']) => `${prefix}*`),
]);
const literals = new Set([...source.matchAll(/(['"])([\w.-]+)\1/gu)].map(([, , text]) => text ?? ''));

describe('every key that the program says has its words', () => {
  test('those it names', () => {
    const said = [...source.matchAll(/\bsay\(\s*(['"])([^'"]+)\1/gu)].map(([, , key = '']) => key);
    expect(said.length).toBeGreaterThan(100);
    expect([...new Set(said)].filter((key) => !keys.has(key))).toEqual([]);
  });

  test('those it puts together', () => {
    expect([...patternsSaid].filter((pattern) => /^[\w-]+\.[\w.*-]+$/u.test(pattern) && !(pattern in computed))).toEqual([]);
    expect(computedKeys.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('every field that staff can write', () => {
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.filter(({ words }) => !keys.has(words)).map(({ path, words }) => `${path}: ${words}`)).toEqual([]);
  });

  test.each(['what', 'why', 'do'])('every rule, for %s', (part) => {
    expect(rules.filter((rule) => !keys.has(`rule.${rule}.${part}`))).toEqual([]);
  });
});

test('no words are kept that nothing says', () => {
  const used = new Set([...literals, ...computedKeys, ...fields.map(({ words }) => words)]);
  expect([...keys].filter((key) => !used.has(key))).toEqual([]);
});

test('no pattern is kept that the code does not have', () => {
  expect(Object.keys(computed).filter((pattern) => !patternsSaid.has(pattern))).toEqual([]);
});
