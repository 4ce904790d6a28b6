import { rule } from './rule.ts';

/** A row of an annex's table has more or fewer cells than the table has columns. */
export const tableRagged = rule('table-ragged', ({ resolutions }, report) => {
  for (const { record, path: file } of resolutions) {
    for (const [annex, { table }] of (record.annexes ?? []).entries()) {
      for (const [row, cells] of (table?.rows ?? []).entries()) {
        const columns = table?.columns.length ?? 0;
        if (cells.length !== columns)
          report(file, ['annexes', annex, 'table', 'rows', row], { row: row + 1, cells: cells.length, columns });
      }
    }
  }
});
