import type { CitedWork } from '../citation/cited-work.ts';

/** What a format is written for: one work, or several (a volume, a person, a topic, a search, the basket). */
export type ExportScope = 'work' | 'collection' | 'repository';

/** What a format says of itself, and how it writes one work and a file of several. */
export interface EntryFormat {
  readonly id: string;
  /** Its name; a proper name, the same in every language. */
  readonly label: string;
  /** Without a dot before it: `bib`, `csl.json`. */
  readonly extension: string;
  /** IANA media type; texts are UTF-8. */
  readonly mediaType: string;
  readonly scopes: readonly ExportScope[];
  /** True for what stands as files beside the pages; the other formats are made in the reader's browser. */
  readonly built: boolean;
  /** One work as it stands in a file of this format, alone or among others. */
  entry(work: CitedWork): string;
  /** A file of such entries in their order, whole and valid even if there are none. */
  collect(entries: readonly string[]): string;
}

/**
 * A format in which works leave the site. It reads what a citation may say, decided once, and nothing of the repository: so the same
 * code writes the files of the site and, in the browser, those of a search or a basket.
 */
export interface ExportFormat extends EntryFormat {
  /** Pure: the same works give the same bytes, which are the collected entries of each. */
  write(works: readonly CitedWork[]): string;
}

/** A format with its way of writing several works at once. */
export function exportFormat(format: EntryFormat): ExportFormat {
  return { ...format, write: (works) => format.collect(works.map((work) => format.entry(work))) };
}
