import type { Issue } from '../model/issue.ts';
import type { PersonRecord } from '../schema/person.ts';
import { isSlug, toSlug } from '../text/slug.ts';
import { besideFiles, volumeFiles } from './beside-files.ts';
import { doubt } from './doubt.ts';
import type { Digest, ExistingContent } from './existing-content.ts';
import { goneFiles } from './gone-files.ts';
import type { ImportMemory } from './import-memory.ts';
import type { ImportedPaper, ImportedVolume } from './imported-volume.ts';
import { isOtherVolume } from './other-volume.ts';
import { paperIds } from './paper-ids.ts';
import { PersonMatcher } from './person-matcher.ts';
import { planRecord, type PlannedRecord } from './plan-record.ts';
import { paperFields, volumeFields } from './record-fields.ts';
import { publishedChange } from './published-change.ts';
import { unusedIn, withPeople } from './remembered-people.ts';
import { withFullText } from './with-full-text.ts';

/** One volume as an import leaves it. */
export interface PlannedVolume {
  readonly id: string;
  readonly record: PlannedRecord;
  readonly papers: readonly PlannedRecord[];
  readonly memory: ImportMemory;
}

/** Everything that an import is going to write. */
export interface ImportPlan {
  readonly volumes: readonly PlannedVolume[];
  /** New people of the register. */
  readonly people: ReadonlyMap<string, PersonRecord>;
  /** People whom an earlier import added, whom these volumes name no more, and who are as they were entered; others may still name them. */
  readonly perhapsUnused: readonly string[];
}

/** What whoever imports has asked for. */
export interface PlanWish {
  readonly source: string;
  /** The id of the volume, when the source has one volume. */
  readonly volume: string | undefined;
  /** Whether papers may be added to a volume that no import has made. */
  readonly intoExisting: boolean;
  /** Whether papers that were deleted by hand come back. */
  readonly restore: boolean;
  /** Called with counts of a volume's papers. */
  progress?(done: number, total: number): void;
}

/** Decides what an import writes: which records are new, which fields change, who is who. Nothing is read but what `existing` tells. */
export async function planImport(
  volumes: readonly ImportedVolume[],
  wish: PlanWish,
  existing: ExistingContent,
  digest: Digest,
  issues: Issue[],
): Promise<ImportPlan> {
  const matcher = new PersonMatcher(existing.people, issues);
  const taken = new Set<string>();
  const planned: PlannedVolume[] = [];
  for (const volume of volumes) {
    const id = volumeId(volume, volumes.length === 1 ? wish.volume : undefined, issues);
    if (id === undefined) continue;
    if (taken.has(id)) issues.push(doubt('import-volume-twice', volume.place, { volume: id }));
    taken.add(id);
    const memory = memoryOf(id, volume, wish, existing, issues);
    if (memory !== 'closed') planned.push(await planVolume(id, volume, memory, { ...wish, existing, digest, matcher, issues }));
  }
  const people = matcher.added();
  for (const record of planned.flatMap((one) => [one.record, ...one.papers])) {
    const told = publishedChange(record, existing);
    if (told) issues.push(told);
  }
  const remembered = planned.map((one) => ({ ...one, memory: withPeople(one.memory, existing.memoryOf(one.id), people) }));
  const perhapsUnused = remembered.flatMap(({ memory }) => unusedIn(memory, existing.people));
  return { volumes: remembered, people, perhapsUnused };
}

function volumeId({ id, place }: ImportedVolume, wished: string | undefined, issues: Issue[]): string | undefined {
  const own = wished ?? id;
  if (own !== undefined && isSlug(own)) return own;
  const meant = toSlug(own ?? '') || 'none';
  issues.push(own === undefined ? doubt('import-volume-unnamed', place) : doubt('import-volume-id', place, { id: own, meant }));
  return undefined;
}

/** What the last import wrote into a volume; `closed`, with an issue, when this import must not touch it. */
function memoryOf(
  id: string,
  volume: ImportedVolume,
  { source, intoExisting }: PlanWish,
  existing: ExistingContent,
  issues: Issue[],
): ImportMemory | 'closed' | undefined {
  if (!existing.hasVolume(id)) return undefined;
  const memory = existing.memoryOf(id);
  const file = `proceedings/${id}`;
  if (memory === 'broken') issues.push(doubt('import-memory-broken', `${file}/.import.json`));
  else if (memory === undefined && !intoExisting) issues.push(doubt('import-volume-taken', file, { volume: id }));
  else if (memory !== undefined && isOtherVolume(memory, volume) && !intoExisting)
    issues.push(doubt('import-volume-other', file, { volume: id, source }));
  else return memory;
  return 'closed';
}

interface Circumstances extends PlanWish {
  readonly existing: ExistingContent;
  readonly digest: Digest;
  readonly matcher: PersonMatcher;
  readonly issues: Issue[];
}

