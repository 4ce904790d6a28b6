import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { columnOf } from '../../import/table/column.ts';
import { readSheets } from '../../import/table/read-sheets.ts';
import { kindOfName, sheetForms, type SheetKind } from '../../import/template/sheet-kinds.ts';
import { writeTemplate } from '../../import/template/write-template.ts';
import { templateWords } from '../template-words.ts';
import { inventPerson, type InventedPerson } from './invented-person.ts';
import { inventText } from './invented-text.ts';
import { random } from './random.ts';
import type { BenchLanguage } from './vocabulary.ts';

/** What lies on an invented desk. */
export interface Desk {
  readonly folder: string;
  readonly papers: number;
  /** How many of the papers have another title than before, spread over the list. */
  readonly changed: number;
}

/** A folder with the template, filled in for so many papers, each with its authors, in three languages. The same wish, the same bytes. */
export async function writeTemplateDesk(desk: Desk): Promise<void> {
  const papers = inventedPapers(desk);
  await writeWorkbook(desk.folder, {
    volume: [volumeCells],
    sessions: [],
    papers: papers.map(paperCells),
    authors: papers.flatMap(({ number, authors }) => authors.map((author, at) => authorCells(author, number, at))),
  });
}

/** A folder with EasyChair's submission.csv and author.csv, a file for each paper, and the template with the sheet of the volume filled in. */
export async function writeEasychairDesk(desk: Desk): Promise<void> {
  const papers = inventedPapers(desk);
  await writeWorkbook(desk.folder, { volume: [volumeCells], sessions: [], papers: [], authors: [] });
  const submissions = papers.map(({ number, language, title, abstract, keywords }) => {
    return [number, title[language], '', '2027-01-10', '2027-02-11', '', keywords.join('\n'), 'accept', 'yes', 'yes', abstract, 'no'];
  });
  const authors = papers.flatMap(({ number, authors: own }) =>
    own.map(({ id, name: { az } }, at) => [
      number,
      az.given,
      az.family,
      `${id}@invented.example`,
      'AZ',
      SCHOOL,
      '',
      id,
      at === 0 ? 'yes' : 'no',
    ]),
  );
  for (const { number } of papers) writeFileSync(join(desk.folder, `invented_2027_paper_${number}.pdf`), PAGE);
  writeFileSync(join(desk.folder, 'submission.csv'), separated([SUBMISSION, ...submissions]));
  writeFileSync(join(desk.folder, 'author.csv'), separated([AUTHOR, ...authors]));
}

/** One page without a word, the same for all: what PDFs cost is measured elsewhere. */
const PAGE = [
  '%PDF-1.4',
  '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
  '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
  '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 400]>> endobj',
  'trailer <</Root 1 0 R>>',
  '%%EOF\n',
].join('\n');
const SCHOOL = 'Invented School';
const SUBMISSION = '#,title,authors,submitted,last updated,form fields,keywords,decision,notified,reviews sent,abstract,deleted?'.split(
  ',',
);
const AUTHOR = 'submission #,first name,last name,email,country,affiliation,Web page,person #,corresponding?'.split(',');

/** The cells of a row by their fields; `title.az` for one in a language. */
type Cells = Readonly<Record<string, string>>;

const volumeCells: Cells = {
  'title.az': 'Uydurma konfrans',
  'title.en': 'Invented conference',
  'title.ru': 'Вымышленная конференция',
  kind: 'conference',
  from: '12.05.2027',
  to: '13.05.2027',
  country: 'AZ',
};

interface InventedPaper {
  readonly number: string;
  readonly language: BenchLanguage;
  readonly title: Readonly<Record<BenchLanguage, string>>;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly authors: readonly InventedPerson[];
}

const LANGUAGES = ['az', 'en', 'ru'] as const;

function inventedPapers({ papers, changed }: Desk): InventedPaper[] {
  const every = changed === 0 ? Infinity : Math.floor(papers / changed);
  return Array.from({ length: papers }, (_, at) => {
    const chance = random(at * 8 + 2);
    const language = LANGUAGES[at % 3] ?? 'az';
    const text = inventText(at * 16 + 9);
    const other = inventText(at * 16 + (at % every === every - 1 ? 11 : 10));
    const authors = new Set([at]);
    for (let count = chance.between(0, 4); count > 0; count -= 1) authors.add(Math.floor(chance.next() ** 2 * papers));
    return {
      number: String(at + 1),
      language,
      title: { az: other.title('az'), en: other.title('en'), ru: other.title('ru') },
      abstract: text.abstract(language),
      keywords: text.keywords(language),
      authors: [...authors].map(inventPerson),
    };
  });
}

function paperCells({ number, language, title, abstract, keywords }: InventedPaper): Cells {
  return {
    number,
    ...Object.fromEntries(LANGUAGES.map((tag) => [`title.${tag}`, title[tag]])),
    language,
    [`abstract.${language}`]: abstract,
    [`keywords.${language}`]: keywords.join('; '),
    text: 'not-deposited',
  };
}

function authorCells({ name: { az, ru } }: InventedPerson, paper: string, at: number): Cells {
  return {
    paper,
    order: String(at + 1),
    'family.az': az.family,
    'given.az': az.given,
    ...(az.patronymic !== undefined && { 'patronymic.az': az.patronymic }),
    'family.ru': ru.family,
    'given.ru': ru.given,
    'affiliation.az': SCHOOL,
  };
}

/** The template with these rows in the place of its example. */
async function writeWorkbook(folder: string, filled: Readonly<Record<SheetKind, readonly Cells[]>>): Promise<void> {
  const name = 'volume.xlsx';
  const template = readSheets({ name, bytes: await writeTemplate(name, templateWords('en', LANGUAGES)) }, []);
  const sheets = template.flatMap(({ name: title, rows: [head, ...lines] }): WriteSheet[] => {
    const kind = kindOfName(title);
    if (kind === undefined || !head) return [];
    const fieldOf = (heading: string) => {
      const found = columnOf(heading, sheetForms[kind].columns);
      return found && (found.language === undefined ? found.column.field : `${found.column.field}.${found.language}`);
    };
    const headings = head.cells.map(({ text }) => text);
    const rows =
      kind === 'volume'
        ? [
            headings,
            ...lines.map(({ cells: [label] }) => [label?.text ?? '', filled.volume[0]?.[fieldOf(label?.text ?? '') ?? ''] ?? null]),
          ]
        : [headings, ...filled[kind].map((cells) => headings.map((heading) => cells[fieldOf(heading) ?? ''] ?? null))];
    return [{ name: title, rows }];
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), await writeXlsx({ sheets }));
}

const separated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
