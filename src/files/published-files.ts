import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { LEDGER_FILE, publishedFiles } from '../model/ledger.ts';
import { toldVersions, versionAddress } from '../model/paper-version.ts';
import type { PaperEntry, RepositoryRecords } from '../model/records.ts';
import { isRemoved } from '../model/removed.ts';
import type { NoticeRecord } from '../schema/notice.ts';
import type { ContentFolder } from './folder.ts';
import { readPublishedStates } from './published-states.ts';
import { checksum } from './stored-file.ts';

/**
 * Whether the files that the ledger holds are still those that were published. A file that is gone, or that another has taken the place of,
 * is an error unless a later notice of the record says what happened to it, or a version keeps it that was replaced; a record that was removed
 * has none. The files of a version are what was published as those of its paper.
 */
export function checkPublishedFiles(content: ContentFolder, records: RepositoryRecords): Issue[] {
  const notices = new Map<string, readonly NoticeRecord[]>([
    ...records.volumes.map(({ id, record }) => [`proceedings/${id}`, record.notices ?? []] as const),
    ...records.papers.map(({ volume, id, record }) => [`papers/${volume}/${id}`, record.notices ?? []] as const),
  ]);
  const papers = new Map(records.papers.map((paper) => [`papers/${paper.volume}/${paper.id}`, paper]));
  const before = noticesBefore(content);
  const changed = publishedFiles(records).flatMap(([address, files]) => {
    const entered = new Map((records.ledger.get(address)?.files ?? []).map((file) => [file.name, file]));
    const told = notices.get(address) ?? [];
    if (isRemoved({ notices: told })) return [];
    // A revision is told by what it keeps, all else by its day; on the day of the file only a notice that readers did not have yet.
    const onDay = (list: readonly unknown[], day: string): number =>
      list.filter(
        (one) => typeof one === 'object' && one !== null && Reflect.get(one, 'date') === day && Reflect.get(one, 'kind') !== 'revised',
      ).length;
    const isTold = (day: string): boolean =>
      told.some(({ kind, date }) => kind !== 'revised' && date > day) ||
      (onDay(told, day) > 0 && onDay(told, day) > onDay(before().get(address) ?? told, day));
    const paper = papers.get(address);
    const isKept = (name: string, sha256: string): boolean =>
      paper !== undefined &&
      toldVersions(paper).some((version) => version.files.some((file) => file.name === name && checksum(content, file.path) === sha256));
    return [...entered.values()].flatMap(({ name, sha256, date }) => {
      const stored = files.find((file) => file.name === name);
      if (isTold(date) || (stored && checksum(content, stored.path) === sha256) || isKept(name, sha256)) return [];
      if (!stored) return [issue('published-file-missing', LEDGER_FILE, { name, address, date }, [address])];
      return [issue('published-file-changed', stored.path, { name, address, date })];
    });
  });
  return [...changed, ...records.papers.flatMap((paper) => changedVersions(content, paper, records))];
}

/** The notices of each record as they were last published, by address; read when they are first asked for. */
function noticesBefore(content: ContentFolder): () => ReadonlyMap<string, readonly unknown[]> {
  let known: ReadonlyMap<string, readonly unknown[]> | undefined;
  return () =>
    (known ??= new Map(
      readPublishedStates(content, [])?.map(({ address, record }) => {
        const { notices } = record;
        return [address, Array.isArray(notices) ? (notices as readonly unknown[]) : []] as const;
      }),
    ));
}

/** Files of versions, before these stand in the ledger by themselves, that are not what the ledger has of the paper under their names. */
function changedVersions(content: ContentFolder, paper: PaperEntry, { ledger }: RepositoryRecords): Issue[] {
  const address = `papers/${paper.volume}/${paper.id}`;
  const published = ledger.get(address)?.files ?? [];
  return toldVersions(paper).flatMap(({ number, files }) => {
    if (isRemoved(paper.record) || ledger.get(versionAddress(address, number))?.files) return [];
    return files.flatMap(({ name, path }) => {
      const known = published.filter((file) => file.name === name);
      if (known.length === 0 || known.some(({ sha256 }) => sha256 === checksum(content, path))) return [];
      return [issue('version-file-changed', path, { name, number, address })];
    });
  });
}
