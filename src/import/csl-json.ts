import type { Issue } from '../model/issue.ts';
import { bibliographyVolumes } from './bibliography-volumes.ts';
import { readCslRecord } from './csl-record.ts';
import { decodeText } from './decode-text.ts';
import { beginningOf } from './file-beginning.ts';
import type { SourceFile } from './import-source.ts';
import { placesOfGroups, readJson, recordsIn } from './json-values.ts';
import { KeyedFiles } from './keyed-files.ts';
import type { VolumeSource } from './volume-source.ts';

/** Files of CSL-JSON: a list of items or a single one, as Zotero and our own site give them. */
export const cslJson: VolumeSource = {
  id: 'csl-json',
  accepts: (files) => files.some(isCsl),
  read(files, request) {
    const issues: Issue[] = [];
    const own = files.filter(isCsl);
    const entries = own.flatMap((file) => {
      const text = decodeText(file, issues);
      const items = text === undefined ? [] : recordsIn(readJson(text, file.name, issues));
      const places = text === undefined ? [] : placesOfGroups(text, file.name, /^[\s\uFEFF]*\[/u.test(text) ? 1 : 0);
      return items.flatMap((item, at) => readCslRecord(item, at + 1, places[at] ?? { file: file.name, line: 1 }, issues) ?? []);
    });
    const beside = new KeyedFiles(
      files.filter((file) => !isCsl(file)),
      issues,
    );
    return Promise.resolve(
      bibliographyVolumes(entries, { files: beside, name: own[0]?.name ?? '', expectsPdfs: beside.has('.pdf') }, request, issues),
    );
  },
};

/** `.csl.json`, or JSON that begins with an item. */
function isCsl(file: SourceFile): boolean {
  if (/\.csl(?:\.json)?$/iu.test(file.name)) return true;
  return (
    /\.json$/iu.test(file.name) &&
    /"(?:citation-key|container-title|issued|event-title|publisher-place)"\s*:|"type"\s*:\s*"(?:paper-conference|chapter|article-journal|speech|book|report)"/u.test(
      beginningOf(file),
    ) &&
    !/"message"\s*:|"date-time"/u.test(beginningOf(file))
  );
}
