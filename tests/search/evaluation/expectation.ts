import { recordPath } from '../../../src/model/address.ts';
import type { Repository } from '../../../src/model/repository.ts';
import type { JudgedQuery } from './judged-query.ts';

/** What is expected of a query, every record by its path without a slash at its end. */
export interface Expectation {
  readonly wanted: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  readonly unwanted: ReadonlySet<string> | 'others';
}

/**
 * The expectation of a judged query in a repository: `by:<person>` is the person's page, their papers and the volumes that they edited,
 * `works:<person>` the papers alone. What is wanted is never unwanted: colleagues share papers. Throws if a record is not there.
 */
export function expectationOf({ query, wanted, first, unwanted = [] }: JudgedQuery, repository: Repository): Expectation {
  const paths = recordPaths(repository);
  const expand = (entries: readonly string[]) =>
    new Set(
      entries.flatMap((entry) => {
        const records = entry.includes(':') ? pathsOf(entry, repository) : [entry];
        for (const path of records) if (!paths.has(path)) throw new Error(`“${query}” expects ${path}, which is not there.`);
        return records;
      }),
    );
  const all = expand(wanted);
  return {
    wanted: all,
    first: first ? expand(first) : all,
    unwanted: unwanted === 'others' ? unwanted : new Set([...expand(unwanted)].filter((path) => !all.has(path))),
  };
}

function pathsOf(entry: string, { people }: Repository): string[] {
  const [group, id = ''] = entry.split(':');
  const person = people.get(id);
  if (!person || (group !== 'by' && group !== 'works')) throw new Error(`${entry} is nobody’s.`);
  return (group === 'works' ? person.papers : [person, ...person.papers, ...person.edited]).map(pathOf);
}

function recordPaths(repository: Repository): Set<string> {
  const { volumes, papers, resolutions, people, topics } = repository;
  return new Set([...volumes, ...papers, ...resolutions, ...people.values(), ...topics.values()].map(pathOf));
}

function pathOf(record: Parameters<typeof recordPath>[0]): string {
  return recordPath(record).replace(/\/$/u, '');
}
