import type { NoticeRecord } from '../schema/notice.ts';
import type { PaperRecord } from '../schema/paper.ts';
import type { PaperEntry, RepositoryRecords, VersionEntry } from './records.ts';

/** The address of a version of a paper, without slashes at the ends: `papers/2017-example/07/v1`. */
export function versionAddress(paper: string, number: number): string {
  return `${paper}/v${number}`;
}

/** The paper and the number of the version at an address; `undefined` for every other address. */
export function readVersionAddress(address: string): { readonly paper: string; readonly number: number } | undefined {
  const [, paper, number] = /^(papers\/[^/]+\/[^/]+)\/v([1-9]\d{0,3})$/u.exec(address) ?? [];
  return paper === undefined ? undefined : { paper, number: Number(number) };
}

/** The citation key of one version of a paper: `eminov2017main-v1`. */
export function versionKey(key: string, number: number): string {
  return `${key}-v${number}`;
}

/** The revisions that a record tells of, the oldest first: the n-th replaced version n. */
export function revisionsOf({ notices = [] }: { readonly notices?: readonly NoticeRecord[] | undefined }): readonly NoticeRecord[] {
  return notices.filter(({ kind }) => kind === 'revised').sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** The replaced versions of a paper that its notices tell of, in the order of their numbers; the others are not shown. */
export function toldVersions({ record, versions = [] }: PaperEntry): readonly VersionEntry[] {
  const most = revisionsOf(record).length;
  return versions.filter(({ number }) => number <= most);
}

/** Records among whose papers each replaced version stands as one: for whoever looks for all that the content says of someone. */
export function withVersions(records: RepositoryRecords): RepositoryRecords {
  if (!records.papers.some(({ versions }) => versions)) return records;
  return { ...records, papers: records.papers.flatMap((paper): PaperEntry[] => [paper, ...(paper.versions ?? [])]) };
}

/** The name on the disk of a file of a version: `07.v1.pdf` of `07.pdf`, `07.v1-table.csv` of a `table.csv` that is not called like its paper. */
export function versionFileName(id: string, number: number, name: string): string {
  const isOwn = name.startsWith(id) && /^[.-]/u.test(name.slice(id.length));
  return `${id}.v${number}${isOwn ? name.slice(id.length) : `-${name}`}`;
}

/** The id of the paper and the number in the name of a version's file without its ending: `07.v1`; `undefined` for every other name. */
export function readVersionName(name: string): { readonly paper: string; readonly number: number } | undefined {
  const [, paper, number] = /^(.+)\.v([1-9]\d{0,3})$/u.exec(name) ?? [];
  return paper === undefined ? undefined : { paper, number: Number(number) };
}

/** The name by which the record of a version knows a file of it; the other way round than {@link versionFileName}. */
export function versionNamed(id: string, number: number, fileName: string, record: Pick<PaperRecord, 'files'> | undefined): string {
  const rest = fileName.slice(`${id}.v${number}`.length);
  const other = rest.slice(1);
  return rest.startsWith('-') && record?.files?.some(({ file }) => file === other) ? other : id + rest;
}
