import { citedWork } from '../citation/cited-work.ts';
import type { CitationContext, CitedWork } from '../citation/cited-work.ts';
import type { Citable, Person, Topic, Volume } from '../model/repository.ts';
import { bibtex } from './bibtex.ts';
import { bibtex8bit } from './bibtex-8bit.ts';
import { cslJson } from './csl-json.ts';
import { endnote } from './endnote.ts';
import type { ExportFormat } from './format.ts';
import { mods } from './mods.ts';
import { ris } from './ris.ts';

/** Every format of export, in the order in which pages offer them. */
export const exportFormats: readonly ExportFormat[] = [bibtex, bibtex8bit, ris, cslJson, endnote, mods];

/** The formats that stand as files beside the pages. */
export const builtFormats: readonly ExportFormat[] = exportFormats.filter(({ built }) => built);

/** The works that the files beside a record hold: a volume with all that belongs to it, the works of a person or topic, else itself. */
export function exportedWorks(record: Citable | Person | Topic): readonly Citable[] {
  switch (record.type) {
    case 'volume':
      return [record, ...record.papers, ...record.resolutions];
    case 'person':
      return [...record.papers.filter(({ volume }) => isPublished(volume)), ...record.edited.filter(isPublished)];
    case 'topic':
      return record.papers;
    case 'paper':
    case 'resolution':
    case 'clause':
      return [record];
  }
}

/** Nothing was published of what was an event only, and nothing of it can be cited. */
export function isPublished({ record }: Volume): boolean {
  return record.status !== 'event-only';
}

/** Works as they are cited, in their order; those that cannot be cited (an event without proceedings) are left out. */
export function citedWorks(works: readonly Citable[], context: CitationContext): readonly CitedWork[] {
  return works.flatMap((work) => citedWork(work, context) ?? []);
}
