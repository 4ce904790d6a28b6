import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The kinds of queries, in the order of the table. */
export const queryKinds = ['name', 'az-word', 'ru-word', 'en-word', 'phrase', 'typo', 'field', 'nonsense'] as const;
export type QueryKind = (typeof queryKinds)[number];

/** The contents that are searched: 36 invented records, an invented library, and this repository. */
export const collections = ['trial', 'library', 'repository'] as const;
export type Collection = (typeof collections)[number];

/** The queries that one may look at while improving the search, and those that one may not. */
export const querySets = ['tuning', 'held-out'] as const;
export type QuerySet = (typeof querySets)[number];

const judgedQuery = z.strictObject({
  query: z.string().min(1),
  kind: z.enum(queryKinds),
  in: z.enum(collections),
  /** Paths of records, or `by:<person>` and `works:<person>`: all that must be found. */
  wanted: z.array(z.string()),
  /** Those of which one must be among the first three; without it, any that is wanted. */
  first: z.array(z.string()).min(1).optional(),
  /** What must not be found: records, or everything else. */
  unwanted: z.union([z.literal('others'), z.array(z.string()).min(1)]).optional(),
  /** Why it was judged so, where that is not plain. */
  why: z.string().optional(),
});

/** One query with what a scholar expects of it; see README.md for how to judge. */
export type JudgedQuery = Readonly<z.infer<typeof judgedQuery>>;

const trialQuery = z.strictObject({ query: z.string(), kind: z.enum(queryKinds), wanted: z.array(z.string()) });

const fixtures = new URL('../../fixtures/search/', import.meta.url);

/** The judged queries of a set. The queries of the trial were known before any were held out, and so belong to `tuning`. */
export function judgedQueries(set: QuerySet): JudgedQuery[] {
  const queries = z.array(judgedQuery).parse(fixture(`${set}.json`));
  return set === 'tuning' ? [...trialQueries(), ...queries] : queries;
}

/** The set to which a query belongs by the letters in it: two of five are held out, which with the trial's is a third of all. */
export function setOf(query: string): QuerySet {
  const first = createHash('sha256').update(query.normalize('NFC')).digest()[0] ?? 0;
  return first % 5 < 2 ? 'held-out' : 'tuning';
}

/** Reads one of the files beside the queries. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, fixtures), 'utf8'));
}

function trialQueries(): JudgedQuery[] {
  return z
    .array(trialQuery)
    .parse(fixture('queries.json'))
    .map(({ wanted, ...query }) => ({ ...query, in: 'trial', wanted: wanted.map((id) => `papers/trial/${id}`) }));
}
