import type { Issue } from '../../model/issue.ts';
import type { Attachment } from '../../schema/file.ts';
import { fold } from '../../text/fold.ts';
import { isLanguageTag } from '../../text/language.ts';
import { doubt } from '../doubt.ts';
import type { SourceFile } from '../import-source.ts';
import type { ImportedFile } from '../imported-volume.ts';
import { unfitFile } from '../unfit-file.ts';
import { rowKey } from './row-key.ts';

/** What was found beside a list of papers. */
export interface PaperFiles {
  readonly found: ReadonlyMap<string, readonly ImportedFile[]>;
  /** The papers of which a file was refused, and told. */
  readonly refused: ReadonlySet<string>;
}

/**
 * The files of each paper, by its key: those whose names begin with its number (`12.pdf`, `012.pdf`, `12.docx`, `12-figure-1.png`,
 * `12-supplement.zip`), in whatever folder they lie; `numbered` gives such a name for that of another system. Files of no paper, two for one place, and programs in disguise are issues.
 */
export function paperFiles(
  files: readonly SourceFile[],
  keys: ReadonlySet<string>,
  issues: Issue[],
  numbered: (name: string) => string = (name) => name,
): PaperFiles {
  const found = new Map<string, ImportedFile[]>();
  const taken = new Map<string, string>();
  const refused = new Set<string>();
  for (const file of files) {
    if (isNobodys(file.name)) continue;
    const named = paperOfFile(numbered(baseName(file.name)), keys);
    if (!named) {
      issues.push(doubt('import-file-stray', file.name, { name: baseName(file.name), reason: 'paper' }));
      continue;
    }
    const problem = unfitFile(file);
    if (problem) {
      refused.add(named.key);
      issues.push(problem);
      continue;
    }
    const imported = importedFile(file, named);
    const slot = `${named.key} ${imported.kind === 'figure' || imported.kind === 'attachment' ? baseName(file.name) : imported.kind}`;
    const other = taken.get(slot);
    if (other !== undefined) issues.push(doubt('import-text-twice', file.name, { number: named.key, name: baseName(file.name), other }));
    else {
      taken.set(slot, baseName(file.name));
      found.set(named.key, [...(found.get(named.key) ?? []), imported]);
    }
  }
  return { found, refused };
}

/** What operating systems and spreadsheet programs leave in folders, and the note that comes with the template. */
const isNobodys = (name: string): boolean =>
  /(?:^|\/)(?:\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$|readme(?:\.\w+)?$)|\.(?:tmp|bak|lnk)$/iu.test(name);

const baseName = (name: string): string => name.split('/').at(-1) ?? name;

interface NamedFile {
  readonly key: string;
  /** What the name says after the number. */
  readonly rest: string;
  readonly extension: string;
}

function paperOfFile(name: string, keys: ReadonlySet<string>): NamedFile | undefined {
  const [, stem = '', ending = ''] = /^(.+?)\.([^.]+)$/u.exec(baseName(name).normalize('NFC')) ?? [];
  const extension = ending.toLowerCase();
  const parts = stem.split(/(?<=\d)(?=[^\d])|(?<=[^\d])(?=[-_. ])|(?<=[-_. ])/u);
  // The longest beginning that is a number: of A-3-figure first A-3, then A.
  for (let length = parts.length; length > 0; length -= 1) {
    const beginning = parts
      .slice(0, length)
      .join('')
      .replace(/[-_. ]+$/u, '');
    const rest = stem.slice(beginning.length);
    if (keys.has(rowKey(beginning)) && (rest === '' || /^[-_. ([]/u.test(rest)))
      return { key: rowKey(beginning), rest: fold(rest.replace(/^[-_. ([]+|[\])]+$/gu, '')), extension };
  }
  return undefined;
}

const PICTURE = /^(?:png|jpe?g|gif|webp|avif|svg)$/u;

const ATTACHMENTS: readonly (readonly [Attachment['kind'], RegExp])[] = [
  ['slides', /slide|slayd|teqdimat|prezentasiya|презентац|слайд/u],
  ['poster', /poster|stend|постер|стенд/u],
  ['data', /data|melumat|verilen|данные/u],
];

const BY_EXTENSION: readonly (readonly [Attachment['kind'], RegExp])[] = [
  ['slides', /^(?:pptx|odp)$/u],
  ['data', /^(?:csv|tsv|xlsx|ods|json|geojson)$/u],
  ['audio', /^(?:mp3|wav|ogg|m4a)$/u],
  ['video', /^(?:mp4|webm)$/u],
];

function importedFile(file: SourceFile, { rest, extension }: NamedFile): ImportedFile {
  if (rest === '' && extension === 'pdf') return { file, kind: 'pdf' };
  if (rest === '' && extension === 'docx') return { file, kind: 'word' };
  if (extension === 'bib') return { file, kind: 'references' };
  if (PICTURE.test(extension)) return { file, kind: 'figure' };
  if (isLanguageTag(rest) && extension === 'pdf') return { file, kind: 'attachment', attachment: { kind: 'paper', language: rest } };
  const kind =
    ATTACHMENTS.find(([, words]) => words.test(rest))?.[0] ??
    BY_EXTENSION.find(([, endings]) => endings.test(extension))?.[0] ??
    'supplement';
  return { file, kind: 'attachment', attachment: { kind } };
}
