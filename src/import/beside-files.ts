import type { Issue } from '../model/issue.ts';
import { toSlug } from '../text/slug.ts';
import type { YamlValue } from '../text/yaml-lines.ts';
import { doubt } from './doubt.ts';
import type { Digest, ExistingContent } from './existing-content.ts';
import type { SourceFile } from './import-source.ts';
import type { ImportedFile, ImportedPaper } from './imported-volume.ts';
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
  const files: PlannedFile[] = [];
  const digests: Record<string, string> = {};
  const attachments: YamlValue[] = [];
  for (const one of paper.files) {
    if (one.kind === 'word') continue;
    const name = nameOf(one, id, paper.key);
    if (digests[name] !== undefined) {
      issues.push(doubt('import-file-twice', one.file.name, { name, key: paper.key }));
      continue;
    }
    if (one.kind === 'attachment') attachments.push(yamlValue({ file: name, kind: 'supplement', ...one.attachment }));
    const path = `papers/${volume}/${name}`;
    const theirs = digest(one.file.bytes);
    const ours = existing.digestOf(path);
    digests[name] = theirs;
    if (ours === theirs || (ours !== undefined && theirs === before[name])) continue;
    if (ours !== undefined && existing.isPublished(path))
      issues.push(
        doubt('import-file-published', path, {
          name: one.file.name,
          address: `papers/${volume}/${id}`,
          option: name === `${id}.pdf` ? 'pdf' : 'file',
        }),
      );
    else if (ours === undefined || ours === before[name]) files.push({ path, source: one.file });
    else issues.push(doubt('import-file-conflict', path, { name: one.file.name }));
  }
  return { files, digests, attachments };
}

function nameOf({ file, kind }: ImportedFile, id: string, key: string): string {
  if (kind === 'pdf') return `${id}.pdf`;
  if (kind === 'references') return `${id}.references.bib`;
  const [, stem = '', extension = ''] = /^(?:.*\/)?(.*?)(\.[\p{L}\p{N}]{1,8})?$/u.exec(file.name) ?? [];
  if (stem.startsWith(`${id}-`) && kind === 'figure') return stem + extension;
  const rest = stem.toLowerCase().startsWith(key.toLowerCase()) ? stem.slice(key.length) : stem;
  return `${id}-${toSlug(rest.replace(/^0*\d+(?=[-_. ])/u, '')) || kind}${extension.toLowerCase()}`;
}
