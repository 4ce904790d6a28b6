import type { Issue } from '../model/issue.ts';
import { bibliographyVolumes } from './bibliography-volumes.ts';
import type { BibliographyEntry } from './bibliography-entry.ts';
import { isBibtex, readBibtexFiles } from './bibtex.ts';
import type { BibtexEntry } from './bibtex-file.ts';
import { doubt } from './doubt.ts';
import { beginningOf } from './file-beginning.ts';
import type { ImportedPerson } from './imported-volume.ts';
import { folderName, KeyedFiles } from './keyed-files.ts';
import type { VolumeSource } from './volume-source.ts';

/**
 * A folder as editors submit it to PMLR: one `.bib` with `@Proceedings` and `@InProceedings`, the PDFs beside it named by their keys, more
 * material as `key-supp.*`. What its editors get wrong is told; that letters must be ASCII is a rule of theirs alone.
 */
export const pmlr: VolumeSource = {
  id: 'pmlr',
  accepts(files) {
    const [own, ...others] = files.filter(isBibtex);
    if (!own || others.length > 0) return false;
    const beginning = beginningOf(own);
    return /@proceedings\s*[{(]/iu.test(beginning) && /^\s*(?:shortname|conference_url|start|published)\s*=/imu.test(beginning);
  },
  read(files, request) {
    const issues: Issue[] = [];
    const { entries, records, name } = readBibtexFiles(files, request, issues);
    for (const entry of entries) examineEntry(entry, issues);
    examineNames(records, issues);
    const beside = new KeyedFiles(
      files.filter((file) => !isBibtex(file)),
      issues,
    );
    const source = { files: beside, name, expectsPdfs: true, folder: folderName(name) };
    // Every name without a comma has been told at its place.
    const told = records.map((record) => ({ ...record, divided: [] }));
    return Promise.resolve(bibliographyVolumes(told, source, request, issues));
  },
};

const REQUIRED = ['published', 'name', 'shortname', 'year', 'editor', 'start', 'end', 'address', 'volume'];

function examineEntry({ type, key, place, fields }: BibtexEntry, issues: Issue[]): void {
  if (type === 'proceedings') {
    for (const field of REQUIRED) {
      const value = fields.get(field);
      if (value === undefined || /^[{}\s]*$/u.test(value.value))
        issues.push(doubt('import-field-absent', value?.place ?? place, { key, field }));
    }
  }
  if (!/^[\x21-\x7E]+$/u.test(key)) issues.push(doubt('import-key-form', place, { key }));
  for (const name of ['title', 'abstract']) {
    const field = fields.get(name);
    const signs = new Set((field?.value.match(/\\[${_]/gu) ?? []).map((sign) => sign));
    if (field && signs.size > 0) issues.push(doubt('import-latex-escaped', field.place, { key, field: name, signs: [...signs].join(' ') }));
  }
}

function examineNames(records: readonly BibliographyEntry[], issues: Issue[]): void {
  const people = records.flatMap(({ authors, editors }) => [...authors, ...editors]);
  const families = new Set(people.map(({ name }) => name.family));
  const givens = new Set(people.flatMap(({ name }) => name.given ?? []));
  for (const { divided, places, place } of records) {
    for (const name of divided ?? []) issues.push(doubt('import-name-form', places?.['author'] ?? place, { problem: 'comma', name }));
  }
  for (const person of people) if (isReversed(person, families, givens)) tellReversed(person, issues);
}

/** Someone whose family name others have as a given one, and the other way round. */
function isReversed({ name }: ImportedPerson, families: ReadonlySet<string>, givens: ReadonlySet<string>): boolean {
  return name.given !== undefined && givens.has(name.family) && families.has(name.given);
}

function tellReversed({ name, place }: ImportedPerson, issues: Issue[]): void {
  issues.push(doubt('import-name-form', place, { problem: 'reversed', name: [name.family, name.given].filter(Boolean).join(', ') }));
}
