import type { RepositoryRecords } from '../model/records.ts';

/** The languages in which a form has a field for each text: those of the centre in its order, then those that records are written in. */
export function contentLanguages({ center, volumes, papers, resolutions }: RepositoryRecords): readonly string[] {
  const used = [...volumes, ...papers, ...resolutions].flatMap(({ record }) => [
    ...Object.keys(record.title),
    ...(record.language === undefined ? [] : [record.language]),
  ]);
  return [...new Set([...center.languages, ...used.sort()])];
}
