import { words } from './i18n/words.ts';
import { clauseAddress, recordAddress } from './model/address.ts';
import type { Site } from './model/address.ts';
import type { Related } from './model/repository.ts';
import { clauseNaming } from './model/resolution-text.ts';
import { titleFor, titleLine } from './model/title.ts';

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
