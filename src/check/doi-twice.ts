import { rule } from './rule.ts';

/** Two works have the same DOI, which knows no capitals (ISO 26324, 4.2). */
export const doiTwice = rule('doi-twice', ({ volumes, papers }, report) => {
  const first = new Map<string, string>();
  for (const { record, path: file } of [...volumes, ...papers]) {
    if (record.doi === undefined) continue;
    const other = first.get(record.doi.toLowerCase());
    if (other === undefined) first.set(record.doi.toLowerCase(), file);
    else report(file, ['doi'], { doi: record.doi, other });
  }
});
