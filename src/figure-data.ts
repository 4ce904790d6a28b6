import { join } from 'node:path';
import { readDataTable } from './files/data-table.ts';
import type { DataTable } from './files/data-table.ts';
import type { Paper } from './model/repository.ts';
import { currentEdition } from './repository.ts';

/** The table in a data file beside a paper; without columns when the paper has no such file (the check says so). */
export async function figureData(paper: Paper, name: string): Promise<DataTable> {
  const path = await figurePath(paper, name);
  return path === undefined ? { columns: [], rows: [] } : readDataTable(path);
}

/** Where a file beside a paper stands on this machine, if the paper has it. */
export async function figurePath(paper: Paper, name: string): Promise<string | undefined> {
  const { folders } = await currentEdition();
  const file = paper.files.find((stored) => stored.name === name);
  return file && join(folders.content, file.path);
}
