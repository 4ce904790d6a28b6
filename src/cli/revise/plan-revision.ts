import { basename } from 'node:path';
import { editFrontMatter } from '../../files/edit-yaml.ts';
import type { ContentFolder } from '../../files/folder.ts';
import { checkMdx } from '../../files/mdx.ts';
import { readIfThere, readTextFile } from '../../files/read-file.ts';
import { unknownMentions } from '../../files/read-papers.ts';
import type { FileChange } from '../../files/write-files.ts';
import { toYamlValue } from '../../files/yaml-value.ts';
import { issue } from '../../model/catalogue.ts';
import type { Issue } from '../../model/issue.ts';
import { revisionsOf, versionFileName } from '../../model/paper-version.ts';
import type { PaperEntry, RepositoryRecords, VersionEntry } from '../../model/records.ts';
import type { NoticeRecord } from '../../schema/notice.ts';
import type { LocalText } from '../../schema/text.ts';
import { CliError } from '../command.ts';
import { keepVersion } from './kept-version.ts';
import { newFile, newText } from './new-file.ts';

/** What is to be revised, when, what changed, and the new files by their whole paths. */
export interface RevisionWish {
  readonly address: string;
  readonly day: string;
  readonly note: LocalText;
  readonly pdf?: string;
  readonly text?: string;
  readonly files: readonly string[];
}

/** What a revision writes, in the order in which it is written, and the records as they are then. */
export interface PlannedRevision {
  /** Of the version that is kept. */
  readonly number: number;
  readonly changes: readonly FileChange[];
  readonly after: RepositoryRecords;
  readonly issues: readonly Issue[];
}

/** Plans a revision of a published paper that is there: first the old version is kept, then the new files come, then the record tells of it. */
export function planRevision(content: ContentFolder, records: RepositoryRecords, wish: RevisionWish): PlannedRevision {
  const paper = records.papers.find(({ volume, id }) => `papers/${volume}/${id}` === wish.address);
  if (!paper) throw new Error(`${wish.address} is no paper`);
  const number = revisionsOf(paper.record).length + 1;
  const kept = keepVersion(content, records, paper, number);
  const issues = [...kept.issues];
  const files = newFiles(content, paper, wish, kept.published, issues);
  const text = wish.text === undefined ? undefined : newText(content, wish.text, issues);
  if (text && wish.text !== undefined) issues.push(...faultsOf(paper, wish.text, text.text, files));
  const notice: NoticeRecord = { kind: 'revised', date: wish.day, note: wish.note };
  return {
    number,
    changes: [
      ...kept.changes,
      ...files.map(({ change }) => change).filter((change) => isNew(content, change)),
      ...recordChanges(content, paper, notice, wish.text, text?.text),
    ],
    after: { ...records, papers: records.papers.map((one) => (one === paper ? revised(paper, notice, number) : one)) },
    issues,
  };
}

interface Placed {
  readonly name: string;
  readonly change: FileChange & { readonly kind: 'create' | 'replace' };
}

function newFiles(
  content: ContentFolder,
  { id, volume }: PaperEntry,
  { address, pdf, files }: RevisionWish,
  published: ReadonlyMap<string, string>,
  issues: Issue[],
): Placed[] {
  const wanted = [
    ...(pdf === undefined ? [] : [{ file: pdf, name: `${id}.pdf` }]),
    ...files.map((file) => ({ file, name: basename(file) })),
  ];
  return wanted.flatMap(({ file, name }) => {
    if (!name.startsWith(id) || !/^(?:\.|-[^/]*\.)[^/]+$/u.test(name.slice(id.length)) || /\.(?:mdx?|bib)$/u.test(name))
      throw new CliError(
        `“${name}” is no name of a file beside the paper ${id}: it begins with ${id}- or ${id}., like ${id}-figure-1.png.`,
      );
    const found = newFile(content, file, name, issues);
    if (!found) return [];
    if (published.get(name) === found.sha256) {
      issues.push(issue('revise-same', file, { name: basename(file), address }));
      return [];
    }
    const path = `papers/${volume}/${name}`;
    return [
      { name, change: { kind: readIfThere(content, path) ? ('replace' as const) : ('create' as const), path, content: found.bytes } },
    ];
  });
}

/** Whether a file is not yet in its place: an interrupted run may have put it there. */
function isNew(content: ContentFolder, change: Placed['change']): boolean {
  return !readIfThere(content, change.path)?.equals(Buffer.from(change.content));
}

/** What is wrong with a new text: it is the old one, or what stands in it would not be read. */
function faultsOf({ id, volume, fullText, files, references }: PaperEntry, file: string, text: string, added: readonly Placed[]): Issue[] {
  if (fullText?.source.trim() === text.trim())
    return [issue('revise-same', file, { name: basename(file), address: `papers/${volume}/${id}` })];
  if (!file.endsWith('.mdx')) return [];
  const { issues, mentions } = checkMdx(text, file, 0);
  return [...issues, ...unknownMentions(mentions, [...files, ...added], references)];
}

/** The record with the notice and the new text below its fields; a text in the other form gives the file the other ending. */
function recordChanges(
  content: ContentFolder,
  { path, record }: PaperEntry,
  notice: NoticeRecord,
  file: string | undefined,
  text: string | undefined,
): FileChange[] {
  const whole = readTextFile(content, path, []) ?? '';
  const edited = editFrontMatter(whole, [{ path: ['notices', record.notices?.length ?? 0], value: toYamlValue(notice) }]);
  const fresh = text === undefined ? edited : headOf(edited) + text;
  const to = file === undefined ? path : path.replace(/\.mdx?$/u, file.endsWith('.mdx') ? '.mdx' : '.md');
  if (to === path) return [{ kind: 'replace', path, content: fresh }];
  return [
    { kind: 'create', path: to, content: fresh },
    { kind: 'delete', path },
  ];
}

function headOf(text: string): string {
  const head = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/mu.exec(text)?.[0] ?? '';
  return head.endsWith('\n') ? head : `${head}\n`;
}

function revised(paper: PaperEntry, notice: NoticeRecord, number: number): PaperEntry {
  const { versions: _, ...own } = paper;
  const kept: VersionEntry = { ...own, number, path: paper.path.replace(/[^/]*$/u, (name) => versionFileName(paper.id, number, name)) };
  const versions = (paper.versions ?? []).filter((version) => version.number !== number);
  return { ...paper, record: { ...paper.record, notices: [...(paper.record.notices ?? []), notice] }, versions: [...versions, kept] };
}
