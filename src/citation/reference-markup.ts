import { subscriptOf, superscriptOf } from '../text/raised.ts';
import { escapeXml } from '../text/xml.ts';
import { settleQuotes } from './quotation-marks.ts';

/** A formatted reference: as HTML of a few harmless elements, and as plain text. */
export interface FormattedReference {
  readonly html: string;
  readonly text: string;
}

/**
 * The elements that a reference may have, by the tags with which citeproc opens them. Italics within italics turn upright.
 * Styles speak in `style` attributes, which a strict content policy refuses: here they are classes.
 */
const ELEMENTS: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['<i>', ['<i>', '</i>']],
  ['<b>', ['<b>', '</b>']],
  ['<sup>', ['<sup>', '</sup>']],
  ['<sub>', ['<sub>', '</sub>']],
  ['<span style="font-variant:small-caps;">', ['<span class="small-caps">', '</span>']],
  ['<span style="font-style:normal;">', ['<span class="upright">', '</span>']],
]);

const NUMBER_OF_ENTRY = /<div class="csl-left-margin">.*?<\/div>/su;
const TOKEN = /<[^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|[\uE05B\uE05D]|[^<&\uE05B\uE05D]+|[<&]/giu;
const QUOTED_TRANSLATION = /((?:\s*\uE05B[^\uE05D]*\uE05D)+)([.,]?)([”’»“]+)/gu;
/**
 * What stands in square brackets in place of a title is a description, which no style sets as a title (APA 9.22, Chicago 14.97, MLA 5.28):
 * styles do not know it from one.
 */
const ITALIC_DESCRIPTION = /<i>(\[[^<>]*\])<\/i>/gu;
const QUOTED_DESCRIPTION = /[“«„‘](\[[^\]]*\][.,]?)[”»“’](?!\p{L})/gu;
const EMPTY_ELEMENT = /<(?:i|b|sup|sub)>(\s*)<\/(?:i|b|sup|sub)>/gu;

/** Reads an entry of citeproc's HTML output: what is not one of the allowed elements becomes nothing, text stays text. */
export function readReference(entry: string): FormattedReference {
  let html = '';
  let text = '';
  const open: (readonly [string, string] | undefined)[] = [];
  for (const [token] of tidied(entry).matchAll(TOKEN)) {
    if (token === OPEN_TRANSLATION) {
      // A title may be in italics, its translation is not.
      const closed = [...open].reverse().map((element) => element?.[1] ?? '');
      html = `${html.trimEnd()}${closed.join('')} [`;
      text += '[';
    } else if (token === CLOSE_TRANSLATION) {
      html += ']' + open.map((element) => element?.[0] ?? '').join('');
      text += ']';
    } else if (token.startsWith('</')) html += open.pop()?.[1] ?? '';
    else if (/^<[a-z]/iu.test(token)) {
      const element = ELEMENTS.get(token);
      open.push(element);
      html += element?.[0] ?? '';
    } else {
      const words = unescape(token);
      html += escapeXml(words);
      text += inPlainText(words, open.at(-1)?.[0]);
    }
  }
  for (const close of open.reverse()) html += close?.[1] ?? '';
  return {
    html: withoutQuotes(html.replace(EMPTY_ELEMENT, '$1').replace(ITALIC_DESCRIPTION, '$1')).trim(),
    text: withoutQuotes(text).trim(),
  };
}

/** One line without the number, the translation of a title in quotation marks after them: “Title” [Translation], */
function tidied(entry: string): string {
  const line = entry
    .replace(NUMBER_OF_ENTRY, '')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/\.\s+,/gu, ',');
  return settleQuotes(line.replace(QUOTED_TRANSLATION, '$3$1$2'));
}

/** Text without formatting has raised and lowered letters of its own. */
function inPlainText(words: string, element: string | undefined): string {
  if (element === '<sup>') return superscriptOf(words) ?? words;
  return element === '<sub>' ? (subscriptOf(words) ?? words) : words;
}

/** Descriptions without the quotation marks of a title; those within them are no longer inner ones. */
function withoutQuotes(text: string): string {
  return text.replace(QUOTED_DESCRIPTION, (_, description: string) =>
    description.replace(/‘([^‘’]*)’(?!\p{L})/gu, '“$1”').replace(/„([^„“]*)“/gu, '«$1»'),
  );
}

/** The plain text of a reference in HTML made by {@link readReference}. */
export function referenceText(html: string): string {
  const raised = html.replace(/(<su[bp]>)([^<]*)/gu, (_, element: string, words: string) => element + inPlainText(words, element));
  return raised.replace(/<[^>]*>/gu, '').replace(/&(?:#\d+|#x[\da-f]+|[a-z]+);/giu, unescape);
}

/** The letters `<` and `>` of a plain text would be read as markup by citeproc: they travel as letters nobody writes. */
export function hideMarkup(text: string): string {
  return text
    .replace(/[\uE03C-\uE0AF]/gu, '')
    .replace(/</gu, HIDDEN_OPEN)
    .replace(/>/gu, HIDDEN_CLOSE);
}

/** A text whose letters no style changes. */
export function keepCase(text: string): string {
  return `<span class="nocase">${text}</span>`;
}

/** The translation of a title: citeproc has no place for it, so that it travels in the title, between letters nobody writes. */
export function asTranslation(text: string): string {
  return OPEN_TRANSLATION + keepCase(text) + CLOSE_TRANSLATION;
}

const OPEN_TRANSLATION = '\uE05B';
const CLOSE_TRANSLATION = '\uE05D';
const HIDDEN_OPEN = '\uE03C';
const HIDDEN_CLOSE = '\uE03E';
const NAMED: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);

function unescape(token: string): string {
  const code = /^&#(x?)([\da-f]+);$/iu.exec(token);
  const words = code ? String.fromCodePoint(Number.parseInt(code[2] ?? '', code[1] ? 16 : 10)) : (NAMED.get(token) ?? token);
  return words.replaceAll(HIDDEN_OPEN, '<').replaceAll(HIDDEN_CLOSE, '>');
}
