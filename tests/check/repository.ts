import { checkRepository } from '../../src/check/check.ts';
import { link } from '../../src/model/link.ts';
import type { RepositoryRecords, PaperEntry, VolumeEntry } from '../../src/model/records.ts';
import { paper, type PaperRecord } from '../../src/schema/paper.ts';
import { person, type PersonRecord } from '../../src/schema/person.ts';
import { volume, type VolumeRecord } from '../../src/schema/volume.ts';
import type { Issue } from '../../src/model/issue.ts';

/** Records with nothing wrong in them but what a test puts there: a draft, which needs neither citation key nor ledger. */
export function records(parts: Partial<RepositoryRecords>): RepositoryRecords {
  return {
    center: {
      name: { en: 'Centre' },
      languages: ['en'],
      address: 'https://repository.example.org',
      license: 'CC-BY-4.0',
      citationStyle: 'apa',
    },
    volumes: [volumeEntry('first', {})],
    papers: [],
    resolutions: [],
    people: new Map(),
    organizations: new Map(),
    topics: new Map(),
    pages: [],
    ledger: new Map(),
    ...parts,
  };
}

export function volumeEntry(id: string, fields: Partial<VolumeRecord>): VolumeEntry {
  const event = { kind: 'conference', dates: { from: '2019-05-10', to: '2019-05-11' } };
  const record = volume.parse({ status: 'draft', title: { en: 'A volume' }, event, ...fields });
  return { id, path: `proceedings/${id}/volume.yaml`, record, files: [] };
}

export function paperEntry(id: string, fields: Partial<PaperRecord>, more: Partial<PaperEntry> = {}): PaperEntry {
  const record = paper.parse({ kind: 'paper', title: { en: 'A paper' }, status: 'published', ...fields });
  return { volume: 'first', id, path: `papers/first/${id}.md`, record, references: [], files: [], ...more };
}

export function people(entries: Readonly<Record<string, Partial<PersonRecord>>>): ReadonlyMap<string, PersonRecord> {
  return new Map(Object.entries(entries).map(([id, fields]) => [id, person.parse(fields)]));
}

/** The rules that the records break, each with the file and the path of the field; what volumes lack is not counted. */
export function breaches(parts: Partial<RepositoryRecords>, found: readonly Issue[] = []): string[] {
  const repository = link(records(parts), { drafts: true });
  const broken = checkRepository(repository, found).filter(({ rule }) => rule !== 'metadata-missing');
  return broken.map(({ rule, place, path }) => `${rule} ${place.file} ${path.join('.')}`);
}
