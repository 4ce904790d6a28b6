import { describe, expect, test } from 'vitest';
import type { CitationChoice } from '../../src/citation/citation-engine.ts';
import { citedWork } from '../../src/citation/cited-work.ts';
import { panelStyles } from '../../src/citation/style-catalogue.ts';
import { cite, citedPaper, engineOf } from './engines.ts';
import { goldenWorks } from './golden-works.ts';
import { contextOf, worksOf } from './invented.ts';
import type { InventedPaper, InventedVolume } from './invented.ts';

const event = {
  kind: 'conference' as const,
  name: { en: 'Imagined Conference', az: 'Uydurma konfrans', ru: 'Вымышленная конференция' },
  dates: { from: '2001-05-14' },
  city: { en: 'Nowhere', az: 'Heçyer', ru: 'Нигдеград' },
};
const volume: InventedVolume = { event, title: { en: 'Collected words', az: 'Toplanmış sözlər', ru: 'Собранные слова' } };
const russian: InventedPaper = {
  title: { ru: 'Слово и дело', en: 'Word and deed', az: 'Söz və iş' },
  language: 'ru',
  pages: '3-9',
  authors: [{ name: { family: 'Щукин', given: 'Юрий', patronymic: 'Ильич' } }],
};
const azerbaijani: InventedPaper = { ...russian, title: { az: 'Söz və iş', en: 'Word and deed' }, language: 'az' };

describe('the title of a work in another language', () => {
  test.each<[string, string, string]>([
    ['apa', 'en', 'Слово и дело [Word and deed].'],
    ['apa', 'az', 'Слово и дело [Söz və iş].'],
    ['modern-language-association', 'en', '“Слово и дело” [Word and deed].'],
    ['chicago-author-date', 'en', '“Слово и дело” [Word and deed].'],
    ['harvard-cite-them-right', 'en', '‘Слово и дело’ [Word and deed],'],
    ['vancouver', 'en', 'Слово и дело [Word and deed].'],
    ['gost-r-7-0-5-2008', 'en', 'Слово и дело //'],
    ['azerbaijan-higher-attestation-commission', 'en', 'Слово и дело / '],
  ])('%s in %s', (style, language, title) => {
    expect(cite(citedPaper(russian, volume), style, { language })).toContain(title);
  });

  test('is not translated into its own language, nor where nobody translated it', () => {
    expect(cite(citedPaper(russian, volume), 'apa', { language: 'ru' })).not.toContain('[');
    expect(cite(citedPaper({ ...russian, title: { ru: 'Слово' } }, volume), 'apa')).not.toContain('[');
  });

  test('is upright in brackets where the original is in italics', () => {
    const { html } = engineOf('apa', 'en').format(
      { ...citedPaper(russian, volume), kind: 'book', container: undefined },
      { language: 'en', names: 'original', form: 'reference' },
    );
    expect(html).toContain('<i>Слово и дело</i> [Word and deed]');
  });

  test('shortened notes go without', () => {
    expect(cite(citedPaper(russian, volume), 'chicago-fullnote-bibliography', { form: 'repeated-note' })).toBe('Щукин, “Слово и дело.”');
  });
});

describe('the language of a citation', () => {
  test.each<[string, string, string[]]>([
    ['harvard-cite-them-right', 'ru', ['в Собранные слова', 'с. 3–9']],
    ['harvard-cite-them-right', 'az', ['kitabda Собранные слова', 's. 3–9']],
    ['chicago-fullnote-bibliography', 'ru', ['В Собранные слова']],
    ['harvard-cite-them-right', 'en', ['in Собранные слова', 'pp. 3–9']],
  ])('%s in %s has its terms', (style, language, words) => {
    for (const word of words) expect(cite(citedPaper(russian, volume), style, { language })).toContain(word);
  });

  test('names places and meetings as the register knows them in it', () => {
    const talk = citedPaper({ ...russian, text: 'not-deposited' }, volume);
    expect(cite(talk, 'apa', { language: 'az' })).toContain('Uydurma konfrans, Heçyer.');
    expect(cite(talk, 'apa', { language: 'ru' })).toContain('Вымышленная конференция, Нигдеград.');
  });

  test('is that of the work in GOST and for the Attestation Commission', () => {
    for (const language of ['en', 'az', 'ru']) {
      expect(cite(citedPaper(russian, volume), 'gost-r-7-0-5-2008', { language })).toContain('С. 3–9');
      expect(cite(citedPaper({ ...russian, title: { en: 'Word' }, language: 'en' }, volume), 'gost-r-7-0-5-2008', { language })).toContain(
        'P. 3–9',
      );
      expect(cite(citedPaper(azerbaijani, volume), 'azerbaijan-higher-attestation-commission', { language })).toContain('s. 3–9');
    }
  });

  test.each([
    ['en', /n\.d\.|no date/u],
    ['ru', /б\. ?г\.|без года/u],
    ['az', /tarixsiz/u],
  ])('%s has a word for a missing date in every style', (language, word) => {
    const undated = { ...citedPaper(russian, volume), date: undefined, language };
    for (const style of panelStyles) expect(cite(undated, style, { language }).toLowerCase(), style).toMatch(word);
  });
});

