import type { AdoptionRecord } from '../schema/adoption.ts';
import { dateIn } from './read-date.ts';

/** The line that tells of the adoption, and what could be read of it. */
export interface AdoptionLine {
  readonly line: number;
  readonly text: string;
  readonly date?: string | undefined;
  readonly adoption?: AdoptionRecord | undefined;
}

/** Reads the day, the manner and the votes out of a line of adoption in English, Azerbaijani or Russian. */
export function adoptionLine(line: number, text: string): AdoptionLine {
  const votes = votesIn(text);
  const manner = votes ? 'vote' : MANNERS.find(([, words]) => words.test(text))?.[0];
  return { line, text, date: dateIn(text), adoption: manner && { manner, ...(votes && { votes }) } };
}

const MANNERS = [
  ['without-vote', /without (?:a )?vote|səsvermə (?:keçirilmədən|olmadan)|səsverməsiz|без (?:проведения )?голосования/iu],
  ['consensus', /consensus|konsensus|консенсус/iu],
  ['acclamation', /acclamation|alqışlarla|аккламац/iu],
  ['unanimous', /unanimous|yekdilliklə|единогласно|единодушно/iu],
] as const;

const COUNTS = [
  /\b(\d{1,4}) (?:votes? )?(?:in favou?r|for|votes?)\b\D{0,12}?(\d{1,4})(?: (?:votes? )?against)?\D{0,12}?(\d{1,4}) abst/iu,
  /(\d{1,4}) səs lehinə\D{0,12}?(\d{1,4}) (?:səs )?əleyhinə\D{0,12}?(\d{1,4}) (?:səs )?bitərəf/iu,
  /(\d{1,4}) голос\p{L}* (?:за\p{P}? ?)?(?:против )?(\d{1,4})(?: против)?\D{0,12}?(\d{1,4}) воздерж/iu,
];

function votesIn(text: string): AdoptionRecord['votes'] {
  const match = COUNTS.map((counts) => counts.exec(text)).find((found) => found !== null);
  if (!match) return undefined;
  return { for: Number(match[1]), against: Number(match[2]), abstaining: Number(match[3]) };
}
