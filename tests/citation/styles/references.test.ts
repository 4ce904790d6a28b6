import { describe, expect, test } from 'vitest';
import { CitationEngine } from '../../../src/citation/citation-engine.ts';
import type { CitationChoice } from '../../../src/citation/citation-engine.ts';
import { citedWork } from '../../../src/citation/cited-work.ts';
import type { CitedWork } from '../../../src/citation/cited-work.ts';
import { panelStyles } from '../../../src/citation/style-catalogue.ts';
import { StyleLibrary } from '../../../src/files/style-library.ts';
import { expectGolden } from '../../golden.ts';
import { goldenWorks } from '../golden-works.ts';
import { contextOf, worksOf } from '../invented.ts';
import { manuals } from './manuals.ts';

const library = new StyleLibrary(process.cwd());
const repository = goldenWorks();
const context = contextOf(repository);
const works = worksOf(repository).flatMap((work) => citedWork(work, context) ?? []);

const engines = new Map<string, CitationEngine>();

function engine(style: string, language: string): CitationEngine {
  const key = `${style} ${language}`;
  let known = engines.get(key);
  const tree = library.styleTree(style);
  if (!tree) throw new Error(`There is no style ${style}.`);
  if (!known) engines.set(key, (known = new CitationEngine({ id: style, tree }, { get: (tag) => library.localeTree(tag) }, language)));
  return known;
}

/** A citation as text, and as HTML where that says more. */
function lines(style: string, cited: CitedWork, choice: CitationChoice): string[] {
  const { text, html } = engine(style, choice.language).format(cited, choice);
  return html === text ? [text] : [text, html];
}

/** The language that a work would be cited in at home. */
const own = ({ language }: CitedWork) => (['az', 'ru'].includes(language) ? language : 'en');

const SIX = [
  'papers/2017-languages/01',
  'papers/2017-languages/02',
  'papers/2017-languages/03',
  'papers/2017-languages/09',
  'proceedings/2017-languages',
  'resolutions/2017-languages/01',
];
const LANGUAGES = ['en', 'az', 'ru'] as const;

/** The forms that a reader can ask for, a place given in the latter half. */
function choices(cited: CitedWork, language: string): [name: string, choice: CitationChoice][] {
  const choice = { language, names: 'original' } as const;
  const locator = cited.kind === 'resolution' ? ({ label: 'clause', value: '3' } as const) : ({ label: 'page', value: '7–8' } as const);
  const one = { label: 'paragraph', value: '4' } as const;
  return [
    ['reference', { ...choice, form: 'reference' }],
    ['reference, seen', { ...choice, form: 'reference', accessed: '2026-01-05' }],
    ['reference, Latin names', { ...choice, names: 'latin', form: 'reference' }],
    ['in the text', { ...choice, form: 'in-text' }],
    ['in the text, page', { ...choice, form: 'in-text', locator }],
    ['in the text, paragraph', { ...choice, form: 'in-text', locator: one }],
    ['note, page', { ...choice, form: 'note', locator }],
    ['later note, page', { ...choice, form: 'repeated-note', locator }],
    ['next note, page', { ...choice, form: 'ibid-note', locator }],
  ];
}

describe.each(panelStyles)('%s', (style) => {
  const head = `${manuals[style] ?? ''}\n\n`;

  test('references of every shape, each in the language of its work', () => {
    const entries = works.map((cited) => [
      cited.key,
      ...lines(style, cited, { language: own(cited), names: 'original', form: 'reference' }),
    ]);
    for (const [key, text = ''] of entries) {
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/undefined|\[object|CSL STYLE ERROR|NO_PRINTED_FORM|[\uE000-\uF8FF]/u);
    }
    expectGolden(head + entries.map((entry) => `${entry.join('\n  ')}\n`).join(''), new URL(`references/${style}.txt`, import.meta.url));
  }, 60_000);

  test('six works in every form and language', () => {
    const blocks = SIX.flatMap((id) => {
      const cited = works.find((work) => work.id === id);
      if (!cited) throw new Error(`There is no work ${id}.`);
      return LANGUAGES.map((language) => {
        const forms = choices(cited, language).map(
          ([name, choice]) => `  ${name}: ${engine(style, language).format(cited, choice).text}\n`,
        );
        return `${cited.key} (${language})\n${forms.join('')}`;
      });
    });
    expectGolden(head + blocks.join(''), new URL(`forms/${style}.txt`, import.meta.url));
  }, 60_000);

  test('a list in its own order', () => {
    const listed = works.filter(({ id }) => id.includes('2017-languages') || id.includes('2003-titles'));
    const list = engine(style, 'az').bibliography(listed, { language: 'az', names: 'original' }, 'style');
    expect(list.map(({ place }) => place).sort((a, b) => a - b)).toEqual(listed.map((_, place) => place));
    expectGolden(head + list.map(({ text }, at) => `${at + 1}. ${text}\n`).join(''), new URL(`lists/${style}.txt`, import.meta.url));
  }, 60_000);
});

test('every style of the panel names its manual', () => {
  expect(Object.keys(manuals)).toEqual(panelStyles);
});
