import { rule } from './rule.ts';
import { everyTitle } from './texts.ts';

const MARKUP = /<\/?[a-z!][^<>]*>?|&(?:[a-z]+|#\d+|#x[\da-f]+);/iu;

/** A title has what looks like HTML; it is shown as it is typed. */
export const titleMarkup = rule('title-markup', (records, report) => {
  for (const { text, file, path } of everyTitle(records)) {
    const markup = MARKUP.exec(text)?.[0];
    if (markup !== undefined) report(file, path, { markup: markup.slice(0, 40) });
  }
});
