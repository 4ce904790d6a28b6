import type { Sheet } from '../table/sheet.ts';
import { headingWords, type Column } from '../table/column.ts';
import { headingCount } from '../table/read-table.ts';
import { authorColumns, paperColumns, sessionColumns, volumeColumns } from './columns.ts';

/** The sheets of the template. */
export type SheetKind = 'volume' | 'sessions' | 'papers' | 'authors';

/** A sheet of the template: its columns and its names by language; the first one stands in the template. */
export interface SheetForm {
  readonly columns: readonly Column[];
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** The four sheets of the template in their order. */
export const sheetForms: Readonly<Record<SheetKind, SheetForm>> = {
  volume: {
    columns: volumeColumns,
    names: { az: ['Toplu', 'Cild', 'Tədbir'], en: ['Volume', 'Event'], ru: ['Сборник', 'Том', 'Мероприятие'] },
  },
  sessions: { columns: sessionColumns, names: { az: ['İclaslar', 'Bölmələr'], en: ['Sessions'], ru: ['Заседания', 'Секции'] } },
  papers: { columns: paperColumns, names: { az: ['Məqalələr', 'Məruzələr'], en: ['Papers', 'Contributions'], ru: ['Статьи', 'Доклады'] } },
  authors: { columns: authorColumns, names: { az: ['Müəlliflər'], en: ['Authors'], ru: ['Авторы'] } },
};

/** The kinds in the order of the template. */
export const sheetKinds: readonly SheetKind[] = ['volume', 'sessions', 'papers', 'authors'];

/** The sheet that a name means, in any of the languages, whatever its case; numbers beside it do not count. */
export function kindOfName(name: string): SheetKind | undefined {
  const words = headingWords(name)
    .replace(/(?:^| )\d+(?= |$)/gu, '')
    .trim();
  return sheetKinds.find((kind) =>
    Object.values(sheetForms[kind].names)
      .flat()
      .some((one) => headingWords(one) === words),
  );
}

/** The kind of a sheet by its name; of an only sheet with another name, a list of papers. */
export function kindOfSheet(sheet: Sheet, isOnly: boolean): SheetKind | undefined {
  return kindOfName(sheet.name) ?? (isOnly && headingCount(sheet, paperColumns) > 1 ? 'papers' : undefined);
}
