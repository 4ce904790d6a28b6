import { absolute, fileAddress, permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { everyLanguage } from '../model/localized.ts';
import { fullName } from '../model/name.ts';
import type { Affiliation, Contributor, Paper, Resolution, Session, Volume, Work } from '../model/repository.ts';
import { titleLine, titlesOf } from '../model/title.ts';
import { stateOf } from '../model/work-state.ts';
import type { LocalText } from '../schema/text.ts';
import { markdownSections } from '../text/markdown-sections.ts';
import type { Hit, Passage, SearchRecord } from './record.ts';

/** A record before its place among the titles is known. */
export type Draft = Omit<SearchRecord, 'sort'> & { readonly date?: string };

/** An affiliation as printed, or by the names of its organisation. */
export function affiliationPassages({ text, name, organization, role }: Affiliation, order: readonly string[]): Passage[] {
  return [...(text ? [{ language: 'und', text }] : []), ...passages(order, role, name, organization?.record.name)];
}

/** A text heading by heading, each with its place on the page; a heading is not quoted as if it ran on into the text below it. */
export function sections(markdown: string, language: string, takenIds: readonly string[] = []): Passage[] {
  return markdownSections(markdown, takenIds).flatMap(({ heading, text }) => {
    const place = heading && { place: { address: `#${heading.id}`, label: heading.text } };
    return [heading?.text ?? '', text].map((words) => ({ language, text: words, ...place, body: true as const }));
  });
}

/** Colleagues have one institute: its name is searched and counted once. */
export function once(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [passage.text, passage])).values()];
}

/** Every spelling of a person's name: as printed, and all that the register knows. */
export function spellings({ name, person }: Pick<Contributor, 'name' | 'person'>): string[] {
  return [...(name ? [fullName(name)] : []), ...(person?.names.map(fullName) ?? [])];
}

/** The names of an organisation that made a work. */
export function organizationNames({ organization }: Contributor): string[] {
  return organization ? [...Object.values(organization.record.name), ...Object.values(organization.record.abbreviation ?? {})] : [];
}

/** What became of a work, as a result says it. */
export function stateShown(work: Work): Pick<Hit, 'state'> {
  const state = stateOf(work);
  return state ? { state: state.kind } : {};
}

/** The titles of a work, the original first, with subtitle and with brackets around a title that its source does not give. */
export function titleOf(work: Paper | Volume | Resolution | Session, order: readonly string[]): LocalText {
  return Object.fromEntries(titlesOf(work, order).map((title) => [title.language, titleLine(title)]));
}

/** A text with its languages in the order of a site. */
export function inOrder(text: LocalText, order: readonly string[]): LocalText {
  return Object.fromEntries(everyLanguage(text, undefined, order).map((each) => [each.language, each.text]));
}

/** Texts as passages, one a language. */
export function passages(order: readonly string[], ...local: readonly (LocalText | undefined)[]): Passage[] {
  return local.flatMap((text) => everyLanguage(text, undefined, order).map((each) => ({ language: each.language, text: each.text })));
}

/** All languages of some texts in one line. */
export function texts(...local: readonly (LocalText | undefined)[]): string {
  return local.flatMap((text) => Object.values(text ?? {})).join(' · ');
}

/** The addresses that lead to a work now and the keys that it is cited by, searched and never quoted; nothing of one that stayed in its place. */
export function formerPassages(work: Work, site: Site): Passage[] {
  const { former, citationKey } = work;
  if (former.length === 0) return [];
  const addresses = [permanentAddress(site, work), ...former.map(({ address }) => absolute(site, fileAddress(site, `${address}/`)))];
  const keys = new Set([citationKey, ...former.flatMap(({ key }) => key ?? [])]);
  return [{ language: 'und', text: [...addresses, ...keys].join(' '), hidden: true }];
}

/** The year as a value of its filter. */
export function yearFilter(year: number | undefined): { year?: string[] } {
  return year === undefined ? {} : { year: [String(year)] };
}

/** The people of the register among those who made a work, as values of their filter. */
export function peopleFilter(contributors: readonly Contributor[]): { person?: string[] } {
  const people = [...new Set(contributors.flatMap(({ person }) => person?.id ?? []))];
  return people.length > 0 ? { person: people } : {};
}
