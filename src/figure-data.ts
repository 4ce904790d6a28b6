import { join } from 'node:path';
import { readDataTable } from './files/data-table.ts';
import type { DataTable } from './files/data-table.ts';
import type { Paper } from './model/repository.ts';
import { shownSize } from './picture/shown-size.ts';
import type { ShownSize } from './picture/shown-size.ts';
import { currentEdition } from './repository.ts';

/** The table in a data file beside a paper; without columns when the paper has no such file (the check says so). */
export async function figureData(paper: Paper, name: string): Promise<DataTable> {
  const { folders } = await currentEdition();
  const file = paper.files.find((stored) => stored.name === name);
  return file ? readDataTable(join(folders.content, file.path)) : { columns: [], rows: [] };
}

/** The size of a picture beside a paper as its page shows it, if it has one. */
export async function figureSize(paper: Paper, name: string): Promise<ShownSize | undefined> {
  const { folders } = await currentEdition();
  const file = paper.files.find((stored) => stored.name === name);
  return file && shownSize(join(folders.content, file.path));
}
