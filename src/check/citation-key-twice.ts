import { rule } from './rule.ts';

/** Two works ask for the same citation key. */
export const citationKeyTwice = rule('citation-key-twice', ({ volumes, papers, resolutions }, report) => {
  const first = new Map<string, string>();
  for (const { record, path: file } of [...volumes, ...papers, ...resolutions]) {
    if (record.citationKey === undefined) continue;
    const other = first.get(record.citationKey);
    if (other === undefined) first.set(record.citationKey, file);
    else report(file, ['citationKey'], { key: record.citationKey, other });
  }
});
