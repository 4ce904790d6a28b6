import type { Paper, Repository, Topic } from './repository.ts';

/** A count under its heading. */
export interface Count<Key> {
  readonly key: Key;
  readonly papers: number;
}

/** What the repository holds, counted over listed volumes. */
export interface Statistics {
  readonly volumes: number;
  readonly events: number;
  readonly papers: number;
  readonly withText: number;
  readonly people: number;
  readonly resolutions: number;
  readonly byYear: readonly Count<number>[];
  readonly byKind: readonly Count<Paper['record']['kind']>[];
  /** `undefined` counts the papers whose language is not recorded. */
  readonly byLanguage: readonly Count<string | undefined>[];
  readonly byTopic: readonly Count<Topic>[];
}

/** Counts the listed papers by year (oldest first) and by kind, language and topic (most first). */
export function statisticsOf(repository: Repository): Statistics {
  const volumes = repository.volumes.filter(({ listed }) => listed);
  const papers = volumes.flatMap((volume) => volume.papers);
  return {
    volumes: volumes.filter(({ record }) => record.status !== 'event-only').length,
    events: volumes.filter(({ event }) => event !== undefined).length,
    papers: papers.length,
    withText: papers.filter(hasText).length,
    people: [...repository.people.values()].filter(({ listed }) => listed).length,
    resolutions: volumes.reduce((sum, { resolutions }) => sum + resolutions.length, 0),
    byYear: count(papers.flatMap(({ year }) => year ?? [])).sort((a, b) => a.key - b.key),
    byKind: mostFirst(count(papers.map(({ record }) => record.kind))),
    byLanguage: mostFirst(count(papers.map(({ record }) => record.language))),
    byTopic: mostFirst(count(papers.flatMap(({ topics }) => topics))),
  };
}

/** Whether the text of a paper can be read here: as full text or as a PDF. */
export function hasText({ fullText, pdf }: Paper): boolean {
  return fullText !== undefined || pdf !== undefined;
}

function count<Key>(keys: readonly Key[]): Count<Key>[] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, papers]) => ({ key, papers }));
}

function mostFirst<Key>(counts: Count<Key>[]): Count<Key>[] {
  return counts.sort((a, b) => b.papers - a.papers);
}
