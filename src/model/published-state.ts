import { citableRecords } from './citable-record.ts';
import { versionAddress } from './paper-version.ts';
import type { PaperEntry, RepositoryRecords } from './records.ts';

/** What the public could read of one record at the last publication: a line of `proceedings/.published.jsonl`. */
export interface PublishedState {
  /** The path of the page without slashes at the ends. */
  readonly address: string;
  /** The fields of the record as its file had them. */
  readonly record: Readonly<Record<string, unknown>>;
  /** SHA-256 of the text below the fields. */
  readonly fullText?: string;
  /** SHA-256 of each file beside it, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Where the states stand in the content folder; readers of the content pass over names that begin with a dot. */
export const PUBLISHED_FILE = 'proceedings/.published.jsonl';

/** SHA-256 in hexadecimal digits of a text (UTF-8), or of a file of the content by its path. */
interface Digests {
  ofText(text: string): string;
  ofFile(path: string): string;
}

/** The state of every record that is public: volumes, papers with their versions, resolutions, people and topics, sorted by address. */
export function publishedStates(records: RepositoryRecords, digests: Digests): PublishedState[] {
  const published = new Set(
    citableRecords(records)
      .filter((record) => record.published)
      .map(({ address }) => address),
  );
  const states: PublishedState[] = [
    ...records.volumes.map(({ id, record, files }) => ({ address: `proceedings/${id}`, record, ...filesOf(files, digests) })),
    ...records.papers.flatMap((paper) => {
      const address = `papers/${paper.volume}/${paper.id}`;
      const versions = (paper.versions ?? []).map((version) => stateOf(version, versionAddress(address, version.number), digests));
      return [stateOf(paper, address, digests), ...versions];
    }),
    ...records.resolutions.map(({ volume, id, record }) => ({ address: `resolutions/${volume}/${id}`, record })),
  ].filter(({ address }) => published.has(address));
  const named = [
    ...[...records.people].map(([id, record]) => ({ address: `people/${id}`, record })),
    ...[...records.topics].map(([id, record]) => ({ address: `topics/${id}`, record })),
  ];
  return [...states, ...named].sort((a, b) => (a.address < b.address ? -1 : 1));
}

function stateOf({ record, files, fullText }: Omit<PaperEntry, 'versions'>, address: string, digests: Digests): PublishedState {
  return { address, record, ...(fullText && { fullText: digests.ofText(fullText.source) }), ...filesOf(files, digests) };
}

function filesOf(files: readonly { readonly name: string; readonly path: string }[], digests: Digests): Pick<PublishedState, 'files'> {
  if (files.length === 0) return {};
  const byName = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: Object.fromEntries(byName.map(({ name, path }) => [name, digests.ofFile(path)])) };
}

/** States as the text of their file, one line of JSON each, fields in the order of their names. */
export const statesText = (states: readonly PublishedState[]): string =>
  states.map((state) => `${JSON.stringify(sorted(state))}\n`).join('');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, one]) => [name, sorted(one)]));
}
