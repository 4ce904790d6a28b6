import { describe, expect, test } from 'vitest';
import { panelStyles } from '../../src/citation/style-catalogue.ts';
import { cite, citedPaper, engineOf } from './engines.ts';
import type { InventedPaper } from './invented.ts';

const author = { name: 'Inventor, Abel' };
const everywhere = panelStyles.flatMap((style) => ['en', 'az', 'ru'].map((language) => [style, language] as const));

describe.each(everywhere)('%s in %s', (style, language) => {
  test('never turns “In” into “İn”, nor “Internet” into “İnternet”', () => {
    const cited = citedPaper(
      { title: { az: 'Söz' }, language: 'az', authors: [author] },
      { title: { az: 'Sözlər' }, editors: [{ ...author, role: 'editor' }] },
    );
    for (const form of ['reference', 'in-text', 'note'] as const)
      expect(cite(cited, style, { language, form })).not.toMatch(/İn\b|İnternet/u);
  });

  test.each([
    ['az', 'ilk söz və internet: insan nə deyir?'],
    ['ru', 'итоги переписи и её уроки'],
  ])('leaves the capitals of a title in %s', (own, title) => {
    expect(cite(citedPaper({ title: { [own]: title }, language: own, authors: [author] }), style, { language })).toContain(title);
  });

  test('keeps every letter of a name', () => {
    const authors = [{ name: { family: 'Əliyeva-Щёголева', given: 'İşıq' } }, { name: { family: 'ƏŞĞIÖÜÇ', given: 'Ə.' } }];
    const text = cite(citedPaper({ title: { en: 'Word' }, authors }), style, { language });
    expect(text).toContain('Əliyeva-Щёголева');
    expect(style === 'modern-language-association' || style.startsWith('azerbaijan') || text.includes('Əşğıöüç')).toBe(true);
  });
});

describe('English titles in English citations', () => {
  const cited = citedPaper({ title: { en: 'the migration of words in $x^2$ and NATO' }, language: 'en', authors: [author] });
  test.each([
    ['modern-language-association', 'The Migration of Words in x² and NATO'],
    ['chicago-author-date', 'The Migration of Words in x² and NATO'],
    ['apa', 'the migration of words in x² and NATO'],
    ['harvard-cite-them-right', 'the migration of words in x² and NATO'],
  ])('%s', (style, title) => {
    expect(cite(cited, style)).toContain(title);
    expect(cite(cited, style, { language: 'ru' })).toContain('the migration of words in x² and NATO');
  });

  test('the title of a volume in another language stays as it is', () => {
    const volume = { title: { az: 'insanlar və sözlər' } };
    expect(cite(citedPaper({ title: { en: 'word of mouth' }, language: 'en' }, volume), 'modern-language-association')).toContain(
      'insanlar və sözlər',
    );
  });
});