async function planVolume(
  id: string,
  volume: ImportedVolume,
  memory: ImportMemory | undefined,
  circumstances: Circumstances,
): Promise<PlannedVolume> {
  const { existing, issues, matcher, source, restore } = circumstances;
  const stored = existing.papersOf(id);
  const fields = volumeFields(volume, matcher);
  const path = `proceedings/${id}/volume.yaml`;
  const own = planRecord({ id, path, fields, before: memory?.volume, place: volume.place, places: volume.places ?? {} }, circumstances);
  const { files, digests, claimed } = volumeFiles(volume, id, memory?.files ?? {}, circumstances);
  const isListAlone = [volume, ...volume.papers].every(({ files: some = [] }) => some.length === 0);
  const left = goneFiles(own, { folder: `proceedings/${id}`, before: memory?.files, claimed, isListAlone }, circumstances);
  const record = withFiles(own, files, left.gone);
  if (record.state === 'new' && fields['title'] === undefined) issues.push(doubt('import-volume-untold', volume.place, { volume: id }));
  const ids = paperIds(id, volume.papers, memory, existing, issues);
  const remembered: Record<string, ImportMemory['papers'][string]> = {};
  const papers: PlannedRecord[] = [];
  for (const [at, paper] of volume.papers.entries()) {
    if ((at + 1) % 100 === 0 || at + 1 === volume.papers.length) circumstances.progress?.(at + 1, volume.papers.length);
    const own = ids.get(paper);
    if (own === undefined) continue;
    const before = memory?.papers[own];
    if (before?.removed) {
      issues.push(doubt('import-paper-removed', paper.place, { id: own }));
      remembered[own] = before;
      continue;
    }
    if (before?.moved !== undefined) {
      issues.push(doubt('import-paper-moved', paper.place, { id: own, to: before.moved || 'none' }));
      remembered[own] = before;
      continue;
    }
    if (before && !restore && !stored.has(own)) {
      issues.push(doubt('import-paper-deleted', `papers/${id}/${own}.md`, { id: own, key: paper.key }));
      remembered[own] = before;
      continue;
    }
    const { planned, memory: kept } = await planPaper(id, own, paper, before, { ...circumstances, isListAlone });
    remembered[own] = kept;
    papers.push(planned);
  }
  for (const [own, kept] of Object.entries(memory?.papers ?? {})) {
    if (remembered[own]) continue;
    remembered[own] = kept;
    const path = stored.get(own);
    if (path !== undefined) issues.push(doubt('import-paper-gone', path, { id: own, key: kept.key }));
  }
  const sorted = Object.fromEntries(Object.entries(remembered).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    id,
    record,
    papers,
    memory: { version: 1, source, volume: fields, ...filesOf({ ...left.kept, ...digests }), papers: sorted },
  };
}

async function planPaper(
  volume: string,
  id: string,
  imported: ImportedPaper,
  before: ImportMemory['papers'][string] | undefined,
  circumstances: Circumstances & { readonly isListAlone: boolean },
): Promise<{ readonly planned: PlannedRecord; readonly memory: ImportMemory['papers'][string] }> {
  const { existing, digest, matcher, issues } = circumstances;
  const paper = await withFullText(imported, id, issues);
  const beside = besideFiles(volume, id, paper, before?.files ?? {}, existing, digest, issues);
  const hasText = paper.fullText !== undefined || paper.files.some(({ kind }) => kind === 'pdf');
  const fields = paperFields(paper, matcher, { hasText, files: beside.attachments });
  const path = existing.papersOf(volume).get(id) ?? `papers/${volume}/${id}.md`;
  const planned = planRecord({ id, path, fields, before: before?.fields, place: paper.place, places: paper.places ?? {} }, circumstances);
  const text = fullTextOf(path, paper, before?.fullText, circumstances);
  const record = { ...planned, ...(text !== undefined && { fullText: text }) };
  const left = goneFiles(
    record,
    { folder: `papers/${volume}`, before: before?.files, claimed: beside.claimed, isListAlone: circumstances.isListAlone },
    circumstances,
  );
  return {
    planned: withFiles(record, beside.files, left.gone),
    memory: {
      key: paper.key,
      fields,
      ...(paper.fullText !== undefined && { fullText: digest(paper.fullText.trim()) }),
      ...filesOf({ ...left.kept, ...beside.digests }),
    },
  };
}

function withFiles(record: PlannedRecord, files: PlannedRecord['files'], gone: PlannedRecord['gone']): PlannedRecord {
  const isChanged = record.fullText !== undefined || files.length > 0 || gone.length > 0;
  return { ...record, files, gone, state: record.state === 'same' && isChanged ? 'changed' : record.state };
}

const filesOf = (files: Readonly<Record<string, string>>) => (Object.keys(files).length > 0 ? { files } : {});

/** The text to write below the fields: of a new record, or when only the source changed it since the last import. */
function fullTextOf(
  path: string,
  { fullText }: ImportedPaper,
  before: string | undefined,
  circumstances: Circumstances,
): string | undefined {
  const { existing, digest, issues } = circumstances;
  const stored = existing.recordOf(path);
  if (fullText === undefined || !stored) return fullText;
  // Blank lines around a text are not part of it.
  const ours = (stored.fullText ?? '').trim();
  const theirs = digest(fullText.trim());
  if (theirs === before || theirs === digest(ours)) return undefined;
  if (ours === '' || digest(ours) === before) return fullText;
  issues.push(doubt('import-text-conflict', path));
  return undefined;
}
