import type { Issue } from '../model/issue.ts';
import type { BibliographyEntry } from './bibliography-entry.ts';
import { bibliographyVolumes } from './bibliography-volumes.ts';
import { readBibtexFile } from './bibtex-file.ts';
import type { BibtexEntry } from './bibtex-file.ts';
import { readBibtexRecord } from './bibtex-record.ts';
import { decodeText } from './decode-text.ts';
import { doubt } from './doubt.ts';
import type { SourceFile } from './import-source.ts';
import { KeyedFiles } from './keyed-files.ts';
import type { ImportRequest, VolumeSource } from './volume-source.ts';

/** Files of BibTeX or biblatex, with PDFs beside them that are named by the keys of the entries. */
export const bibtex: VolumeSource = {
  id: 'bibtex',
  accepts: (files) => files.some(isBibtex),
  read(files, request) {
    const issues: Issue[] = [];
    const { records, name } = readBibtexFiles(files, request, issues);
    const beside = new KeyedFiles(
      files.filter((file) => !isBibtex(file)),
      issues,
    );
    return Promise.resolve(bibliographyVolumes(records, { files: beside, name, expectsPdfs: beside.has('.pdf') }, request, issues));
  },
};

/** True for a list of entries; one that is named for a paper is the paper's list of references. */
export const isBibtex = ({ name }: SourceFile): boolean => /\.bib(?:tex)?$/iu.test(name) && !/\.references\.bib$/iu.test(name);

/** What was read of all files of BibTeX among these. */
export interface BibtexFiles {
  readonly entries: readonly BibtexEntry[];
  readonly records: readonly BibliographyEntry[];
  /** The first of them. */
  readonly name: string;
}

/** Reads them one after the other; entries may name volumes of another file. */
export function readBibtexFiles(files: readonly SourceFile[], request: ImportRequest, issues: Issue[]): BibtexFiles {
  const own = files.filter(isBibtex);
  const entries = own.flatMap((file) => {
    const text = decodeText(file, issues);
    return text === undefined ? [] : readBibtexFile(text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n'), file.name, issues);
  });
  const records = entries.flatMap((entry, at) => {
    if (at % 500 === 0) request.progress?.(at, entries.length);
    return readBibtexRecord(entry, issues) ?? [];
  });
  const keys = new Set(records.map(({ key }) => key.toLowerCase()));
  for (const { key, parent, place } of records) {
    if (parent !== undefined && !keys.has(parent.toLowerCase()))
      issues.push(doubt('import-crossref-missing', place, { key, target: parent }));
  }
  return { entries, records, name: own[0]?.name ?? '' };
}
