import { isRemoved, paperTextFields, volumeTextFields } from '../model/removed.ts';
import { rule } from './rule.ts';

/** A record was removed, and its text, its files or what leads to them is still there. */
export const removedPresent = rule('removed-present', ({ papers, volumes }, report) => {
  for (const { record, path, files, fullText, references, versions = [] } of papers) {
    if (!isRemoved(record)) continue;
    for (const field of paperTextFields) if (record[field] !== undefined) report(path, [field], { what: 'field', name: field });
    if (fullText) report(path, [], { what: 'text', name: path });
    if (references.length > 0) report(path.replace(/\.mdx?$/u, '.references.bib'), [], { what: 'file', name: path });
    for (const { name, path: file } of files) report(file, [], { what: 'file', name });
    for (const version of versions) {
      report(version.path, [], { what: 'text', name: version.path });
      for (const { name, path: file } of version.files) report(file, [], { what: 'file', name });
    }
  }
  for (const { record, path, files } of volumes) {
    if (!isRemoved(record)) continue;
    for (const field of volumeTextFields) if (record[field] !== undefined) report(path, [field], { what: 'field', name: field });
    for (const { name, path: file } of files) report(file, [], { what: 'file', name });
  }
});
