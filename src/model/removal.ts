import type { FormerAddress } from '../schema/formerly.ts';
import type { NoticeRecord } from '../schema/notice.ts';
import type { PaperRecord } from '../schema/paper.ts';
import type { LocalText } from '../schema/text.ts';
import type { VolumeRecord } from '../schema/volume.ts';
import type { PaperEntry, VolumeEntry } from './records.ts';
import { remainingPaper, remainingVolume } from './removed.ts';

/** The notice that a removal leaves. */
export type RemovalNotice = NoticeRecord & { readonly kind: 'removed' };

/** A paper after its text was taken from the site: what it was, the notice added to the others. */
export function removedPaper(entry: PaperEntry, notice: RemovalNotice): PaperEntry {
  const { record } = entry;
  const notices = [...(record.notices ?? []), notice];
  // As what it is cited depends on whether its text could be had.
  const text = hadText(entry) ? 'deposited' : record.text;
  return remainingPaper({ ...entry, record: { ...record, notices, ...(text !== undefined && { text }) } });
}

/** A volume after its own texts were taken from the site; its papers stand. */
export function removedVolume(entry: VolumeEntry, notice: RemovalNotice): VolumeEntry {
  return remainingVolume({ ...entry, record: { ...entry.record, notices: [...(entry.record.notices ?? []), notice] } });
}

/** What is left of a paper when a person is protected: where it stood, what kind of work it was and when it was removed, under another title. */
export function erasedPaper(entry: PaperEntry, notice: RemovalNotice, title: LocalText): PaperEntry {
  const { kind, session, pages, articleNumber, doi, dates, license, status, formerly } = entry.record;
  const record: PaperRecord = {
    kind,
    title,
    titleSupplied: true,
    ...(session !== undefined && { session }),
    ...(pages !== undefined && { pages }),
    ...(articleNumber !== undefined && { articleNumber }),
    ...(doi !== undefined && { doi }),
    ...(dates !== undefined && { dates }),
    ...(license !== undefined && { license }),
    ...((hadText(entry) || entry.record.text === 'deposited') && { text: 'deposited' }),
    notices: [notice],
    ...(formerly && { formerly: withoutNotes(formerly) }),
    status,
  };
  return { volume: entry.volume, id: entry.id, path: entry.path, record, references: [], files: [] };
}

/** What is left of a volume when a person is protected: its sessions, without those who chaired them, hold its papers together. */
export function erasedVolume(entry: VolumeEntry, notice: RemovalNotice, title: LocalText): VolumeEntry {
  const { status, listed, event, number, isbn, issn, doi, publisher, published, license, sessions, formerly } = entry.record;
  const record: VolumeRecord = {
    status,
    ...(listed !== undefined && { listed }),
    title,
    titleSupplied: true,
    ...(event && { event: { kind: event.kind, dates: event.dates } }),
    ...(number !== undefined && { number }),
    ...(isbn !== undefined && { isbn }),
    ...(issn !== undefined && { issn }),
    ...(doi !== undefined && { doi }),
    ...(publisher !== undefined && { publisher }),
    ...(license !== undefined && { license }),
    ...(published !== undefined && { published }),
    ...(sessions && { sessions: sessions.map(({ chairs: _, note: __, ...session }) => session) }),
    notices: [notice],
    ...(formerly && { formerly: withoutNotes(formerly) }),
  };
  return { id: entry.id, path: entry.path, record, files: [] };
}

/** The addresses still have to lead somewhere; why they changed may name someone. */
const withoutNotes = (formerly: readonly FormerAddress[]): FormerAddress[] => formerly.map(({ note: _, ...claim }) => claim);

const hadText = ({ id, record, fullText, files }: PaperEntry): boolean =>
  record.text === 'external' || fullText !== undefined || files.some(({ name }) => name === `${id}.pdf`);
