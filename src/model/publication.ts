import { recordPath } from './address.ts';
import { link } from './link.ts';
import type { PaperEntry, RepositoryRecords, ResolutionEntry, VolumeEntry } from './records.ts';
import type { Paper, Resolution, Volume } from './repository.ts';

/** What is to be published, and on which day: all that is a draft, or only the volumes and papers whose addresses are named. */
export interface PublicationWish {
  readonly day: string;
  readonly only: readonly string[];
}

/** A field that publishing writes, by its path in the record. */
export interface PublishedField {
  readonly path: readonly string[];
  readonly value: string;
}

/** What publishing writes into one record. */
export interface Publication {
  /** The path of the page without slashes at the ends. */
  readonly address: string;
  readonly file: string;
  /** By which it is cited from now on. */
  readonly key: string;
  /** True when readers could not see it before. */
  readonly fresh: boolean;
  readonly fields: readonly PublishedField[];
}

/**
 * What publishing writes: `published` into the drafts that are meant, the day into volumes that hold texts and into texts that have none yet,
 * and into everything that is public then its citation key. A date or key that is there is kept; a talk without a text keeps the date of its event.
 */
export function planPublication(records: RepositoryRecords, { day, only }: PublicationWish): Publication[] {
  const isMeant = (address: string): boolean => only.length === 0 || only.includes(address);
  const planned = link(records, { drafts: true }).volumes.flatMap((volume) => publicationsOf(volume, isMeant, day));
  // The year in a key is that of the publication, so keys are made when the days are known.
  const { volumes } = link(withPublications(records, planned), { drafts: true });
  const works = volumes.flatMap((volume) => [volume, ...volume.papers, ...volume.resolutions]);
  const byFile = new Map(works.map((work) => [work.path, work]));
  return planned.map((publication) => {
    const work = byFile.get(publication.file);
    const key = work?.citationKey ?? publication.key;
    if (work?.record.citationKey !== undefined) return { ...publication, key };
    return { ...publication, key, fields: [...publication.fields, { path: ['citationKey'], value: key }] };
  });
}

function publicationsOf(volume: Volume, isMeant: (address: string) => boolean, day: string): Publication[] {
  const { status, published } = volume.record;
  const isFresh = status === 'draft' && isMeant(addressOf(volume));
  if (status !== 'published' && !isFresh) return [];
  const papers = volume.papers.filter((paper) => paper.record.status === 'published' || isFresh || isMeant(addressOf(paper)));
  const since = published ?? (papers.some(hasText) ? day : undefined);
  return [
    publicationOf(volume, isFresh, [
      ...(isFresh ? [{ path: ['status'], value: 'published' }] : []),
      ...(isFresh && published === undefined && since !== undefined ? [{ path: ['published'], value: since }] : []),
    ]),
    ...papers.map((paper) => {
      const isDraft = paper.record.status === 'draft';
      const isUndated = isDraft && hasText(paper) && paper.record.dates?.published === undefined;
      return publicationOf(paper, isDraft || isFresh, [
        ...(isDraft ? [{ path: ['status'], value: 'published' }] : []),
        ...(isUndated ? [{ path: ['dates', 'published'], value: isFresh ? (since ?? day) : day }] : []),
      ]);
    }),
    ...volume.resolutions.map((resolution) => publicationOf(resolution, isFresh, [])),
  ];
}

function publicationOf(work: Volume | Paper | Resolution, fresh: boolean, fields: readonly PublishedField[]): Publication {
  return { address: addressOf(work), file: work.path, key: work.citationKey, fresh, fields };
}

const addressOf = (work: Volume | Paper | Resolution): string => recordPath(work).slice(0, -1);

const hasText = ({ record, pdf, fullText }: Paper): boolean =>
  record.text === 'deposited' || (record.text === undefined && (pdf !== undefined || fullText !== undefined));

/** The records as they are once the publications are written into them. */
export function withPublications(records: RepositoryRecords, publications: readonly Publication[]): RepositoryRecords {
  const byFile = new Map(publications.map((publication) => [publication.file, publication]));
  const written = <Entry extends VolumeEntry | PaperEntry | ResolutionEntry>(entry: Entry): Entry => {
    const fields = byFile.get(entry.path)?.fields ?? [];
    if (fields.length === 0) return entry;
    return { ...entry, record: fields.reduce<Entry['record']>((record, { path, value }) => withField(record, path, value), entry.record) };
  };
  return {
    ...records,
    volumes: records.volumes.map(written),
    papers: records.papers.map(written),
    resolutions: records.resolutions.map(written),
  };
}

function withField<Fields extends object>(fields: Fields, [name = '', ...rest]: readonly string[], value: string): Fields {
  const inner: unknown = Reflect.get(fields, name);
  return {
    ...fields,
    [name]: rest.length === 0 ? value : withField(typeof inner === 'object' && inner !== null ? inner : {}, rest, value),
  };
}
