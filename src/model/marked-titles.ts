import type { LocalText } from '../schema/text.ts';
import { plainTitle, titleParts } from '../text/title-markup.ts';
import type { TitleMarkup, TitlePart } from '../text/title-runs.ts';

interface Titled {
  readonly title: LocalText;
  readonly subtitle?: LocalText;
}

/**
 * A record whose titles say nothing but their words, and the marks that were taken out of them, if there were any: whoever prints titles
 * as plain text need not know of marks.
 */
export function withoutMarks<Entry extends Titled>(record: Entry): { readonly record: Entry; readonly markup?: TitleMarkup } {
  const { title, subtitle } = record;
  if (![...Object.values(title), ...Object.values(subtitle ?? {})].some((text) => /[*$]/u.test(text))) return { record };
  const markup: Record<string, readonly TitlePart[]> = {};
  const plain = (texts: LocalText): LocalText =>
    Object.fromEntries(
      Object.entries(texts).map(([language, text]) => {
        const parts = titleParts(text);
        const words = plainTitle(parts);
        if (parts.some(({ kind }) => kind !== 'text')) markup[words] = parts;
        return [language, words];
      }),
    );
  const read = { ...record, title: plain(title), ...(subtitle && { subtitle: plain(subtitle) }) };
  return { record: read, ...(Object.keys(markup).length > 0 && { markup }) };
}
