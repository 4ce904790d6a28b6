import type { CitationContext } from '../citation/cited-work.ts';
import type { Work } from '../model/repository.ts';

/** What a format is written for: one work, or several (a volume, a person, a topic, a search, the basket). */
export type ExportScope = 'work' | 'collection' | 'repository';

/** What every format may know beside the works: the site, the centre and its register of organisations. */
export type ExportContext = CitationContext;

/** A format in which works leave the site. */
export interface ExportFormat {
  readonly id: string;
  /** Its name; a proper name, the same in every language. */
  readonly label: string;
  /** Without a dot before it: `bib`, `csl.json`. */
  readonly extension: string;
  /** IANA media type; texts are UTF-8. */
  readonly mediaType: string;
  readonly scopes: readonly ExportScope[];
  /** Pure: the same works give the same bytes. Works that cannot be cited (an event without proceedings) are left out. */
  write(works: readonly Work[], context: ExportContext): string;
}
