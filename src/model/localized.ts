import type { LocalText, Translations } from '../schema/text.ts';
import type { TitlePart } from '../text/title-runs.ts';

/** A text with its language, and by whom it was translated if it is not the original. */
export interface Text {
  readonly language: string;
  readonly text: string;
  readonly translator?: 'author' | 'editors' | 'source';
  /** The same text in its runs, where a title has italics or formulas. */
  readonly runs?: readonly TitlePart[];
}

/**
 * Every language of a text: the original first, then what the author or the source translated, then the editors' translations;
 * among equals in the order given, then as the file has them.
 */
export function everyLanguage(texts: LocalText | undefined, translations: Translations | undefined, order: readonly string[]): Text[] {
  const rank = (tag: string) => {
    const place = order.indexOf(tag);
    return place === -1 ? order.length : place;
  };
  return Object.entries(texts ?? {})
    .map(([language, text]) => {
      const translator = translations?.[language];
      return { language, text, ...(translator && { translator }) };
    })
    .sort((a, b) => distance(a) - distance(b) || rank(a.language) - rank(b.language));
}

/** The text as its author gave it: in a language that is not a translation. */
export function original(texts: LocalText, translations?: Translations, order: readonly string[] = []): Text {
  const [first] = everyLanguage(texts, translations, order);
  return first ?? { language: 'und', text: '' };
}

/** The text for a reader of `language`, else the original. */
export function inLanguage(texts: LocalText, language: string, translations?: Translations, order: readonly string[] = []): Text {
  const every = everyLanguage(texts, translations, order);
  return every.find((text) => text.language === language) ?? every[0] ?? { language: 'und', text: '' };
}

/** How far a text is from the words of its author: the original, a translation that came with it, one made for this site. */
function distance({ translator }: Text): number {
  if (translator === undefined) return 0;
  return translator === 'editors' ? 2 : 1;
}
