import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { carry, readCarried } from '../../src/citation/carried-work.ts';
import type { CitationForm } from '../../src/citation/citation-choice.ts';
import { citedWork } from '../../src/citation/cited-work.ts';
import type { CitedWork } from '../../src/citation/cited-work.ts';
import { exportFormats } from '../../src/export/formats.ts';
import { readRepository } from '../../src/files/read.ts';
import { siteOf } from '../../src/model/address.ts';
import { link } from '../../src/model/link.ts';
import { fixtures } from '../files/content.ts';
import { cite, engineOf } from './engines.ts';

const clauses = new Map<string, CitedWork>();

beforeAll(async () => {
  const repository = link((await readRepository(join(fixtures, 'resolutions'))).records, { drafts: false });
  const site = siteOf(repository.center.address, ['en', 'az', 'ru']);
  for (const clause of repository.resolutions.flatMap((resolution) => resolution.clauses)) {
    const cited = citedWork(clause, { ...repository, site });
    const isFirst = clause.resolution === repository.resolutions[0];
    if (cited) clauses.set(isFirst ? clause.id : `${clause.resolution.id}/${clause.id}`, cited);
  }
});

const clause = (id: string): CitedWork => {
  const cited = clauses.get(id);
  if (!cited) throw new Error(`no clause ${id}`);
  return cited;
};

const ADDRESS = 'https://towns.example.org/kept/resolutions/2020-river-league/01/op-1-b-ii/';

describe('a clause in the manner of a style and the words of a language', () => {
  test.each([
    ['apa', 'en', 'in-text', '(The League of River Towns, 2020, Clause 1 (b) (ii))'],
    ['apa', 'ru', 'in-text', '(Çay Şəhərləri Liqası, 2020, Пункт 1 b) ii))'],
    ['ieee', 'en', 'in-text', '[1, Cl. 1 (b) (ii)]'],
    ['modern-language-association', 'en', 'in-text', '(The League of River Towns, cl. 1 (b) (ii))'],
    ['gost-r-7-0-5-2008', 'en', 'in-text', '[The League of River Towns, 2020, cl. 1 (b) (ii)]'],
    ['azerbaijan-higher-attestation-commission', 'az', 'in-text', '[1, bənd 1 b) ii)]'],
    ['chicago-fullnote-bibliography', 'en', 'ibid-note', 'The League of River Towns, cl. 1 (b) (ii).'],
    ['chicago-fullnote-bibliography', 'ru', 'ibid-note', 'Çay Şəhərləri Liqası, п. 1 b) ii).'],
  ] as const)('%s, %s, %s', (style, language, form: CitationForm, expected) => {
    expect(cite(clause('op-1-b-ii'), style, { language, form })).toBe(expected);
  });

  test.each([
    ['pp-2', 'en', '(The League of River Towns, preamb. cl. 2)'],
    ['pp-2', 'ru', '(Çay Şəhərləri Liqası, абз. преамбулы 2)'],
    ['annex-2', 'az', '(Çay Şəhərləri Liqası, əlavə 2)'],
    ['annex-1-2', 'en', '(The League of River Towns, annex 1.2)'],
  ])('%s in %s', (id, language, expected) => {
    expect(cite(clause(id), 'modern-language-association', { language, form: 'in-text' })).toBe(expected);
  });

  test('another place that a reader names takes its stead', () => {
    const choice = { form: 'in-text', locator: { label: 'clause', value: '7' } } as const;
    expect(cite(clause('op-1-b-ii'), 'modern-language-association', choice)).toBe('(The League of River Towns, cl. 7)');
  });
});

test('a list of references names the clause after the title, in small letters where the style has capitals', () => {
  expect(cite(clause('op-1-b-ii'), 'modern-language-association')).toBe(
    `The League of River Towns. On Benches, Lamps and Bridges by the River: The Korpu Programme, clause 1 (b) (ii). RL/2020/1, 3 June 2020, ${ADDRESS}.`,
  );
  const choice = { language: 'az', names: 'original' } as const;
  const [entry] = engineOf('ieee', 'az').bibliography([clause('op-1-b-ii')], choice, 'given');
  expect(entry?.text).toContain('Körpü proqramı, bənd 1 b) ii), Qətnamə RL/2020/1”');
});

test('every format has the clause, its own key and its own address', () => {
  for (const format of exportFormats) {
    const text = format.write([clause('op-1-b-ii')]);
    expect(text, format.id).toContain('1 b) ii)');
    expect(text, format.id).toContain(ADDRESS);
    if (format.id !== 'bibtex-8bit') expect(text, format.id).toContain('league2020resolution-op-1-b-ii');
    // The text of the clause stands where formats have abstracts, without the marks of italics.
    expect(format.write([clause('op-2')]).includes('*'), format.id).toBe(false);
  }
});

test('a file carries the clause, which is read back as it was', () => {
  expect(readCarried(JSON.parse(JSON.stringify([carry(clause('op-1-b-ii'))])))).toEqual(JSON.parse(JSON.stringify(clause('op-1-b-ii'))));
});

describe('what became of a clause', () => {
  test('is its own state, else that of its resolution', () => {
    expect(clause('op-7').state).toEqual({ kind: 'struck', date: '2020-09-01', note: '8-ci bəndlə birləşdirilib', by: undefined });
    expect(clause('op-4').state).toMatchObject({ kind: 'superseded', date: '2020-06-03', by: 'resolutions/2020-river-league/02' });
    expect(clause('03/op-1').state).toMatchObject({ kind: 'superseded', by: 'resolutions/2020-river-league/02' });
    expect(clause('04/op-1').state).toMatchObject({ kind: 'withdrawn' });
    expect(clause('op-5').state).toBeUndefined();
  });

  test('stands behind the title where a reference must not hide it', () => {
    expect(cite(clause('op-7'), 'apa', { language: 'en' })).toContain(', clause 7 [Struck out]');
    expect(cite(clause('op-7'), 'chicago-fullnote-bibliography', { form: 'note' })).not.toContain('Struck');
    expect(cite(clause('04/op-1'), 'apa', { language: 'ru' })).toContain('[Снято до принятия]');
    expect(cite(clause('04/op-1'), 'chicago-fullnote-bibliography', { form: 'note' })).toContain('[Withdrawn]');
    expect(cite(clause('op-4'), 'apa')).not.toContain('[Superseded]');
  });

  test('is told by every format', () => {
    for (const format of exportFormats.filter(({ id }) => id !== 'csl-json' && id !== 'bibtex-8bit')) {
      expect(format.write([clause('op-7')]), format.id).toContain('Struck out on 2020-09-01: 8-ci bəndlə birləşdirilib');
      expect(format.write([clause('03/op-2')]), format.id).toMatch(/Adopted at .*; Superseded on 2020-06-03/u);
    }
    const [csl] = exportFormats.filter(({ id }) => id === 'csl-json');
    expect(csl?.write([clause('op-7')])).toContain('"status": "struck"');
  });
});
