import type { NoticeRecord } from '../schema/notice.ts';
import type { PaperEntry, VolumeEntry } from './records.ts';

interface Noticed {
  readonly notices?: readonly NoticeRecord[] | undefined;
}

/** The notice by which a record was taken from the site, if it was; one that takes the names too before one that does not. */
export function removalOf({ notices = [] }: Noticed): NoticeRecord | undefined {
  const removals = notices.filter(({ kind }) => kind === 'removed');
  return removals.find(({ privacy }) => privacy) ?? removals[0];
}

/** Whether a record was taken from the site, so that its page alone stays. */
export function isRemoved(record: Noticed): boolean {
  return removalOf(record) !== undefined;
}

/** The fields of a paper that are its text or lead to it, and go with it. */
export const paperTextFields = ['abstract', 'externalText', 'files', 'videos', 'slides'] as const;
const WITHOUT_TEXT: Readonly<Record<(typeof paperTextFields)[number], undefined>> = {
  abstract: undefined,
  externalText: undefined,
  files: undefined,
  videos: undefined,
  slides: undefined,
};

/** The same of a volume. */
export const volumeTextFields = ['description', 'pdf', 'cover', 'frontMatter'] as const;
const WITHOUT_TEXTS: Readonly<Record<(typeof volumeTextFields)[number], undefined>> = {
  description: undefined,
  pdf: undefined,
  cover: undefined,
  frontMatter: undefined,
};

/** What readers still get of a paper: all of one that stands, of one that was removed neither text nor files. */
export function remainingPaper(entry: PaperEntry): PaperEntry {
  if (!isRemoved(entry.record)) return entry;
  const { volume, id, path, record } = entry;
  return { volume, id, path, record: { ...record, ...WITHOUT_TEXT }, references: [], files: [] };
}

/** What readers still get of a volume; its papers stand or go by themselves. */
export function remainingVolume(entry: VolumeEntry): VolumeEntry {
  if (!isRemoved(entry.record)) return entry;
  return { ...entry, record: { ...entry.record, ...WITHOUT_TEXTS }, files: [] };
}
