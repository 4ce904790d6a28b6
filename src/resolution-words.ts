import { words } from './i18n/words.ts';
import { clauseAddress, recordAddress } from './model/address.ts';
import type { Site } from './model/address.ts';
import { inLanguage } from './model/localized.ts';
import type { Related, Resolution } from './model/repository.ts';
import { clauseNaming } from './model/resolution-text.ts';
import { titleFor, titleLine } from './model/title.ts';
import type { VersionStep } from './model/resolution-version.ts';
import { statesOf } from './model/work-state.ts';
import type { WorkState } from './model/work-state.ts';
import { formatDate } from './text/date.ts';
import { capitalized } from './text/language.ts';

/**
 * The line of adoption of a resolution in a language: `Adopted by recorded vote, 4–1–1, 3rd plenary meeting, 3 June 2020` (for, against,
 * abstaining, as UNBIS field 996 has them); of a draft, that it is proposed. `undefined` when nothing is known.
 */
export function adoptionLine({ record }: Resolution, language: string): string | undefined {
  const say = words(language);
  const { adoption, adopted, status } = record;
  if (status === 'draft') return say('adoption.proposed');
  if (status === 'withdrawn') return say('adoption.withdrawn');
  if (!adoption && adopted === undefined) return undefined;
  const { votes, meeting, manner } = adoption ?? {};
  return [
    manner ? say(`adoption.manner.${manner}`) : say('adoption.adopted'),
    votes && `${votes.for}–${votes.against}–${votes.abstaining}`,
    meeting && inLanguage(meeting, language).text,
    adopted !== undefined && formatDate(adopted, language),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The status of a resolution beside the mark of what became of it: nothing where that says it already. */
export function statusBeside(resolution: Resolution, language: string): string | undefined {
  const { status } = resolution.record;
  return statesOf(resolution).some(({ kind }) => kind === status) ? undefined : words(language)(`resolution.status.${status}`);
}

/** A record as a relation names it. */
export interface RelatedName {
  readonly text: string;
  readonly language: string;
  readonly href: string;
  /** What the text does not say: of which resolution a clause is, or to which meeting a session belongs. */
  readonly within?: string;
}

/** The name and address of a record that a relation leads to, for a reader of a language. */
export function relatedName(record: Related, site: Site, language: string): RelatedName {
  const say = words(language);
  const named = (work: Parameters<typeof titleFor>[0]) => {
    const title = titleFor(work, language, site.languages);
    return { text: titleLine(title), language: title.language };
  };
  if (!('type' in record)) {
    return { ...named(record), href: recordAddress(site, record.volume, language), within: named(record.volume).text };
  }
  if (record.type !== 'clause') return { ...named(record), href: recordAddress(site, record, language) };
  return {
    text: say('clause.name', clauseNaming(record, language)),
    language,
    href: clauseAddress(site, record, language),
    within: named(record.resolution).text,
  };
}

/** What became of a work or a clause, in words without what took its place: `Superseded on 3 June 2020`, `Archived`. */
export function stateTold({ kind, date }: WorkState, language: string): string {
  const say = words(language);
  const dated = kind !== 'withdrawn' && kind !== 'archived' && date !== undefined;
  return dated ? say(`notice.${kind}`, { date: formatDate(date, language) }) : capitalized(say(`state.${kind}`), language);
}

/** What became of a resolution, a line each, with its reason and the title of what took its place. */
export function stateLines(resolution: Resolution, site: Site, language: string): string[] {
  return statesOf(resolution).map((state) => {
    const by = state.by && relatedName(state.by, site, language);
    const note = state.note && inLanguage(state.note, language).text;
    return [stateTold(state, language), note, by && [by.text, by.within].filter(Boolean).join(', ')].filter(Boolean).join('. ');
  });
}

/** What a text of a resolution is called: `Draft RL/2020/L.1, 2 May 2020`. */
export function versionName({ kind, symbol, date }: VersionStep['from'], language: string): string {
  const name = [words(language)(`version.${kind}`), symbol].filter(Boolean).join(' ');
  return [name, date && formatDate(date, language)].filter(Boolean).join(', ');
}
