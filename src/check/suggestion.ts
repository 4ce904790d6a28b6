import { nearest } from '../text/nearest.ts';

/** How many unknown ids of one kind get a suggestion: past that the register is missing, not a letter. */
const ENOUGH = 200;

/** Finds the id that was most likely meant, `none` if no id is near; each looks through all candidates, so that only the first ones are looked up. */
export function suggestion(): (id: string, candidates: Iterable<string>) => string {
  const known = new Map<string, string>();
  return (id, candidates) => {
    const found = known.get(id) ?? (known.size < ENOUGH ? nearest(id, candidates) : undefined) ?? 'none';
    if (known.size < ENOUGH) known.set(id, found);
    return found;
  };
}
