import type { Issue } from '../model/issue.ts';
import { isSlug, toSlug } from '../text/slug.ts';
import { doubt } from './doubt.ts';
import type { ExistingContent } from './existing-content.ts';
import { erasedKey, type ImportMemory } from './import-memory.ts';
import type { ImportedPaper } from './imported-volume.ts';

/**
 * The id of every paper of a source. What the last import named keeps its id, whatever became of its number in the source; what is there
 * already under the same title or DOI is the same paper; the others get the id they ask for or the next free number.
 */
export function paperIds(
  volume: string,
  papers: readonly ImportedPaper[],
  memory: ImportMemory | undefined,
  existing: ExistingContent,
  issues: Issue[],
): ReadonlyMap<ImportedPaper, string> {
  const ids = new Map<ImportedPaper, string>();
  const stored = existing.papersOf(volume);
  const taken = new Set([...stored.keys(), ...Object.keys(memory?.papers ?? {})]);
  const remembered = new Map(Object.entries(memory?.papers ?? {}).map(([id, { key }]) => [key, id]));
  const hasErased = [...remembered.keys()].some((key) => key.startsWith('sha256:'));
  const byHand = [...stored].filter(([id]) => memory?.papers[id] === undefined);
  const alike = new Map(byHand.flatMap(([id, path]) => signsOf(existing.recordOf(path)?.value ?? {}).map((sign) => [sign, id] as const)));
  const keys = new Set<string>();
  const claimed = new Set<string>();
  for (const paper of papers) {
    if (keys.has(paper.key)) issues.push(doubt('import-key-twice', paper.place, { key: paper.key }));
    keys.add(paper.key);
    const known =
      remembered.get(paper.key) ??
      (hasErased ? remembered.get(erasedKey(paper.key)) : undefined) ??
      signsOf(paper.fields).flatMap((sign) => alike.get(sign) ?? [])[0];
    if (known === undefined || claimed.has(known)) continue;
    ids.set(paper, known);
    claimed.add(known);
    taken.add(known);
  }
  const width = Math.max(2, String(papers.length).length, ...[...stored.keys()].filter(isNumber).map(({ length }) => length));
  const fresh = papers.filter((paper) => !ids.has(paper));
  for (const paper of fresh) {
    const wished = paper.id === undefined ? undefined : wishedId(paper.id, width);
    if (wished === undefined) continue;
    if (taken.has(wished)) issues.push(doubt('import-paper-taken', paper.place, { id: wished, key: paper.key }));
    else ids.set(paper, wished);
    taken.add(wished);
  }
  let last = Math.max(0, ...[...taken].filter(isNumber).map(Number));
  for (const paper of fresh) {
    if (ids.has(paper)) continue;
    last += 1;
    ids.set(paper, String(last).padStart(width, '0'));
  }
  return ids;
}

const isNumber = (id: string): boolean => /^\d{1,6}$/u.test(id);

function wishedId(id: string, width: number): string | undefined {
  const slug = isSlug(id) ? id : toSlug(id);
  return slug === '' ? undefined : isNumber(slug) ? slug.padStart(width, '0') : slug;
}

/** By what a paper is known again: its DOI and its titles. */
function signsOf({ doi, title }: Readonly<Record<string, unknown>>): string[] {
  const titles = typeof title === 'object' && title !== null ? Object.values(title) : [];
  return [
    ...(typeof doi === 'string' ? [`doi ${doi.toLowerCase()}`] : []),
    ...titles.flatMap((one) =>
      typeof one === 'string'
        ? [
            `title ${one
              .normalize('NFC')
              .toLowerCase()
              .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
              .trim()}`,
          ]
        : [],
    ),
  ];
}
