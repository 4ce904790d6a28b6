import { everyLanguage } from '../model/localized.ts';
import type { LocalText } from '../schema/text.ts';
import { collator } from '../text/collation.ts';

/** A day as a whole number, 20170217; what is not known of it is 0, and so is a day that is not known at all. */
export function sortableDate(date: string | undefined): number {
  const [year, month, day] = (date ?? '').split('-');
  return Number(year ?? 0) * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0);
}

/** The place of each heading when all stand in the alphabetical order of a language; equal headings share a place. */
export function alphabeticalPlaces(headings: readonly string[], language: string): number[] {
  const { compare } = collator(language);
  const byHeading = headings.map((text, index) => ({ text, index })).sort((a, b) => compare(a.text, b.text) || a.index - b.index);
  const places = new Array<number>(headings.length).fill(0);
  let place = 0;
  byHeading.forEach(({ text, index }, at) => {
    if (at === 0 || compare(text, byHeading[at - 1]?.text ?? '') !== 0) place += 1;
    places[index] = place;
  });
  return places;
}

/** The title under which a record stands in an alphabetical list for readers of the site's first language. */
export function heading(title: LocalText, order: readonly string[]): string {
  const first = order[0];
  return (first !== undefined && title[first]) || (everyLanguage(title, undefined, order)[0]?.text ?? '');
}
