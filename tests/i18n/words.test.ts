import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { interfaceLanguages, words } from '../../src/i18n/words.ts';
import { fieldReference } from '../../src/model/field-reference.ts';
import { translator } from '../../src/schema/text.ts';
import { findConfusable } from '../../src/text/confusable.ts';

type Messages = Readonly<Record<string, string>>;
type Element = ReturnType<IntlMessageFormat['getAst']>[number];
/** What a message of a language is made of: its gaps, the choices by word and by number, and its literal text. */
interface Parts {
  readonly gaps: Set<string>;
  readonly selects: Map<string, Set<string>>;
  readonly plurals: { readonly type: Intl.PluralRuleType; readonly options: readonly string[] }[];
  readonly texts: string[];
}

/** The kind of element that the parser gives plain text. */
const plainText = new IntlMessageFormat('text').getAst()[0]?.type;

const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/${language}.json`, import.meta.url), 'utf8')) as Messages;
const english = messagesOf('en');
const others = interfaceLanguages.filter((language) => language !== 'en');

/** Messages that are the same in every language, and those that happen to be so in one. */
const sameEverywhere =
  /^(?:cite\.style\.(?:apa|harvard-cite-them-right|ieee|modern-language-association|vancouver)|identifier\.(?:ark|arxiv|handle|pmid|urn)|label\.(?:doi|isbn|issn|orcid|ror|sha256)|license\.CC.+|paper\.pdf|search\.has\.pdf)$/u;
const sameIn: Readonly<Record<string, readonly string[]>> = {
  az: ['event-kind.seminar', 'file.video', 'paper.video', 'role.moderator'],
};

function partsOf(message: string, language: string): Parts {
  const parts: Parts = { gaps: new Set(), selects: new Map(), plurals: [], texts: [] };
  gather(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst(), parts);
  return parts;
}

function gather(elements: readonly Element[], parts: Parts): void {
  for (const element of elements) {
    if (!('value' in element)) continue;
    if (element.type === plainText) parts.texts.push(element.value);
    else parts.gaps.add(element.value);
    if (!('options' in element)) continue;
    const options = Object.keys(element.options);
    if ('pluralType' in element) parts.plurals.push({ type: element.pluralType ?? 'cardinal', options });
    else parts.selects.set(element.value, new Set([...(parts.selects.get(element.value) ?? []), ...options]));
    for (const { value } of Object.values(element.options)) gather(value, parts);
  }
}

/** The choices by word, each with the words it knows, in one order. */
function choices({ selects }: Parts): string[] {
  return [...selects].map(([name, options]) => `${name}: ${[...options].sort().join(' ')}`).sort();
}

/** The keys whose message fails, with what it says; empty when all is well. */
function failing(messages: Messages, fails: (message: string, key: string) => boolean): string[] {
  return Object.entries(messages).flatMap(([key, message]) => (fails(message, key) ? [`${key}: ${message}`] : []));
}

const literal = (message: string, language: string): string => partsOf(message, language).texts.join('\n');
const withoutQuoted = (text: string): string => text.replaceAll(/«[^»]*»|“[^”]*”/gu, '');

test('the site speaks English, Azerbaijani and Russian', () => {
  expect(interfaceLanguages).toEqual(expect.arrayContaining(['az', 'en', 'ru']));
});

describe.each(interfaceLanguages)('the words of %s', (language) => {
  const messages = messagesOf(language);

  test('are complete: the keys of English, in their order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    expect(failing(messages, (message) => message.trim() === '')).toEqual([]);
  });

  test('are messages with the gaps and the choices of the English ones', () => {
    for (const [key, message] of Object.entries(messages)) {
      const own = partsOf(message, language);
      const model = partsOf(english[key] ?? '', 'en');
      expect([...own.gaps].sort(), key).toEqual([...model.gaps].sort());
      expect(choices(own), key).toEqual(choices(model));
    }
  });

  test('have every form that a number asks for', () => {
    for (const [key, message] of Object.entries(messages)) {
      for (const { type, options } of partsOf(message, language).plurals) {
        const asked = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories.toSorted();
        expect(options.filter((option) => !option.startsWith('=')).toSorted(), key).toEqual(asked);
      }
    }
  });

  test('are whole letters of one script a word', () => {
    expect(failing(messages, (message) => message !== message.normalize('NFC'))).toEqual([]);
    expect(failing(messages, (message) => findConfusable(message) !== undefined)).toEqual([]);
  });

  test('are quiet and tidy: no exclamation, no straight apostrophe, no double space, quotation marks in pairs', () => {
    expect(failing(messages, (message) => /[!'`]|[^\S\n]{2}|^\s|[^\S\n]$/u.test(message))).toEqual([]);
    expect(failing(messages, (message) => message.replaceAll(/[^«»“”]/gu, '').replaceAll(/«»|“”/gu, '') !== '')).toEqual([]);
  });
});

