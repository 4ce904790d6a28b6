import { contributorName } from '../model/contributor.ts';
import { pagePath, recordPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { everyLanguage } from '../model/localized.ts';
import { fullName, sortName } from '../model/name.ts';
import type { Affiliation, Contributor, Event, Paper, Person, Repository, Resolution, Topic, Volume } from '../model/repository.ts';
import type { PageText } from '../model/records.ts';
import { titleLine, titlesOf } from '../model/title.ts';
import type { LocalText } from '../schema/text.ts';
import { markdownText } from '../text/markdown.ts';
import type { Passage, SearchRecord } from './record.ts';
import { nameWords } from './name-key.ts';
import { alphabeticalPlaces, heading, sortableDate } from './sort-key.ts';

type Draft = Omit<SearchRecord, 'sort'> & { readonly date?: string };

/** Every record of a repository as search sees it: volumes, papers, resolutions, people, topics, pages of the centre. */
export function* searchRecords(repository: Repository, site: Site): Generator<SearchRecord> {
  const order = site.languages;
  const entries: { readonly heading: string; readonly draft: () => Draft }[] = [
    ...repository.volumes.map((volume) => ({ heading: heading(volume.record.title, order), draft: () => ofVolume(volume, order) })),
    ...repository.papers.map((paper) => ({ heading: heading(paper.record.title, order), draft: () => ofPaper(paper, order) })),
    ...repository.resolutions.map((resolution) => ({
      heading: heading(resolution.record.title, order),
      draft: () => ofResolution(resolution, order),
    })),
    ...[...repository.people.values()].map((person) => ({ heading: sortName(person.name), draft: () => ofPerson(person) })),
    ...[...repository.topics.values()].map((topic) => ({
      heading: heading(topic.record.label, order),
      draft: () => ofTopic(topic, order),
    })),
    ...pagesById(repository.pages).map((page) => ({ heading: page[0]?.title ?? '', draft: () => ofPage(page, order) })),
  ];
  const places = alphabeticalPlaces(
    entries.map((entry) => entry.heading),
    order[0] ?? 'en',
  );
  for (const [index, entry] of entries.entries()) {
    const { date, ...record } = entry.draft();
    const passages = record.passages.filter(({ text }) => text.trim() !== '');
    yield {
      ...record,
      passages: passages.length > 0 ? passages : [{ language: 'und', text: entry.heading, hidden: true }],
      sort: { date: sortableDate(date), title: places[index] ?? 0 },
    };
  }
}

function ofPaper(paper: Paper, order: readonly string[]): Draft {
  const { record, volume, contributors, topics } = paper;
  const language = record.language ?? titlesOf(paper, order)[0]?.language ?? 'und';
  return {
    path: recordPath(paper),
    hit: {
      type: 'paper',
      title: titleOf(paper, order),
      kind: record.kind,
      ...(contributors.length > 0 && { by: contributors.map((contributor) => contributorName(contributor, language).text) }),
      volume: titleOf(volume, order),
      ...(paper.year !== undefined && { year: paper.year }),
    },
    fields: {
      title: texts(record.title, record.subtitle),
      name: nameWords(contributors.flatMap(spellings), contributors.flatMap(organizationNames)),
      keyword: [...Object.values(record.keywords ?? {}).flat(), ...topics.map((topic) => texts(topic.record.label))].join(' · '),
    },
    passages: [
      ...passages(order, record.abstract),
      ...(paper.fullText ? [{ language, text: markdownText(paper.fullText.source) }] : []),
      ...passages(order, record.note),
      ...once(contributors.flatMap(({ affiliations }) => affiliations.flatMap((affiliation) => affiliationPassages(affiliation, order)))),
    ],
    filters: {
      type: ['paper'],
      kind: [record.kind],
      volume: [volume.id],
      ...yearFilter(paper.year),
      language: [language],
      ...peopleFilter(contributors),
      ...(topics.length > 0 && { topic: topics.map(({ id }) => id) }),
    },
    ...(paper.date && { date: paper.date }),
  };
}

function ofVolume(volume: Volume, order: readonly string[]): Draft {
  const { record, event, sessions, editors } = volume;
  const language = record.language ?? titlesOf(volume, order)[0]?.language ?? 'und';
  const chairs = sessions.flatMap((session) => session.chairs);
  const people = [...new Set([...editors, ...chairs].flatMap(({ person }) => person?.id ?? []))];
  return {
    path: recordPath(volume),
    hit: {
      type: 'volume',
      title: titleOf(volume, order),
      ...(editors.length > 0 && { by: editors.map((editor) => contributorName(editor, language).text) }),
      ...(volume.year !== undefined && { year: volume.year }),
      ...(record.status === 'event-only' && { eventOnly: true }),
    },
    fields: {
      title: texts(record.title, record.subtitle, record.series?.title),
      name: nameWords([...editors, ...chairs].flatMap(spellings), editors.flatMap(organizationNames)),
      keyword: [record.isbn, record.issn, record.doi].filter(Boolean).join(' · '),
    },
    passages: [
      ...passages(order, record.description),
      ...(event ? eventPassages(event, order) : []),
      ...sessions.flatMap((session) => passages(order, session.record.title, session.record.note)),
      ...passages(order, record.note, record.place, volume.publisher?.record.name),
    ],
    filters: {
      type: ['volume'],
      volume: [volume.id],
      ...yearFilter(volume.year),
      language: [language],
      ...(people.length > 0 && { person: people }),
    },
    ...(volume.date && { date: volume.date }),
  };
}

function eventPassages({ record, name, organizers, sponsors }: Event, order: readonly string[]): Passage[] {
  const { description, occasion, theme, purpose, participants, venue, city } = record;
  return passages(
    order,
    name,
    description,
    theme,
    purpose,
    occasion,
    participants,
    venue,
    city,
    ...[...organizers, ...sponsors].map((body) => body.name),
  );
}

function ofResolution(resolution: Resolution, order: readonly string[]): Draft {
  const { record, volume } = resolution;
  const language = record.language ?? titlesOf(resolution, order)[0]?.language ?? 'und';
  return {
    path: recordPath(resolution),
    hit: {
      type: 'resolution',
      title: titleOf(resolution, order),
      volume: titleOf(volume, order),
      ...(resolution.year !== undefined && { year: resolution.year }),
    },
    fields: { title: texts(record.title), name: '', keyword: record.symbol ?? '' },
    passages: passages(order, record.adoptedBy, record.note),
    filters: { type: ['resolution'], volume: [volume.id], ...yearFilter(resolution.year), language: [language] },
    ...(resolution.date && { date: resolution.date }),
  };
}

function ofPerson(person: Person): Draft {
  const names = person.names.map((name) => ({ language: name.language ?? 'und', text: fullName(name) }));
  const title = Object.fromEntries([...names].reverse().map(({ language, text }) => [language, text]));
  return {
    path: recordPath(person),
    // The preferred form stands first, whatever forms the register has in other languages.
    hit: { type: 'person', title: { [names[0]?.language ?? 'und']: names[0]?.text ?? person.id, ...title } },
    fields: { title: '', name: nameWords(names.map(({ text }) => text)), keyword: person.record.orcid ?? '' },
    passages: [
      { language: 'und', text: [...new Set(names.map(({ text }) => text))].join(' · ') },
      ...person.affiliations.flatMap((affiliation) => affiliationPassages(affiliation, [])),
      ...passages([], person.record.note),
    ],
    filters: { type: ['person'], person: [person.id] },
  };
}

function ofTopic(topic: Topic, order: readonly string[]): Draft {
  const { label, note } = topic.record;
  return {
    path: recordPath(topic),
    hit: { type: 'topic', title: inOrder(label, order) },
    fields: { title: texts(label), name: '', keyword: '' },
    passages: passages(order, note),
    filters: { type: ['topic'], topic: [topic.id] },
  };
}

function ofPage(page: readonly PageText[], order: readonly string[]): Draft {
  const title = Object.fromEntries(page.map((text) => [text.language, text.title]));
  return {
    path: pagePath(page[0]?.id ?? ''),
    hit: { type: 'page', title: inOrder(title, order) },
    fields: { title: texts(title), name: '', keyword: '' },
    passages: page.map(({ language, markdown }) => ({ language, text: markdownText(markdown) })),
    filters: { type: ['page'], language: page.map(({ language }) => language) },
  };
}

function affiliationPassages({ text, name, organization, role }: Affiliation, order: readonly string[]): Passage[] {
  return [...(text ? [{ language: 'und', text }] : []), ...passages(order, role, name, organization?.record.name)];
}

/** Colleagues have one institute: its name is searched and counted once. */
function once(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [passage.text, passage])).values()];
}

