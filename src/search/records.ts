import { PAGE_IDS } from '../model/page-ids.ts';
import { contributorName } from '../model/contributor.ts';
import { pagePath, recordPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { fullName, sortName } from '../model/name.ts';
import type { Paper, Person, Repository, Resolution, Topic, Work } from '../model/repository.ts';
import type { PdfTexts } from '../model/pdf-texts.ts';
import type { PageText } from '../model/records.ts';
import { titlesOf } from '../model/title.ts';
import { clausePassages } from './clause-passages.ts';
import { pdfPassages } from './pdf-passages.ts';
import type { SearchRecord } from './record.ts';
import {
  affiliationPassages,
  formerPassages,
  inOrder,
  once,
  organizationNames,
  passages,
  peopleFilter,
  sections,
  spellings,
  stateShown,
  texts,
  titleOf,
  yearFilter,
} from './passages.ts';
import type { Draft } from './passages.ts';
import { ofSession, ofVolume, sessionsOf } from './volume-record.ts';
import { nameWords } from './name-key.ts';
import { alphabeticalPlaces, heading, sortableDate } from './sort-key.ts';

/** Every record of a repository as search sees it: volumes, papers, sessions, resolutions, people, topics, pages of the centre. */
export function* searchRecords(repository: Repository, site: Site, pdfTexts: PdfTexts): Generator<SearchRecord> {
  const order = site.languages;
  const entries: { readonly heading: string; readonly draft: () => Draft }[] = [
    ...repository.volumes.map((volume) => ({
      heading: heading(volume.record.title, order),
      draft: () => withFormer(ofVolume(volume, order, pdfTexts), volume, site),
    })),
    ...repository.papers.map((paper) => ({
      heading: heading(paper.record.title, order),
      draft: () => withFormer(ofPaper(paper, order, pdfTexts), paper, site),
    })),
    ...repository.volumes.flatMap((volume) =>
      sessionsOf(volume).map(({ session, path }) => ({
        heading: heading(session.record.title, order),
        draft: () => ofSession(session, path, order),
      })),
    ),
    ...repository.resolutions.map((resolution) => ({
      heading: heading(resolution.record.title, order),
      draft: () => withFormer(ofResolution(resolution, order), resolution, site),
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

function withFormer(draft: Draft, work: Work, site: Site): Draft {
  return work.former.length === 0 ? draft : { ...draft, passages: [...draft.passages, ...formerPassages(work, site)] };
}

function ofPaper(paper: Paper, order: readonly string[], pdfTexts: PdfTexts): Draft {
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
      ...stateShown(paper),
    },
    fields: {
      title: texts(record.title, record.subtitle),
      name: nameWords(contributors.flatMap(spellings), contributors.flatMap(organizationNames)),
      keyword: [...Object.values(record.keywords ?? {}).flat(), ...topics.map((topic) => texts(topic.record.label))].join(' · '),
    },
    passages: [
      ...passages(order, record.abstract),
      ...(paper.fullText ? sections(paper.fullText.source, language, PAGE_IDS) : []),
      ...pdfPassages(paper.pdf, pdfTexts, language),
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
      ...((paper.pdf ?? paper.fullText) && { has: [...(paper.pdf ? ['pdf'] : []), ...(paper.fullText ? ['text'] : [])] }),
    },
    ...(paper.date && { date: paper.date }),
  };
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
      ...stateShown(resolution),
    },
    fields: { title: texts(record.title), name: '', keyword: record.symbol ?? '' },
    passages: [...passages(order, record.adoptedBy, record.note), ...resolution.clauses.flatMap(clausePassages)],
    filters: {
      type: ['resolution'],
      volume: [volume.id],
      topic: resolution.topics.map(({ id }) => id),
      ...yearFilter(resolution.year),
      language: [language],
    },
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
    // Who is asked for by name stands before what they made: their name is the title of their page.
    fields: {
      title: nameWords(names.map(({ text }) => text)),
      name: nameWords(names.map(({ text }) => text)),
      keyword: person.record.orcid ?? '',
    },
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
    passages: page.flatMap(({ language, markdown }) => sections(markdown, language).map(({ body: _, ...passage }) => passage)),
    filters: { type: ['page'], language: page.map(({ language }) => language) },
  };
}

function pagesById(pages: readonly PageText[]): PageText[][] {
  return [...Map.groupBy(pages, ({ id }) => id).values()];
}
