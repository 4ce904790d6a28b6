import { checkRepository } from '../check/check.ts';
import { mentionsOfPeople } from '../check/mentions.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import { parseRecord } from '../files/parse-record.ts';
import { readYaml } from '../files/yaml.ts';
import { doubt } from '../import/doubt.ts';
import type { ImportPlan } from '../import/plan-import.ts';
import type { PlannedRecord } from '../import/plan-record.ts';
import { link } from '../model/link.ts';
import { fullName } from '../model/name.ts';
import type { Issue } from '../model/issue.ts';
import type { PaperEntry, RepositoryRecords, StoredFile, VolumeEntry } from '../model/records.ts';
import { paper } from '../schema/paper.ts';
import { volume } from '../schema/volume.ts';

const PEOPLE = 'proceedings/people.yaml';

/** What would be wrong, and the people whom the register can do without. */
export interface CheckedPlan {
  readonly issues: readonly Issue[];
  readonly unused: readonly string[];
}

/** The texts that an import is going to write, by path. */
export type PlannedTexts = ReadonlyMap<string, string>;

/**
 * Everything that would be wrong with the content after an import: what the schema and every rule of the check say of the records that it
 * writes. A new record's issues are placed where the record stands in the source, because its own file is not there yet.
 */
export function checkPlan(plan: ImportPlan, texts: PlannedTexts, records: RepositoryRecords): CheckedPlan {
  const issues: Issue[] = [];
  const planned = new Map<string, PlannedRecord>();
  const papers = new Map(records.papers.map((entry) => [entry.path, entry]));
  const volumes = new Map(records.volumes.map((entry) => [entry.path, entry]));
  for (const own of plan.volumes) {
    for (const one of [own.record, ...own.papers]) planned.set(one.path, one);
    const entry = volumeEntry(own.record, texts, volumes.get(own.record.path), issues);
    if (entry) volumes.set(entry.path, entry);
    for (const one of own.papers) {
      const found = paperEntry(own.id, one, texts, papers.get(one.path), issues);
      if (found) papers.set(found.path, found);
    }
  }
  const after: RepositoryRecords = {
    ...records,
    volumes: [...volumes.values()].sort(byPath),
    papers: [...papers.values()].sort(byPath),
    people: new Map([...records.people, ...plan.people]),
  };
  const isOurs = ({ place, path }: Issue): boolean =>
    planned.has(place.file) || (place.file === PEOPLE && plan.people.has(String(path[0] ?? '')));
  const found = checkRepository(link(after, { drafts: true }), issues).filter(isOurs);
  const named = new Set([...mentionsOfPeople(after)].map(({ id }) => id));
  const unused = plan.perhapsUnused.filter((id) => !named.has(id) && !records.ledger.has(`people/${id}`));
  const told = unused.map((id) =>
    doubt('import-person-unused', PEOPLE, { id, name: fullName(records.people.get(id)?.name ?? { family: id }) }),
  );
  const wrong = [...issues, ...found].filter((one) => !isOfUntold(one, planned));
  return { issues: [...wrong.map((one) => replaced(one, planned.get(one.place.file))), ...told], unused };
}

/** Of a volume without a title the plan has told that nothing is known of it. */
function isOfUntold({ rule, place }: Issue, planned: ReadonlyMap<string, PlannedRecord>): boolean {
  const record = planned.get(place.file);
  return rule === 'field-missing' && place.file.endsWith('/volume.yaml') && record?.state === 'new' && record.fields['title'] === undefined;
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1);

function replaced(issue: Issue, record: PlannedRecord | undefined): Issue {
  if (record?.state !== 'new') return issue;
  return { ...issue, place: record.places[String(issue.path[0] ?? '')] ?? record.place };
}

function volumeEntry(
  record: PlannedRecord,
  texts: PlannedTexts,
  before: VolumeEntry | undefined,
  issues: Issue[],
): VolumeEntry | undefined {
  const text = texts.get(record.path);
  const files = withPlanned(before?.files, record);
  if (text === undefined) return before && { ...before, files };
  const yaml = { file: record.path, text, line: 1 };
  const parsed = parseRecord(volume, readYaml(yaml, issues), yaml, issues);
  return parsed && { id: record.id, path: record.path, record: parsed, files };
}

function paperEntry(
  own: string,
  record: PlannedRecord,
  texts: PlannedTexts,
  before: PaperEntry | undefined,
  issues: Issue[],
): PaperEntry | undefined {
  const text = texts.get(record.path);
  const files = withPlanned(before?.files, record);
  if (text === undefined) return before && { ...before, files };
  const cut = readFrontMatter(text, record.path, issues);
  const parsed = cut && parseRecord(paper, readYaml(cut.yaml, issues), cut.yaml, issues);
  if (!parsed) return undefined;
  const body = cut.body.trim() === '' ? undefined : cut.body;
  return {
    volume: own,
    id: record.id,
    path: record.path,
    record: parsed,
    ...(body !== undefined && { fullText: { format: record.path.endsWith('.mdx') ? 'mdx' : 'md', source: body, line: cut.line } }),
    references: record.gone.some((path) => path.endsWith('.references.bib')) ? [] : (before?.references ?? []),
    files,
    ...(before?.versions && { versions: before.versions }),
  };
}

function withPlanned(before: readonly StoredFile[] = [], record: PlannedRecord): StoredFile[] {
  const left = before.filter(({ path }) => !record.gone.includes(path));
  return [...new Map([...left, ...record.files.map(storedFile)].map((file) => [file.name, file])).values()];
}

function storedFile({ path, source }: PlannedRecord['files'][number]): StoredFile {
  return { name: path.slice(path.lastIndexOf('/') + 1), path, bytes: source.size ?? source.bytes.length };
}
