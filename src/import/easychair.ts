import type { Issue } from '../model/issue.ts';
import { fold } from '../text/fold.ts';
import { doubt } from './doubt.ts';
import { authorColumns, submissionColumns } from './easychair/columns.ts';
import { README, readReadme } from './easychair/read-readme.ts';
import { readSubmissionAuthors, readSubmissions, type ReadSubmissions } from './easychair/read-submissions.ts';
import type { SourceFile } from './import-source.ts';
import type { ImportedPaper } from './imported-volume.ts';
import { tellOfFileless } from './template/fileless.ts';
import { readSheets } from './table/read-sheets.ts';
import { readTable } from './table/read-table.ts';
import type { Sheet } from './table/sheet.ts';
import { paperFiles } from './template/paper-files.ts';
import type { VolumeSource } from './volume-source.ts';
import { readZip } from './zip.ts';

/**
 * What EasyChair exports: submission.csv with author.csv, the workbook with the sheets Submissions and Authors, and the proceedings bundle,
 * packed or not, with a README_EASYCHAIR for each paper. Only accepted submissions are taken.
 */
export const easychair: VolumeSource = {
  id: 'easychair',
  accepts: (files) => files.some((file) => README.test(file.name) || isSubmissions(file.name) || isWorkbook(file) || isBundle(file)),
  read(files, { languages: [language = 'en'] }) {
    const issues: Issue[] = [];
    const unpacked = files.flatMap((file) => (isBundle(file) ? entriesOf(file, issues) : [file]));
    const tables = unpacked.filter((file) => isSubmissions(file.name) || isAuthors(file.name) || isWorkbook(file));
    const sheets = tables.flatMap((file) => readSheets(file, issues));
    const listed = readTables(sheets, language, issues);
    const readmes = unpacked.filter(({ name }) => README.test(name)).toSorted((one, other) => (one.name < other.name ? -1 : 1));
    const bundled = readmes.flatMap((readme) => readReadme(readme, besideOf(readme, unpacked), language, issues) ?? []);
    const folders = readmes.map(({ name }) => folderOf(name));
    const loose = unpacked.filter((file) => !tables.includes(file) && !folders.some((folder) => file.name.startsWith(folder)));
    const { found, refused } = paperFiles(listed ? loose : [], listed?.numbers ?? new Set(), issues, numbered);
    const filed = listed?.papers.map((paper) => ({ ...paper, files: found.get(paper.key) ?? [] }));
    const papers = filed ? withBundle(filed, bundled, issues) : bundled;
    const [first] = tables.length > 0 ? tables : readmes;
    tellOfFileless(papers, (tables.find(({ name }) => !isAuthors(name)) ?? first)?.name ?? '', refused, issues);
    return Promise.resolve({
      volumes: papers.length === 0 ? [] : [{ fields: {}, editors: [], papers, place: { file: first?.name ?? '' } }],
      issues,
    });
  },
};

const isSubmissions = (name: string): boolean => /(?:^|\/)submissions?\.(?:csv|tsv)$/iu.test(name);
const isAuthors = (name: string): boolean => /(?:^|\/)authors?\.(?:csv|tsv)$/iu.test(name);
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

function isWorkbook(file: SourceFile): boolean {
  if (!/\.xlsx$/iu.test(file.name)) return false;
  const contents = readZip(file, [])?.read('xl/workbook.xml', []);
  const text = contents ? new TextDecoder().decode(contents) : '';
  return /\sname="Submissions?"/iu.test(text) && /\sname="Authors?"/iu.test(text);
}

function isBundle(file: SourceFile): boolean {
  return /\.zip$/iu.test(file.name) && (readZip(file, [])?.entries.some(({ name }) => README.test(name)) ?? false);
}

/** The files of a bundle, expanded when they are read. */
function entriesOf(file: SourceFile, issues: Issue[]): SourceFile[] {
  const archive = readZip(file, issues);
  return (archive?.entries ?? []).map(({ name, size }) => ({
    name: `${file.name}/${name}`,
    size,
    get bytes() {
      return archive?.read(name, issues) ?? new Uint8Array();
    },
  }));
}

function besideOf(readme: SourceFile, files: readonly SourceFile[]): SourceFile[] {
  return files.filter((file) => file !== readme && folderOf(file.name) === folderOf(readme.name));
}

function readTables(sheets: readonly Sheet[], language: string, issues: Issue[]): ReadSubmissions | undefined {
  const submissions = sheets.find(({ name }) => /^submissions?$/iu.test(name));
  const authors = sheets.find(({ name }) => /^authors?$/iu.test(name));
  const table = submissions && readTable(submissions, submissionColumns, issues);
  if (!table) return undefined;
  const read = readSubmissions(table, language, issues);
  if (!authors) {
    if (!table.headings.has('authors')) issues.push(doubt('sheet-missing', submissions.file, { sheet: '“author.csv”' }));
    return read;
  }
  const people = readTable(authors, authorColumns, issues);
  const byPaper = people && readSubmissionAuthors(people, language, issues);
  for (const [number, [first]] of byPaper ?? []) {
    if (first && !read.numbers.has(number)) issues.push(doubt('import-author-stray', first.place, { number }));
  }
  const papers = read.papers.map((paper) => ({ ...paper, authors: byPaper?.get(paper.key) ?? paper.authors }));
  for (const { key, place, authors: named } of papers) {
    if (byPaper && named.length === 0) issues.push(doubt('import-authors-missing', place, { number: key }));
  }
  return { papers, numbers: read.numbers };
}

/** `lakes_2027_paper_12.pdf` as `12.pdf`. */
const numbered = (name: string): string => name.replace(/^.*?paper[_-]?(?=\d)/iu, '');

/** Papers of a list with pages and files of the bundle, which knows them by their titles. */
function withBundle(papers: readonly ImportedPaper[], bundled: readonly ImportedPaper[], issues: Issue[]): ImportedPaper[] {
  const titleOf = ({ fields: { title = {} } }: ImportedPaper) => fold(Object.values(title)[0] ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ');
  const byTitle = new Map(bundled.map((paper) => [titleOf(paper), paper]));
  const known = new Set(papers.map(titleOf));
  for (const paper of bundled) {
    if (!known.has(titleOf(paper))) issues.push(doubt('import-file-stray', paper.place, { name: paper.place.file, reason: 'paper' }));
  }
  return papers.map((paper) => {
    const twin = byTitle.get(titleOf(paper));
    if (!twin) return paper;
    const { pages } = twin.fields;
    return {
      ...paper,
      fields: { ...paper.fields, ...(pages !== undefined && { pages }) },
      files: paper.files.length > 0 ? paper.files : twin.files,
    };
  });
}
