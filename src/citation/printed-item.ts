import type { CitationChoice } from './citation-choice.ts';
import { pinpoint, pinpointed } from './pinpointed.ts';
import type { CitedWork } from './cited-work.ts';
import { stateMark, versionMark } from './state-words.ts';
import { cslItem } from './csl.ts';
import type { CslItem } from './csl.ts';
import { asPrinted, formattingCopy } from './formatting-copy.ts';
import { descriptionLanguage, localizedWork, titleInBrackets } from './localized-work.ts';
import { hideQuotes } from './quotation-marks.ts';
import { asTranslation, hideMarkup, keepCase } from './reference-markup.ts';
import type { StyleManners } from './style-manners.ts';
import { showTags, withTags } from './title-tags.ts';

/** The item that citeproc is given for a work. */
export function printedItem(work: CitedWork, choice: CitationChoice, manners: StyleManners): CslItem {
  const cited = choice.form === 'reference' ? pinpointed(withTags(work)) : withTags(work);
  const local = localizedWork(cited, choice, manners);
  const language = descriptionLanguage(cited, choice.language, manners);
  const caseLanguage = languageOfCase(cited, language);
  const item = formattingCopy(asPrinted(cslItem(local)), 'plain', caseLanguage);
  const isWhole = choice.form === 'reference' || choice.form === 'note';
  const translation = isWhole ? titleInBrackets(cited, choice.language, manners) : undefined;
  const title = protectedText(printedTitle(local, caseLanguage), isForeign(cited.language, caseLanguage));
  const brackets = [
    translation && hideQuotes(hideMarkup(oneLine(translation))),
    versionMark(cited.version, language, choice.form),
    stateMark(cited.state, language, choice.form),
  ];
  return showTags({
    ...item,
    ...inOldTerms(item, manners),
    ...(local.title !== '' && {
      title: [title, ...brackets.flatMap((text) => (text ? asTranslation(text) : []))].join(' '),
    }),
    ...(!isWhole && shortTitle(local.title, caseLanguage)),
    ...foreignTexts(item, cited, caseLanguage),
    ...(choice.accessed !== undefined && { accessed: { 'date-parts': [choice.accessed.split('-').map(Number)] } }),
  });
}

/** A pinpoint after the title has no title case: `On Benches, clause 1 (b) (ii)`. */
function printedTitle({ title, clause, language }: CitedWork, caseLanguage: string): string {
  const place = clause && `, ${pinpoint(clause, language)}`;
  if (place === undefined || caseLanguage !== 'en' || !title.endsWith(place)) return quoted(oneLine(title), caseLanguage);
  return quoted(oneLine(title.slice(0, -place.length)), caseLanguage) + keepCase(hideMarkup(place));
}

/**
 * The event of a talk under its name of before CSL 1.0.2, which most styles still ask for; and as what a talk stands in, for styles that
 * know no other place for it: “Title // Conference on Invented Languages. 2017”. Of proceedings, Chicago would print it as a publisher.
 */
function inOldTerms(item: CslItem, { hostsTalks }: StyleManners): Partial<CslItem> {
  const event = item['event-title'];
  if (event === undefined) return {};
  const isHosted = hostsTalks && (item.type === 'speech' || item.type === 'document') && item['container-title'] === undefined;
  return { ...(item.type === 'speech' && { event }), ...(isHosted && { 'container-title': event }) };
}

/**
 * The language whose rules of case apply to a work. In Azerbaijani `i` becomes `İ`, which an English “in” must not; English puts titles
 * into title case, which must befall English titles in English citations only. `und` does neither.
 */
function languageOfCase(cited: CitedWork, language: string): 'az' | 'en' | 'und' {
  if (language === 'az') return 'az';
  return language === 'en' && cited.language.split('-')[0] === 'en' ? 'en' : 'und';
}

function isForeign(language: string, caseLanguage: string): boolean {
  return caseLanguage !== 'und' && language.split('-')[0] !== caseLanguage;
}

const TEXTS = ['collection-title', 'event', 'event-title', 'event-place', 'publisher', 'publisher-place'] as const;

/** The texts of an item that are in another language than that whose case applies keep the letters they have. */
function foreignTexts(item: CslItem, cited: CitedWork, caseLanguage: string): Partial<CslItem> {
  const foreign: Record<string, string> = {};
  const container = item['container-title'];
  if (typeof container === 'string') {
    const isForeignTitle = isForeign(cited.containerLanguage ?? cited.language, caseLanguage);
    foreign['container-title'] = protectedText(caseLanguage === 'en' ? container : hideQuotes(container), isForeignTitle);
  }
  for (const variable of isForeign(cited.language, caseLanguage) ? TEXTS : []) {
    const text = item[variable];
    if (typeof text === 'string') foreign[variable] = protectedText(text, true);
  }
  return foreign;
}

function protectedText(text: string, isProtected: boolean): string {
  return isProtected ? keepCase(text) : text;
}

/** English titles in English citations are put into title case, for which citeproc-js has to see their quotation marks. */
function quoted(text: string, caseLanguage: string): string {
  const plain = hideMarkup(text);
  return caseLanguage === 'en' ? plain : hideQuotes(plain);
}

/** A title as later notes and the text shorten it: without its subtitle. */
function shortTitle(title: string, caseLanguage: string): Partial<CslItem> {
  const [main = ''] = title.split(/:\s/u);
  return main === title || main.startsWith('[') ? {} : { 'title-short': quoted(main, caseLanguage) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
