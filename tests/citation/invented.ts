import type { z } from 'zod';
import type { CitationContext } from '../../src/citation/cited-work.ts';
import { siteOf } from '../../src/model/address.ts';
import { link } from '../../src/model/link.ts';
import type { PaperEntry, RepositoryRecords, VolumeEntry } from '../../src/model/records.ts';
import type { Paper, Repository, Work } from '../../src/model/repository.ts';
import { center } from '../../src/schema/center.ts';
import { ledgerEntry } from '../../src/schema/ledger.ts';
import { organization } from '../../src/schema/organization.ts';
import { paper } from '../../src/schema/paper.ts';
import { person } from '../../src/schema/person.ts';
import { resolution } from '../../src/schema/resolution.ts';
import { topic } from '../../src/schema/topic.ts';
import { volume } from '../../src/schema/volume.ts';

type Input<Schema extends z.ZodType> = z.input<Schema>;
/** A paper as it would stand in its file, with what stands beside it. */
export type InventedPaper = Partial<Input<typeof paper>> & {
  readonly pdf?: boolean;
  readonly fullText?: boolean;
  readonly references?: PaperEntry['references'];
};
export type InventedVolume = Partial<Input<typeof volume>> & {
  readonly papers?: Readonly<Record<string, InventedPaper>>;
  readonly resolutions?: Readonly<Record<string, Partial<Input<typeof resolution>>>>;
};

/** What the invented repository holds; every part is read by the schemas, so that no test rests on a record that could not be. */
export interface Invention {
  readonly center?: Partial<Input<typeof center>>;
  readonly people?: Readonly<Record<string, Input<typeof person>>>;
  readonly organizations?: Readonly<Record<string, Input<typeof organization>>>;
  readonly topics?: Readonly<Record<string, Input<typeof topic>>>;
  readonly volumes: Readonly<Record<string, InventedVolume>>;
  /** Whether drafts are linked too. */
  readonly drafts?: boolean;
  readonly ledger?: Readonly<Record<string, Input<typeof ledgerEntry>>>;
}

const read = <Schema extends z.ZodType>(schema: Schema, records: Readonly<Record<string, unknown>> = {}) =>
  new Map(Object.entries(records).map(([id, record]) => [id, schema.parse(record)]));

/** A linked repository of invented records. */
export function invent(invention: Invention): Repository {
  const volumes: VolumeEntry[] = [];
  const papers: PaperEntry[] = [];
  const resolutions: RepositoryRecords['resolutions'][number][] = [];
  for (const [id, { papers: itsPapers = {}, resolutions: itsResolutions = {}, ...record }] of Object.entries(invention.volumes)) {
    volumes.push({
      id,
      path: `proceedings/${id}/volume.yaml`,
      files: [],
      record: volume.parse({ status: 'published', title: { en: `Proceedings ${id}` }, ...record }),
    });
    for (const [number, { pdf, fullText, references = [], ...paperRecord }] of Object.entries(itsPapers)) {
      papers.push({
        volume: id,
        id: number,
        path: `papers/${id}/${number}.md`,
        record: paper.parse({ status: 'published', kind: 'paper', text: 'deposited', title: { en: `Paper ${number}` }, ...paperRecord }),
        files: pdf ? [{ name: `${number}.pdf`, path: `papers/${id}/${number}.pdf`, bytes: 1000 }] : [],
        references,
        ...(fullText && { fullText: { format: 'md' as const, source: 'Text.', line: 9 } }),
      });
    }
    for (const [number, resolutionRecord] of Object.entries(itsResolutions)) {
      resolutions.push({
        volume: id,
        id: number,
        path: `proceedings/${id}/resolutions/${number}.yaml`,
        record: resolution.parse({ status: 'adopted', text: 'deposited', title: { en: `Resolution ${number}` }, ...resolutionRecord }),
      });
    }
  }
  return link(
    {
      center: center.parse({
        name: { en: 'Invented Centre', az: 'Uydurma Mərkəz', ru: 'Вымышленный центр' },
        languages: ['en', 'az', 'ru'],
        address: 'https://invented.example/works',
        license: 'CC-BY-4.0',
        citationStyle: 'apa',
        ...invention.center,
      }),
      volumes,
      papers,
      resolutions,
      people: read(person, invention.people),
      organizations: read(organization, invention.organizations),
      topics: read(topic, invention.topics),
      pages: [],
      ledger: read(ledgerEntry, invention.ledger),
    },
    { drafts: invention.drafts ?? false },
  );
}

/** What citing needs of an invented repository. */
export function contextOf(repository: Repository): CitationContext {
  return { ...repository, site: siteOf(repository.center.address, repository.center.languages) };
}

/** Every work of a repository, volume by volume in the order of their ids. */
export function worksOf(repository: Repository): Work[] {
  return [...repository.volumes].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap((each) => [each, ...each.papers, ...each.resolutions]);
}

/** A repository of one paper in a conference, and that paper. */
export function inventPaper(record: InventedPaper, volumeRecord: InventedVolume = {}): { paper: Paper; repository: Repository } {
  const event = { kind: 'conference' as const, name: { en: 'Imagined Conference' }, dates: { from: '2001-05-14' } };
  const repository = invent({ volumes: { 'imagined-volume': { event, ...volumeRecord, papers: { '01': record } } } });
  const [only] = repository.papers;
  if (!only) throw new Error('The paper was not linked.');
  return { paper: only, repository };
}