describe.each(others)('the words of %s beside the English', (language) => {
  const messages = messagesOf(language);

  test('are translated', () => {
    const same = failing(messages, (message, key) => message === english[key] && !sameEverywhere.test(key));
    expect(same.map((line) => line.slice(0, line.indexOf(':')))).toEqual(sameIn[language] ?? []);
  });

  test('are sentences where those are, and labels where those are', () => {
    const endsSentence = (message: string) => /\.\}*$/u.test(message);
    expect(failing(messages, (message, key) => endsSentence(message) !== endsSentence(english[key] ?? ''))).toEqual([]);
  });
});

describe('Azerbaijani', () => {
  const messages = messagesOf('az');

  test('is written in its own alphabet, other letters only in quotation marks', () => {
    expect(failing(messages, (message) => /(?![A-Za-zƏəĞğİıÖöÜüÇçŞş])\p{L}/u.test(withoutQuoted(literal(message, 'az'))))).toEqual([]);
  });

  test('begins words with İ, never with the I of an English keyboard', () => {
    expect(failing(messages, (message) => /(?<![\p{L}-])I\p{Ll}/u.test(withoutQuoted(literal(message, 'az'))))).toEqual([]);
  });

  test('quotes with “ ”', () => {
    expect(failing(messages, (message) => /[«»]/u.test(message))).toEqual([]);
  });

  test.each([
    [1, '1-ci səhifə'],
    [3, '3-cü səhifə'],
    [6, '6-cı səhifə'],
    [10, '10-cu səhifə'],
    [20, '20-ci səhifə'],
  ])('gives the number of page %i the ending of its last word', (page, text) => {
    expect(words('az')('nav.page', { page })).toBe(text);
  });

  test.each([0, 1, 3, 21])('leaves the noun after %i in the singular', (count) => {
    expect(words('az')('volume.papers', { count })).toBe(`${count} əsər`);
  });
});

describe('Russian', () => {
  const messages = messagesOf('ru');
  const names = fieldReference().flatMap(({ fields }) => fields.flatMap(({ path, values = [] }) => [path, ...values]));
  const codes = `
    ACL Anthology ASCII BOM Crossref CSL CSV DOI JSON PMLR RIS aclpub2 HTML ISBN ISO ISSN ORCID PDF PNG ROR SHA SVG UTF YAML ZIP LF T1 T2A BibTeX LaTeX LuaLaTeX TeX XeLaTeX pdfLaTeX biber MDX
    bibtex plain unsrt abbrv alpha apalike ieeetr log FreeSerif Times New Roman
    Excel Word docx JPEG GIF EMF WMF Markdown EndNote JabRef Mendeley Quarto RefWorks Zotero pandoc JavaScript Windows macOS Google Scholar ARK arXiv Handle PubMed URN CC BY NC ND SA CC0 MIT
    citeproc-js APA MLA Chicago Harvard Cite Them Right Vancouver IEEE apa azerbaijan-higher-attestation-commission AZ az en ru az-Cyrl III xii-xv papers proceedings import export script alt Figure Table Chart Note Citation true false`;
  const known = new Set([...names, ...translator.options, codes].flatMap((text) => text.match(/[A-Za-z\d]+/gu) ?? []));

  test('is written in its own alphabet but for names and codes, other words only in quotation marks', () => {
    // What a dot, a slash, a colon or a plus joins is a file, an address or a key, and no word.
    const joined = /https?:\/\/\S*|\S*[A-Za-z\d][./@:+]+[A-Za-z\d]\S*|\.[a-z]+\b/gu;
    const latin = (message: string) =>
      withoutQuoted(literal(message, 'ru'))
        .replaceAll(joined, '')
        .match(/[A-Za-z][A-Za-z\d]*/gu) ?? [];
    expect(failing(messages, (message) => latin(message).some((word) => !known.has(word)))).toEqual([]);
    expect(failing(messages, (message) => /(?![А-Яа-яЁё])\p{Script=Cyrillic}/u.test(message))).toEqual([]);
  });

  test('quotes with « »', () => {
    expect(failing(messages, (message) => /[“”]/u.test(message))).toEqual([]);
  });

  test.each([
    [1, '1 работа'],
    [2, '2 работы'],
    [5, '5 работ'],
    [11, '11 работ'],
    [21, '21 работа'],
  ])('bends the noun after %i', (count, text) => {
    expect(words('ru')('volume.papers', { count })).toBe(text);
  });
});
