import { checksum } from '../../files/stored-file.ts';
import type { ContentFolder } from '../../files/folder.ts';
import { readPublishedStates } from '../../files/published-states.ts';
import { readIfThere } from '../../files/read-file.ts';
import { ofText } from '../../files/read-ledger.ts';
import type { FileChange } from '../../files/write-files.ts';
import { issue } from '../../model/catalogue.ts';
import type { Issue } from '../../model/issue.ts';
import { versionFileName } from '../../model/paper-version.ts';
import type { PaperEntry, RepositoryRecords } from '../../model/records.ts';

/** The files that keep a version, and what is in the way of it. */
export interface KeptVersion {
  readonly changes: readonly FileChange[];
  readonly issues: readonly Issue[];
  /** SHA-256 of each file beside the record as it was published, by name. */
  readonly published: ReadonlyMap<string, string>;
}

/**
 * Keeps what readers have of a paper under the names of a version: the record, its list of references and every file that was published. A
 * file that is not what the ledger has of it was overwritten, unless an interrupted run has kept the published one already.
 */
export function keepVersion(content: ContentFolder, records: RepositoryRecords, paper: PaperEntry, number: number): KeptVersion {
  const { volume, id, path } = paper;
  const address = `papers/${volume}/${id}`;
  const placeOf = (name: string): string => `papers/${volume}/${versionFileName(id, number, name)}`;
  const entry = records.ledger.get(address);
  const entered = new Map((entry?.files ?? []).map((file) => [file.name, file]));
  const changes: FileChange[] = [];
  const issues: Issue[] = [];
  const published = new Map<string, string>();
  const keep = (from: string, to: string) => {
    const bytes = readIfThere(content, from) ?? Buffer.alloc(0);
    if (!readIfThere(content, to)?.equals(bytes)) changes.push({ kind: 'create', path: to, content: bytes });
  };
  for (const { name, path: from } of paper.files) {
    const known = entered.get(name);
    // What nobody could read yet belongs to the new version; an interrupted run may have left files of the old one.
    if (entered.size > 0 ? !known : name.startsWith(`${id}.v`)) continue;
    const found = checksum(content, from);
    const sha256 = known?.sha256 ?? found;
    published.set(name, sha256);
    if (readIfThere(content, placeOf(name)) && checksum(content, placeOf(name)) === sha256) continue;
    if (found === sha256) keep(from, placeOf(name));
    else issues.push(issue('revise-overwritten', from, { name, address, date: known?.date ?? '', file: from }));
  }
  const before = readPublishedStates(content, [])?.find((state) => state.address === address);
  const text = paper.fullText && ofText(paper.fullText.source);
  if (before && before.fullText !== text)
    issues.push(
      issue('revise-overwritten', path, { name: path.slice(path.lastIndexOf('/') + 1), address, date: entry?.date ?? '', file: path }),
    );
  const references = path.replace(/\.mdx?$/u, '.references.bib');
  if (readIfThere(content, references)) keep(references, placeOf(`${id}.references.bib`));
  keep(path, placeOf(path.slice(path.lastIndexOf('/') + 1)));
  return { changes, issues, published };
}
