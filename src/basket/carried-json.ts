/**
 * What a basket keeps of the file of a work: of its one item only what the site itself reads back; the rest says the same in the words
 * of CSL. `undefined` for anything that is not such a file.
 */
export function carriedJson(file: unknown): unknown {
  const item: unknown = Array.isArray(file) ? file[0] : undefined;
  if (typeof item !== 'object' || item === null || !('custom' in item)) return undefined;
  return { custom: item.custom };
}
