import type { Place } from '../model/issue.ts';
import type { License } from '../schema/source.ts';
import type { PaperKind, TextStatus } from '../schema/paper.ts';
import type { ImportedPerson } from './imported-volume.ts';

/** A title, its marks in place, and its language where the source tells it. */
export interface EntryTitle {
  readonly text: string;
  readonly language?: string;
  readonly subtitle?: string;
  /** Whether it stands beside the original as its translation. */
  readonly translated?: boolean;
}

/** What an entry says of a meeting. */
export interface EntryEvent {
  readonly title?: string;
  /** The town with its country, `Baku, Azerbaijan`. */
  readonly place?: string;
  readonly venue?: string;
  readonly from?: string;
  readonly to?: string;
  readonly website?: string;
  readonly sponsor?: string;
}

/** What an entry says of the volume that it is, or stands in. */
export interface EntryVolume {
  readonly title?: string;
  readonly subtitle?: string;
  readonly event?: EntryEvent;
  readonly series?: string;
  readonly issn?: string;
  readonly isbn?: string;
  readonly number?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly published?: string;
  readonly doi?: string;
}

/** One entry of a list of references, whatever its format; values have the form that our records ask for. */
export interface BibliographyEntry {
  readonly key: string;
  readonly place: Place;
  readonly places?: Readonly<Record<string, Place>>;
  /** Whether it is a volume; else it is a contribution to one. */
  readonly isVolume: boolean;
  /** Whether it was said at a meeting, or is the proceedings of one. */
  readonly isOfMeeting: boolean;
  readonly kind?: PaperKind;
  readonly text?: TextStatus;
  readonly language?: string;
  readonly titles: readonly EntryTitle[];
  readonly abstract?: string;
  readonly keywords: readonly string[];
  readonly authors: readonly ImportedPerson[];
  readonly editors: readonly ImportedPerson[];
  readonly date?: string;
  readonly pages?: string;
  readonly articleNumber?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly license?: License;
  readonly note?: string;
  readonly volume: EntryVolume;
  /** The volume that it names by key. */
  readonly parent?: string;
  /** The ids of a record of ours. */
  readonly volumeId?: string;
  readonly id?: string;
  /** Names of files that belong to it, as the entry has them. */
  readonly files?: readonly string[];
  /** Fields that have no place in our records. */
  readonly lost: readonly string[];
  /** Names of people whose division was guessed. */
  readonly divided?: readonly string[];
}
