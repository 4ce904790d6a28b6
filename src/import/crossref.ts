import type { Issue, Place } from '../model/issue.ts';
import { bibliographyVolumes } from './bibliography-volumes.ts';
import { readCrossrefRecord } from './crossref-record.ts';
import { decodeText } from './decode-text.ts';
import { beginningOf } from './file-beginning.ts';
import type { SourceFile } from './import-source.ts';
import { isRecord, placesOfGroups, readJson, recordsIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';
import { KeyedFiles } from './keyed-files.ts';
import type { VolumeSource } from './volume-source.ts';

/** Answers of Crossref's REST API (`/works`, `/works/DOI`) that someone has saved: one work, a list, or the works alone. */
export const crossref: VolumeSource = {
  id: 'crossref',
  accepts: (files) => files.some(isCrossref),
  read(files, request) {
    const issues: Issue[] = [];
    const own = files.filter(isCrossref);
    const entries = own.flatMap((file) => {
      const text = decodeText(file, issues);
      if (text === undefined) return [];
      const works = worksIn(readJson(text, file.name, issues));
      const places = placesOf(text, file.name, works.length);
      return works.map((work, at) => readCrossrefRecord(work, at + 1, places[at] ?? { file: file.name, line: 1 }, issues));
    });
    const beside = new KeyedFiles(
      files.filter((file) => !isCrossref(file)),
      issues,
    );
    return Promise.resolve(bibliographyVolumes(entries, { files: beside, name: own[0]?.name ?? '' }, request, issues));
  },
};

function worksIn(answer: unknown): JsonRecord[] {
  if (!isRecord(answer)) return recordsIn(answer);
  const message = isRecord(answer['message']) ? answer['message'] : answer;
  return Array.isArray(message['items']) ? recordsIn(message['items']) : [message];
}

/** Works stand in a list within `message`, or in a list alone; where neither is so there is one. */
function placesOf(text: string, file: string, count: number): readonly Place[] {
  if (count < 2) return [];
  return [3, 1].map((depth) => placesOfGroups(text, file, depth)).find((places) => places.length === count) ?? [];
}

function isCrossref(file: SourceFile): boolean {
  if (!/\.json$/iu.test(file.name)) return false;
  const beginning = beginningOf(file);
  return (
    /"message-type"\s*:|"message"\s*:\s*\{/u.test(beginning) ||
    (/"DOI"\s*:/u.test(beginning) && /"(?:is-referenced-by-count|content-domain|date-time|member)"\s*:/u.test(beginning))
  );
}
