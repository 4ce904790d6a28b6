import { clausePlace } from '../model/clause-number.ts';
import type { CitationLocator } from './citation-choice.ts';
import type { CitedWork } from './cited-work.ts';
import type { CitedClause } from './cited-clause.ts';

/**
 * A clause as lists and files name it: no list of references has pinpoints, and no format a field for them that all programs read, so
 * that the clause stands after the title. Any other work stays as it is.
 */
export function pinpointed(cited: CitedWork): CitedWork {
  const { clause, title, language, translatedTitle, translations } = cited;
  if (!clause) return cited;
  const after = (text: string, tag: string) => `${text}, ${pinpoint(clause, tag)}`;
  const translatedTag = Object.keys(translations).find((tag) => translations[tag]?.title === translatedTitle);
  return {
    ...cited,
    title: after(title, language),
    ...(translatedTitle !== undefined && { translatedTitle: after(translatedTitle, translatedTag ?? 'en') }),
    translations: Object.fromEntries(
      Object.entries(translations).map(([tag, known]) => [
        tag,
        known.title === undefined ? known : { ...known, title: after(known.title, tag) },
      ]),
    ),
  };
}

/** The words before a pinpoint in running text, which the locales of citing have too. */
const WORDS: Readonly<Record<string, Readonly<Record<CitedClause['label'], string>>>> = {
  en: { clause: 'clause', preamble: 'preambular clause', annex: 'annex' },
  az: { clause: 'bənd', preamble: 'preambula bəndi', annex: 'əlavə' },
  ru: { clause: 'пункт', preamble: 'абзац преамбулы', annex: 'приложение' },
};

/** The place of a clause in its resolution, as texts and notes cite it. */
export function clauseLocator({ label, numbers }: CitedClause, language: string): CitationLocator {
  const [annex = '', ...rest] = numbers;
  if (label !== 'annex') return { label, value: clausePlace(numbers, language) };
  // A point and no comma: styles take a comma for several places.
  return { label, value: rest.length === 0 ? annex : `${annex}.${clausePlace(rest, language)}` };
}

/** `clause 3 (b)`, in the language of a title that it follows; in English for a language whose word is not known. */
export function pinpoint(clause: CitedClause, language: string): string {
  const known = WORDS[language.split('-')[0] ?? ''] ? language : 'en';
  const word = WORDS[known.split('-')[0] ?? '']?.[clause.label] ?? clause.label;
  return `${word} ${clauseLocator(clause, known).value}`;
}
