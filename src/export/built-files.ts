import { everythingPath, exportPath, fileAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import type { Citable, Person } from '../model/repository.ts';
import { builtFormats, exportedWorks } from './formats.ts';

/** A file that stands beside the pages, as they link to it. */
export interface BuiltFile {
  /** From the root of the host. */
  readonly href: string;
  /** The format's name. */
  readonly label: string;
  readonly type: string;
}

/** The files of a record in every format that is built; none of a person of whom nothing was published. */
export function recordFiles(record: Citable | Person, site: Site): readonly BuiltFile[] {
  return exportedWorks(record).length === 0 ? [] : builtFiles(site, (extension) => exportPath(record, extension));
}

/** The files that hold every work, in every format that is built. */
export function everythingFiles(site: Site): readonly BuiltFile[] {
  return builtFiles(site, everythingPath);
}

/** The same, compressed by gzip. */
export function compressedFiles(site: Site): readonly BuiltFile[] {
  return builtFiles(site, (extension) => `${everythingPath(extension)}.gz`).map((file) => ({ ...file, label: `${file.label} (.gz)` }));
}

function builtFiles(site: Site, path: (extension: string) => string): BuiltFile[] {
  return builtFormats.map(({ label, extension, mediaType }) => ({ href: fileAddress(site, path(extension)), label, type: mediaType }));
}
