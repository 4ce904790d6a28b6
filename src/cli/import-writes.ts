import { editYaml } from '../files/edit-yaml.ts';
import { readTextFile } from '../files/read-file.ts';
import type { ContentFolder } from '../files/folder.ts';
import { LARGEST_REGISTER } from '../files/text-file.ts';
import { MEMORY_FILE, memoryText } from '../import/import-memory.ts';
import type { ImportPlan, PlannedVolume } from '../import/plan-import.ts';
import type { PlannedRecord } from '../import/plan-record.ts';
import type { Issue, Place } from '../model/issue.ts';
import { changedRecordText, newRecordText, registerWith } from './import-texts.ts';

const PEOPLE = 'proceedings/people.yaml';

/** The texts of the records that an import writes, by path; one that stays as it is has none. */
export function recordTexts(content: ContentFolder, plan: ImportPlan): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const record of plan.volumes.flatMap((volume) => [volume.record, ...volume.papers])) {
    if (record.state === 'same' || (record.changes.length === 0 && record.fullText === undefined && record.state !== 'new')) continue;
    const stored = record.state === 'new' ? undefined : readTextFile(content, record.path, []);
    texts.set(record.path, stored === undefined ? newRecordText(record) : changedRecordText(stored, record));
  }
  return texts;
}

/** The register of people and the memories of the volumes as an import leaves them, by path; what stays as it is, is left out. */
export function registerTexts(
  content: ContentFolder,
  plan: ImportPlan,
  hasRegister: boolean,
  unused: readonly string[] = [],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (plan.people.size + unused.length > 0) {
    const register = (hasRegister ? readTextFile(content, PEOPLE, [], LARGEST_REGISTER) : '') ?? '';
    const kept = editYaml(
      { file: PEOPLE, text: register, line: 1 },
      unused.map((id) => ({ path: [id], value: undefined })),
    );
    texts.set(PEOPLE, plan.people.size > 0 ? registerWith(kept, plan.people) : kept);
  }
  for (const { id, memory } of plan.volumes) texts.set(`proceedings/${id}/${MEMORY_FILE}`, memoryText(memory));
  return texts;
}

/** A plan without the records in which an error stands, and without the volumes in whose own record one stands. */
export function withoutErrors(
  plan: ImportPlan,
  errors: readonly Issue[],
): { readonly plan: ImportPlan; readonly heldBack: readonly string[] } {
  const places = new Set(errors.map(({ place }) => signOf(place)));
  const failed = ({ path, place, places: own }: PlannedRecord): boolean =>
    [place, ...Object.values(own), { file: path }].some((one) => places.has(signOf(one))) ||
    errors.some((error) => error.place.file === path);
  const volumes = plan.volumes.filter(({ record }) => !failed(record));
  const heldBack = [
    ...plan.volumes.filter((volume) => !volumes.includes(volume)).map(({ record }) => record.path),
    ...volumes.flatMap(({ papers }) => papers.filter(failed).map(({ path }) => path)),
  ];
  return { plan: { ...plan, volumes: volumes.map((volume) => withPapers(volume, (paper) => !failed(paper))) }, heldBack };
}

function withPapers(volume: PlannedVolume, kept: (paper: PlannedRecord) => boolean): PlannedVolume {
  const gone = new Set(volume.papers.filter((paper) => !kept(paper)).map(({ id }) => id));
  const papers = Object.fromEntries(Object.entries(volume.memory.papers).filter(([id]) => !gone.has(id)));
  return { ...volume, papers: volume.papers.filter(kept), memory: { ...volume.memory, papers } };
}

const signOf = ({ file, line, column }: Place): string => `${file}:${line ?? 0}:${column ?? 0}`;