/** Every spelling of a person's name: as printed, and all that the register knows. */
function spellings({ name, person }: Pick<Contributor, 'name' | 'person'>): string[] {
  return [...(name ? [fullName(name)] : []), ...(person?.names.map(fullName) ?? [])];
}

function organizationNames({ organization }: Contributor): string[] {
  return organization ? [...Object.values(organization.record.name), ...Object.values(organization.record.abbreviation ?? {})] : [];
}

/** The titles of a work, the original first, with subtitle and with brackets around a title that its source does not give. */
function titleOf(work: Paper | Volume | Resolution, order: readonly string[]): LocalText {
  return Object.fromEntries(titlesOf(work, order).map((title) => [title.language, titleLine(title)]));
}

function inOrder(text: LocalText, order: readonly string[]): LocalText {
  return Object.fromEntries(everyLanguage(text, undefined, order).map((each) => [each.language, each.text]));
}

function passages(order: readonly string[], ...local: readonly (LocalText | undefined)[]): Passage[] {
  return local.flatMap((text) => everyLanguage(text, undefined, order).map((each) => ({ language: each.language, text: each.text })));
}

function texts(...local: readonly (LocalText | undefined)[]): string {
  return local.flatMap((text) => Object.values(text ?? {})).join(' · ');
}

function yearFilter(year: number | undefined): { year?: string[] } {
  return year === undefined ? {} : { year: [String(year)] };
}

function peopleFilter(contributors: readonly Contributor[]): { person?: string[] } {
  const people = [...new Set(contributors.flatMap(({ person }) => person?.id ?? []))];
  return people.length > 0 ? { person: people } : {};
}

function pagesById(pages: readonly PageText[]): PageText[][] {
  return [...Map.groupBy(pages, ({ id }) => id).values()];
}
