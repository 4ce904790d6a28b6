import type { Issue } from '../model/issue.ts';
import { toSlug } from '../text/slug.ts';
import type { YamlValue } from '../text/yaml-lines.ts';
import { doubt } from './doubt.ts';
import type { Digest, ExistingContent } from './existing-content.ts';
import type { SourceFile } from './import-source.ts';
import type { ImportedFile, ImportedPaper, ImportedVolume } from './imported-volume.ts';
import { unfitFile } from './unfit-file.ts';
import { yamlValue } from './record-fields.ts';

/** A file that is going to lie beside a record. */
export interface PlannedFile {
  /** Below the content folder. */
  readonly path: string;
  readonly source: SourceFile;
}

/** The files of one paper. */
export interface BesideFiles {
  /** Those that have to be written. */
  readonly files: readonly PlannedFile[];
  /** SHA-256 of each file of the source, by the name it has beside the record. */
  readonly digests: Readonly<Record<string, string>>;
  /** The attachments as the field `files` lists them. */
  readonly attachments: readonly YamlValue[];
  /** The names for which the source has a file, also one that cannot be taken. */
  readonly claimed: ReadonlySet<string>;
}

/**
 * Names the files of a paper after its id. A file that was replaced by hand since the last import is kept, and told when the source changed too;
 * one that was published is never written over.
 */
export function besideFiles(
  volume: string,
  id: string,
  paper: ImportedPaper,
  before: Readonly<Record<string, string>>,
  existing: ExistingContent,
  digest: Digest,
  issues: Issue[],
): BesideFiles {
  const circumstances = { existing, digest, issues, address: `papers/${volume}/${id}` };
  const files: PlannedFile[] = [];
  const digests: Record<string, string> = {};
  const attachments: YamlValue[] = [];
  const claimed = new Set<string>();
  for (const one of paper.files) {
    if (one.kind === 'word') continue;
    const name = nameOf(one, id, paper.key);
    claimed.add(name);
    const unfit = unfitFile(one.file);
    if (unfit) {
      issues.push(unfit);
      continue;
    }
    if (digests[name] !== undefined) {
      issues.push(doubt('import-file-twice', one.file.name, { name, key: paper.key }));
      continue;
    }
    if (one.kind === 'attachment') attachments.push(yamlValue({ file: name, kind: 'supplement', ...one.attachment }));
    digests[name] = settle({ path: `papers/${volume}/${name}`, source: one.file }, before[name], circumstances, files);
  }
  return { files, digests, attachments, claimed };
}

/** The files of a volume itself, in its folder of proceedings, by the same rule. */
export function volumeFiles(
  { files: own = [] }: ImportedVolume,
  volume: string,
  before: Readonly<Record<string, string>>,
  circumstances: Circumstances,
): Omit<BesideFiles, 'attachments'> {
  const files: PlannedFile[] = [];
  const digests = own.flatMap(({ file, name }): [string, string][] => {
    const unfit = unfitFile(file);
    if (unfit) circumstances.issues.push(unfit);
    return unfit ? [] : [[name, settle({ path: `proceedings/${volume}/${name}`, source: file }, before[name], circumstances, files)]];
  });
  return { files, digests: Object.fromEntries(digests), claimed: new Set(own.map(({ name }) => name)) };
}

interface Circumstances {
  readonly existing: ExistingContent;
  readonly digest: Digest;
  readonly issues: Issue[];
  /** That of the paper, if the files are a paper's. */
  readonly address?: string;
}

/** Adds a file to those that have to be written, unless it is there or was replaced by hand; gives the digest of what the source has. */
function settle(
  planned: PlannedFile,
  before: string | undefined,
  { existing, digest, issues, address }: Circumstances,
  files: PlannedFile[],
): string {
  const { path, source } = planned;
  const theirs = digest(source.bytes);
  const ours = existing.digestOf(path);
  if (ours === theirs || (ours !== undefined && theirs === before)) return theirs;
  if (ours !== undefined && existing.isPublished(path)) issues.push(publishedFile(planned, address));
  else if (ours === undefined || ours === before) files.push(planned);
  else issues.push(doubt('import-file-conflict', path, { name: source.name }));
  return theirs;
}

/** What was published is never written over: a paper is revised, which keeps what was there, and a volume has no revisions. */
function publishedFile({ path, source }: PlannedFile, address: string | undefined): Issue {
  if (address === undefined) return doubt('import-file-conflict', path, { name: source.name });
  return doubt('import-file-published', path, { name: source.name, address, option: path === `${address}.pdf` ? 'pdf' : 'file' });
}

function nameOf({ file, kind }: ImportedFile, id: string, key: string): string {
  if (kind === 'pdf') return `${id}.pdf`;
  if (kind === 'references') return `${id}.references.bib`;
  const [, stem = '', extension = ''] = /^(?:.*\/)?(.*?)(\.[\p{L}\p{N}]{1,8})?$/u.exec(file.name) ?? [];
  if (stem.startsWith(`${id}-`) && kind === 'figure') return stem + extension;
  const rest = stem.toLowerCase().startsWith(key.toLowerCase()) ? stem.slice(key.length) : stem;
  return `${id}-${toSlug(rest.replace(/^0*\d+(?=[-_. ])/u, '')) || kind}${extension.toLowerCase()}`;
}