describe('names', () => {
  test.each<[string, InventedPaper['authors'], string, string]>([
    [
      'patronymic with its word',
      [{ name: { family: 'Əliyev', given: 'Pərviz', patronymic: 'Şıxəli oğlu' } }],
      'Əliyev, P. Ş.',
      'Əliyev PŞ.',
    ],
    ['a daughter', [{ name: { family: 'Çələbi', given: 'İnci', patronymic: 'Ğəni qızı' } }], 'Çələbi, İ. Ğ.', 'Çələbi İĞ.'],
    ['Russian patronymic', [{ name: 'Выдуманный Пётр Ильич' }], 'Выдуманный, П. И.', 'Выдуманный ПИ.'],
    ['a name that begins with ə', [{ name: { family: 'Uydurmalı', given: 'Əli Həsən' } }], 'Uydurmalı, Ə. H.', 'Uydurmalı ƏH.'],
    ['particle', [{ name: { family: 'Nergens', given: 'Jan', particle: 'van den' } }], 'van den Nergens, J.', 'van den Nergens J.'],
    ['suffix', [{ name: { family: 'Nowhere', given: 'John', suffix: 'Jr.' } }], 'Nowhere, J., Jr.', 'Nowhere J Jr.'],
    ['one word', [{ name: 'Nizamiya' }], 'Nizamiya.', 'Nizamiya.'],
    ['capitals', [{ name: { family: 'ƏLİYEVLİ', given: 'IŞIQ', language: 'az' } }], 'Əliyevli, I.', 'Əliyevli I.'],
  ])('%s', (_, authors, apa, vancouver) => {
    const cited = citedPaper({ title: { az: 'Söz' }, language: 'az', authors });
    expect(cite(cited, 'apa').startsWith(`${apa} (`)).toBe(true);
    expect(cite(cited, 'vancouver').startsWith(`${vancouver} Söz`)).toBe(true);
  });

  test('more than twenty are shortened as the style has it', () => {
    const authors = Array.from({ length: 22 }, (_, at) => ({ name: `Nobody${String.fromCodePoint(65 + at)}, A.` }));
    const cited = citedPaper({ title: { en: 'Crowd' }, authors });
    expect(cite(cited, 'apa')).toMatch(/NobodyS, A\., … NobodyV, A\. \(/u);
    expect(cite(cited, 'vancouver')).toMatch(/NobodyF A, et al\. Crowd/u);
    expect(cite(cited, 'gost-r-7-0-5-2008')).toMatch(/^NobodyA A\. et al\. Crowd/u);
  });

  test('nobody: the title comes first, and the editors of the volume do not take the place', () => {
    const cited = citedPaper({ title: { en: 'Nobody’s' } }, { editors: [{ name: 'Editor, Eve', role: 'editor' }] });
    for (const style of panelStyles) expect(cite(cited, style)).toMatch(/^[“‘«]?Nobody’s/u);
  });
});

describe('names in Latin letters', () => {
  const people = {
    shchukin: {
      name: { family: 'Щукин', given: 'Юрий', language: 'ru' },
      otherNames: [{ family: 'Schukin', given: 'Yuri', language: 'en' }],
    },
  };
  const latin = { names: 'latin' } as const;

  test.each([
    ['the register’s own form', { person: 'shchukin', name: { family: 'Щукин', given: 'Ю.' } }, 'Schukin, Y. ('],
    ['else by BGN/PCGN', { name: { family: 'Ельцын-Щёголь', given: 'Яков' } }, 'Yeltsyn-Shchëgol, Y. ('],
    ['Azerbaijani Cyrillic by its alphabet', { name: { family: 'Әлијев', given: 'Ҹавад', language: 'az-Cyrl' } }, 'Əliyev, C. ('],
    ['Latin stays', { name: { family: 'Əliyev', given: 'Cavad' } }, 'Əliyev, C. ('],
  ])('%s', (_, contributor, text) => {
    const cited = citedPaper({ title: { ru: 'Слово' }, language: 'ru', authors: [contributor] }, {}, { people });
    expect(cite(cited, 'apa', latin).startsWith(text)).toBe(true);
    expect(cite(cited, 'apa').startsWith(text)).toBe(contributor.name.family === 'Əliyev');
  });
});

describe('quotation marks', () => {
  test.each([
    ['modern-language-association', 'en', '“İşıq: ‘Söz’ və «iş».”'],
    ['harvard-cite-them-right', 'en', '‘İşıq: “Söz” və «iş»’'],
    ['modern-language-association', 'ru', '«İşıq: “Söz” və „iş“»'],
    ['apa', 'en', 'İşıq: “Söz” və «iş».'],
  ])('%s in %s', (style, language, title) => {
    expect(cite(citedPaper({ title: { az: 'İşıq: “Söz” və «iş»' }, language: 'az', authors: [author] }), style, { language })).toContain(
      title,
    );
  });
});

describe('hostile texts stay text', () => {
  test.each(panelStyles)('%s', (style) => {
    const title = '<i>x</i> <script>alert(1)</script> & }\\write18{y}';
    const cited = citedPaper({ title: { en: title }, language: 'en', authors: [{ name: { family: '<b>Bold</b>', given: '</i>' } }] });
    const { html, text } = engineOf(style, 'ru').format(cited, { language: 'ru', names: 'original', form: 'reference' });
    expect(text).toContain(title);
    expect(html.match(/<[^>]*>/gu)?.every((tag) => /^<\/?(?:i|b|sup|sub|span)(?: class="[a-z-]+")?>$/u.test(tag)) ?? true).toBe(true);
  });
});
