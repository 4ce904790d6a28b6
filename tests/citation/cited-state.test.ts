import { describe, expect, test } from 'vitest';
import { exportFormats } from '../../src/export/formats.ts';
import { citedPaper, cite } from './engines.ts';

const retracted = citedPaper({
  title: { az: 'Olmayan rəqəmlər', en: 'Numbers that are not' },
  language: 'az',
  authors: [{ name: { family: 'Uydurmalı', given: 'Aytac' } }],
  notices: [{ kind: 'retracted', date: '2003-05-01', note: { en: 'The numbers were invented.', az: 'Rəqəmlər uydurulub.' } }],
});
const corrected = citedPaper({
  title: { en: 'Numbers that are right now' },
  language: 'en',
  authors: [{ name: { family: 'Inventor', given: 'Abel' } }],
  notices: [{ kind: 'corrected', date: '2003-05-01', note: { en: 'Table 2 had the rows of Table 1.' } }],
});

describe('a retracted work', () => {
  test.each([
    ['apa', 'en', 'Olmayan rəqəmlər [Numbers that are not] [Retracted].'],
    ['apa', 'ru', 'Olmayan rəqəmlər [Отозвано].'],
    ['modern-language-association', 'en', '“Olmayan rəqəmlər” [Numbers that are not] [Retracted].'],
    ['chicago-fullnote-bibliography', 'az', '“Olmayan rəqəmlər” [Geri çağırılıb].'],
    ['ieee', 'en', '“Olmayan rəqəmlər” [Numbers that are not] [Retracted],'],
    ['vancouver', 'en', 'Olmayan rəqəmlər [Numbers that are not] [Retracted].'],
    ['gost-r-7-0-5-2008', 'ru', 'Olmayan rəqəmlər [Geri çağırılıb]'],
  ])('says so behind its title in %s (%s)', (style, language, title) => {
    expect(cite(retracted, style, { language })).toContain(title);
  });

  test('is cited in the text as ever', () => {
    expect(cite(retracted, 'apa', { form: 'in-text' })).toBe('(Uydurmalı, 2001)');
  });
});

test('a correction changes no reference', () => {
  expect(cite(corrected, 'apa')).toContain('Numbers that are right now. ');
});

describe.each([
  ['bibtex', 'note = {Retracted on 2003-05-01: Rəqəmlər uydurulub.}', 'note = {Corrected on 2003-05-01: Table 2 had the rows of Table 1.}'],
  ['bibtex-8bit', 'Retracted on 2003-05-01: R', 'note = {Corrected on 2003-05-01: Table 2 had the rows of Table 1.}'],
  ['ris', 'N1  - Retracted on 2003-05-01: Rəqəmlər uydurulub.', 'N1  - Corrected on 2003-05-01'],
  ['endnote', 'Retracted on 2003-05-01', 'Corrected on 2003-05-01'],
  ['mods', 'Retracted on 2003-05-01', 'Corrected on 2003-05-01'],
  ['csl-json', '"status": "retracted"', '"status": "corrected"'],
])('%s', (id, ofRetracted, ofCorrected) => {
  const format = exportFormats.find((one) => one.id === id);

  test('tells of a retraction and of a correction', () => {
    expect(format?.write([retracted])).toContain(ofRetracted);
    expect(format?.write([corrected])).toContain(ofCorrected);
  });
});
