import { writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import type { Column } from '../table/column.ts';
import { columnName } from '../../text/sheet-cell.ts';
import { choicesOf, type ChoiceList } from './choices.ts';
import { sheetForms, sheetKinds, type SheetKind } from './sheet-kinds.ts';

/** The words of a template, in the language of whoever fills it in. */
export interface TemplateWords {
  /** The languages of its headings, the reader's first. */
  readonly headings: readonly string[];
  /** The languages in which titles, abstracts and names are asked for. */
  readonly texts: readonly string[];
  /** What goes into a field. */
  help(kind: SheetKind, field: string): string;
  /** How a field may look, in a language; nothing where the help is enough. */
  example(kind: SheetKind, field: string, language: string | undefined): string | undefined;
  /** The values of a list, as they are chosen. */
  choices(list: ChoiceList): readonly string[];
  /** The headings of the form of the volume: name, value, help, example. */
  readonly form: readonly [string, string, string, string];
}

/** One column of a template, or one line of its form: a field, in a language. */
interface Place {
  readonly column: Column;
  readonly field: string;
  readonly language: string | undefined;
}

const NEVER = new Date(0);

/**
 * The template of a volume as .xlsx (ECMA-376): the volume as a form, sessions, papers and authors as tables with an example in their first
 * row, notes on headings, lists to choose from, and every cell as text, so that 01 stays 01. The same words give the same bytes.
 */
export async function writeTemplate(title: string, words: TemplateWords): Promise<Uint8Array> {
  const lists = listsOf(words);
  const sheets = sheetKinds.map((kind) => (kind === 'volume' ? formSheet(words, lists) : tableSheet(kind, words, lists)));
  return writeXlsx({
    sheets: [...sheets, lists.sheet],
    properties: { title, created: NEVER, modified: NEVER },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

const FONT = { name: 'Calibri', size: 11 };
const WHITE = { rgb: 'FFFFFFFF' };
const PALE = { rgb: 'FFDDE6E9' };
const LINE = { style: 'thin', color: { rgb: 'FFD0D5D8' } } as const;
const border = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const heading: CellStyle = {
  border,
  font: { ...FONT, bold: true, color: WHITE },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FF1F4E5F' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const needed: CellStyle = { ...heading, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FF8A3B12' } } };
const blank: CellStyle = { border, font: FONT, numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
const example: CellStyle = { ...blank, font: { ...FONT, italic: true, color: { rgb: 'FF6B6B6B' } } };
const ROWS: Readonly<Record<SheetKind, number>> = { volume: 0, sessions: 60, papers: 300, authors: 900 };

/** The name of a sheet in the reader's language. */
export function sheetTitle(kind: SheetKind, words: Pick<TemplateWords, 'headings'>): string {
  const { names } = sheetForms[kind];
  const [name = kind] = names[words.headings[0] ?? 'en'] ?? names['en'] ?? [];
  return name;
}

function placesOf(kind: SheetKind, words: TemplateWords): Place[] {
  return sheetForms[kind].columns.flatMap((column) =>
    (column.inLanguages ? words.texts : [undefined]).map((language) => ({
      column,
      language,
      field: language === undefined ? column.field : `${column.field}.${language}`,
    })),
  );
}

/** A heading in every language on lines of their own, with the language of the text, and a star where it has to be filled in. */
function headingOf(place: Place, words: TemplateWords): string {
  const { column, language } = place;
  const names = words.headings.flatMap((tag) => column.names[tag]?.[0] ?? []);
  return [...new Set(names)]
    .map((name) => `${name}${language === undefined ? '' : ` (${language})`}${isNeeded(place, words) ? ' *' : ''}`)
    .join('\n');
}

/** Of a text in several languages one is enough. */
const isNeeded = ({ column, language }: Place, words: TemplateWords): boolean =>
  column.required === true && (language === undefined || language === words.texts[0]);

/** The cell of a heading: the reader's language stands out, the others are for their colleagues. */
function headingCell(place: Place, help: string, words: TemplateWords): Partial<Cell> {
  const [first = '', ...others] = headingOf(place, words).split('\n');
  const rest = others.map((line) => `\n${line}`).join('');
  return {
    value: first + rest,
    richText: [
      { text: first, font: { ...FONT, bold: true, color: WHITE } },
      ...(rest === '' ? [] : [{ text: rest, font: { ...FONT, size: 9, color: PALE } }]),
    ],
    style: isNeeded(place, words) ? needed : heading,
    comment: { text: help },
  };
}

function tableSheet(kind: SheetKind, words: TemplateWords, lists: Lists): WriteSheet {
  const places = placesOf(kind, words);
  const cells = new Map<string, Partial<Cell>>();
  const dataValidations: DataValidation[] = [];
  const last = ROWS[kind] + 1;
  for (const [at, place] of places.entries()) {
    const help = words.help(kind, place.column.field);
    cells.set(`0,${at}`, headingCell(place, help, words));
    cells.set(`1,${at}`, { value: words.example(kind, place.column.field, place.language) ?? null, style: example });
    for (let row = 2; row <= last; row += 1) cells.set(`${row},${at}`, { value: null, style: blank });
    const letters = columnName(at + 1);
    dataValidations.push(validation(kind, place, `${letters}2:${letters}${last + 1}`, help, words, lists));
  }
  return {
    name: sheetTitle(kind, words),
    columns: places.map((place) => ({ width: widthOf(place) })),
    cells,
    dataValidations,
    rows: Array.from({ length: last + 1 }, () => places.map(() => null)),
    rowDefs: new Map([[0, { height: 15.5 * words.headings.length + 4 }]]),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function formSheet(words: TemplateWords, lists: Lists): WriteSheet {
  const places = placesOf('volume', words);
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, text] of words.form.entries()) cells.set(`0,${at}`, { value: text, style: heading });
  const dataValidations = places.map((place, at) => {
    const row = at + 1;
    const help = words.help('volume', place.column.field);
    cells.set(`${row},0`, headingCell(place, help, words));
    cells.set(`${row},1`, { value: null, style: blank });
    cells.set(`${row},2`, { value: help, style: { ...blank, font: { ...FONT, color: { rgb: 'FF444444' } } } });
    cells.set(`${row},3`, { value: words.example('volume', place.column.field, place.language) ?? null, style: example });
    return validation('volume', place, `B${row + 1}`, help, words, lists);
  });
  return {
    name: sheetTitle('volume', words),
    columns: [{ width: 36 }, { width: 60 }, { width: 60 }, { width: 44 }],
    cells,
    dataValidations,
    rows: Array.from({ length: places.length + 1 }, () => [null, null, null, null]),
    rowDefs: new Map(places.map((place, at) => [at + 1, { height: Math.max(15.5 * headingOf(place, words).split('\n').length + 3, 32) }])),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function widthOf({ column }: Place): number {
  if (column.field === 'abstract') return 60;
  if (['title', 'subtitle', 'keywords', 'authors', 'note', 'affiliation', 'name'].includes(column.field)) return 36;
  return 20;
}

const LONGEST_MESSAGE = 255;
const LONGEST_TITLE = 32;

function validation(kind: SheetKind, place: Place, range: string, help: string, words: TemplateWords, lists: Lists): DataValidation {
  const list = choicesOf(kind, place.column.field);
  const named = headingOf(place, words).split('\n')[0] ?? '';
  const message = {
    showInputMessage: true,
    inputTitle: named.slice(0, LONGEST_TITLE),
    inputMessage: help.slice(0, LONGEST_MESSAGE),
    allowBlank: true,
  };
  const formula = list === 'sessions' ? sessionRange(words) : list && lists.ranges.get(list);
  // A choice is a help, not a fence: an id, or a name in another language, is understood as well.
  if (formula !== undefined) return { type: 'list', range, formula1: formula, showErrorMessage: false, ...message };
  return { type: 'custom', range, formula1: 'TRUE', ...message };
}

/** The ids on the sheet of sessions, below its example. */
function sessionRange(words: TemplateWords): string {
  return `'${sheetTitle('sessions', words).replaceAll("'", "''")}'!$A$3:$A$${ROWS.sessions + 2}`;
}

interface Lists {
  readonly sheet: WriteSheet;
  readonly ranges: ReadonlyMap<ChoiceList, string>;
}

const LISTS_NAME = 'Lists';

/** The hidden sheet with the values of all lists; Excel allows no more than 255 characters of them within a cell's rule. */
function listsOf(words: TemplateWords): Lists {
  const names = new Set(sheetKinds.flatMap((kind) => sheetForms[kind].columns.flatMap(({ field }) => choicesOf(kind, field) ?? [])));
  const lists = [...names].filter((list) => list !== 'sessions').sort();
  const values = lists.map((list) => words.choices(list));
  const longest = Math.max(...values.map(({ length }) => length));
  const ranges = new Map(
    lists.map((list, at) => [list, `${LISTS_NAME}!$${columnName(at + 1)}$1:$${columnName(at + 1)}$${values[at]?.length ?? 1}`]),
  );
  const rows = Array.from({ length: longest }, (_, row) => values.map((list) => list[row] ?? null));
  return { sheet: { name: LISTS_NAME, hidden: true, rows }, ranges };
}