describe('the forms of a citation', () => {
  const locator = { label: 'page', value: '12–14' } as const;
  test.each<[string, Partial<CitationChoice>, string]>([
    ['apa', { form: 'in-text', locator }, '(Щукин, 2001, pp. 12–14)'],
    ['modern-language-association', { form: 'in-text', locator }, '(Щукин 12–14)'],
    ['ieee', { form: 'in-text' }, '[1]'],
    ['vancouver', { form: 'in-text' }, '(1)'],
    ['apa', { form: 'note' }, '(Щукин, 2001)'],
    ['apa', { form: 'in-text', locator: { label: 'paragraph', value: '4' } }, '(Щукин, 2001, para. 4)'],
    ['apa', { form: 'in-text', locator: { label: 'clause', value: '3.b' } }, '(Щукин, 2001, Clause 3.b)'],
    ['apa', { form: 'in-text', language: 'ru', locator: { label: 'clause', value: '3.b' } }, '(Щукин, 2001, Пункт 3.b)'],
    ['apa', { form: 'in-text', language: 'az', locator: { label: 'clause', value: '3.b' } }, '(Щукин, 2001, Bənd 3.b)'],
    ['chicago-fullnote-bibliography', { form: 'repeated-note', locator }, 'Щукин, “Слово и дело,” 12–14.'],
    ['turabian-fullnote-bibliography-8th-edition', { form: 'ibid-note', locator }, 'Ibid., 12–14.'],
    ['turabian-fullnote-bibliography-8th-edition', { form: 'ibid-note', language: 'ru' }, 'Там же.'],
    ['turabian-fullnote-bibliography-8th-edition', { form: 'ibid-note', language: 'az' }, 'Yenə orada.'],
  ])('%s %o', (style, choice, text) => {
    expect(cite(citedPaper(russian, volume), style, choice)).toBe(text);
  });

  test('the day of access is the reader’s', () => {
    expect(cite(citedPaper(russian, volume), 'harvard-cite-them-right', { accessed: '2026-03-04' })).toContain('(Accessed: 4 March 2026)');
    expect(cite(citedPaper(russian, volume), 'gost-r-7-0-5-2008', { accessed: '2026-03-04' })).toContain('(дата обращения: 04.03.2026)');
  });

  test('a place typed by a stranger stays text', () => {
    const { html } = engineOf('apa', 'en').format(citedPaper(russian, volume), {
      language: 'en',
      names: 'original',
      form: 'in-text',
      locator: { label: 'page', value: '<img src=x onerror=alert(1)>' },
    });
    expect(html).not.toMatch(/<(?!\/?(?:i|b)>)/u);
  });
});

describe('every form, style and language says something of every work', () => {
  const repository = goldenWorks();
  const works = worksOf(repository).flatMap((work) => citedWork(work, contextOf(repository)) ?? []);
  test.each(panelStyles)('%s', (style) => {
    for (const [at, cited] of works.entries()) {
      const language = ['en', 'az', 'ru'][at % 3] ?? 'en';
      const form = (['in-text', 'note', 'repeated-note', 'ibid-note'] as const)[at % 4] ?? 'note';
      for (const text of [cite(cited, style, { language }), cite(cited, style, { language, form })]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/[\uE000-\uF8FF]|undefined|\[CSL/u);
      }
    }
  });
});

describe('a list of works', () => {
  const twin = (title: string, language = 'en') => citedPaper({ ...russian, title: { [language]: title }, language }, volume);
  const choice = { language: 'en', names: 'original' } as const;

  test('is in the order that the style asks for, twins of a year told apart', () => {
    const listed = engineOf('apa', 'en').bibliography([twin('Second'), twin('First')], choice, 'style');
    expect(listed.map(({ place, text }) => [place, /\(2001.*?\)/u.exec(text)?.[0]])).toEqual([
      [1, '(2001a)'],
      [0, '(2001b)'],
    ]);
  });

  test('stays in the order given where that is wanted', () => {
    const listed = engineOf('apa', 'en').bibliography([twin('Second'), twin('First')], choice, 'given');
    expect(listed.map(({ place }) => place)).toEqual([0, 1]);
  });

  test('of the Attestation Commission is grouped by language', () => {
    const works = [twin('Word', 'en'), twin('Слово', 'ru'), twin('Söz', 'az')];
    const listed = engineOf('azerbaijan-higher-attestation-commission', 'az').bibliography(works, choice, 'style');
    expect(listed.map(({ place }) => place)).toEqual([2, 1, 0]);
  });

  test('of none is empty', () => {
    expect(engineOf('apa', 'en').bibliography([], choice, 'style')).toEqual([]);
  });
});

test.each(panelStyles)('%s says which resolution it was, whatever the style has a place for', (style) => {
  const repository = goldenWorks();
  const resolutions = repository.resolutions.map((resolution) => citedWork(resolution, contextOf(repository)));
  for (const language of ['en', 'az', 'ru']) {
    for (const resolution of resolutions) {
      if (!resolution?.number) throw new Error('an invented resolution without its number');
      const reference = cite(resolution, style, { language });
      expect(reference.split(resolution.number)).toHaveLength(2);
      expect(reference).toContain(resolution.address);
    }
  }
});
