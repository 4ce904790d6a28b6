import { inLanguage } from './localized.ts';
import type { Clause, Repository, Resolution, Topic } from './repository.ts';

/** What lists of resolutions and of clauses can be narrowed by, in the order in which pages offer it. */
export const resolutionFilters = ['body', 'year', 'topic', 'addressee', 'status'] as const;
export type ResolutionFilter = (typeof resolutionFilters)[number];

/** The values that a row of such a list has under each filter, as a reader of a language sees them; a status by its id. */
export type FilterValues = Readonly<Record<ResolutionFilter, readonly string[]>>;

/** A value of a filter and how many rows have it. */
export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

/** What a resolution is found by: its own topics and addressees and those of all its clauses. */
export function resolutionValues(resolution: Resolution, language: string): FilterValues {
  const clauses = resolution.operative.flatMap((clause) => [clause, ...clause.clauses]);
  return valuesOf(resolution, language, clauses.flatMap(({ topics }) => topics).concat(resolution.topics), clauses);
}

/** What a clause is found by. */
export function clauseValues(clause: Clause, language: string): FilterValues {
  return valuesOf(clause.resolution, language, clause.topics, [clause]);
}

function valuesOf({ record, year }: Resolution, language: string, topics: readonly Topic[], clauses: readonly Clause[]): FilterValues {
  const named = (texts: readonly Clause['text'][]) => [...new Set(texts.map((text) => inLanguage(text, language).text))];
  return {
    body: record.adoptedBy ? named([record.adoptedBy]) : [],
    year: year === undefined ? [] : [String(year)],
    topic: named(topics.map((topic) => topic.record.label)),
    addressee: named(clauses.flatMap(({ addressees }) => addressees)),
    status: [record.status],
  };
}

/** The values of each filter that at least one row has, with their counts: years from the newest on, others in the order of the rows. */
export function filterChoices(rows: readonly FilterValues[]): Readonly<Record<ResolutionFilter, readonly FilterChoice[]>> {
  const choices = (filter: ResolutionFilter) => {
    const counts = new Map<string, number>();
    for (const row of rows) for (const value of row[filter]) counts.set(value, (counts.get(value) ?? 0) + 1);
    const found = [...counts].map(([value, count]) => ({ value, count }));
    return filter === 'year' ? found.sort((a, b) => Number(b.value) - Number(a.value)) : found;
  };
  return {
    body: choices('body'),
    year: choices('year'),
    topic: choices('topic'),
    addressee: choices('addressee'),
    status: choices('status'),
  };
}

/** Every operative clause, sub-clauses after the clause that they belong to. */
export function operativeClauses({ resolutions }: Repository): Clause[] {
  return resolutions.flatMap(({ clauses }) => clauses.filter(({ part }) => part === 'operative'));
}

/** What was resolved on a topic: the operative clauses that name it, without sub-clauses that only take it over. */
export function clausesOn(topic: Topic, repository: Repository): Clause[] {
  return operativeClauses(repository).filter(
    ({ topics, depth, record }) => topics.includes(topic) && (depth === 0 || record.topics !== undefined),
  );
}
