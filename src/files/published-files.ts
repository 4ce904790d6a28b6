import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { LEDGER_FILE, publishedFiles } from '../model/ledger.ts';
import type { RepositoryRecords } from '../model/records.ts';
import { isRemoved } from '../model/removed.ts';
import type { NoticeRecord } from '../schema/notice.ts';
import type { ContentFolder } from './folder.ts';
import { checksum } from './stored-file.ts';

/**
 * Whether the files that the ledger holds are still those that were published. A file that is gone, or that another has taken the place of,
 * is an error unless a later notice of the record says what happened to it; a record that was removed has none.
 */
export function checkPublishedFiles(content: ContentFolder, records: RepositoryRecords): Issue[] {
  const notices = new Map<string, readonly NoticeRecord[]>([
    ...records.volumes.map(({ id, record }) => [`proceedings/${id}`, record.notices ?? []] as const),
    ...records.papers.map(({ volume, id, record }) => [`papers/${volume}/${id}`, record.notices ?? []] as const),
  ]);
  return publishedFiles(records).flatMap(([address, files]) => {
    const entered = new Map((records.ledger.get(address)?.files ?? []).map((file) => [file.name, file]));
    const told = notices.get(address) ?? [];
    if (isRemoved({ notices: told })) return [];
    const isTold = (day: string): boolean => told.some(({ date }) => date > day);
    return [...entered.values()].flatMap(({ name, sha256, date }) => {
      const stored = files.find((file) => file.name === name);
      if (isTold(date)) return [];
      if (!stored) return [issue('published-file-missing', LEDGER_FILE, { name, address, date }, [address])];
      return checksum(content, stored.path) === sha256 ? [] : [issue('published-file-changed', stored.path, { name, address, date })];
    });
  });
}
