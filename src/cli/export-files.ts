import { gzipSync } from 'node:zlib';
import type { CitationContext } from '../citation/cited-work.ts';
import type { ExportFormat } from '../export/format.ts';
import { builtFormats, citedWorks, exportedWorks, isPublished } from '../export/formats.ts';
import { collectedParts } from '../export/parts.ts';
import { everythingPath, exportPath } from '../model/address.ts';
import type { Citable, Person } from '../model/repository.ts';
import type { Edition } from '../repository.ts';
import type { SiteFile } from './site-file.ts';

/** The files of every format that is built: for each work, volume and person, and for everything at once. */
export function* exportFiles(edition: Edition): Generator<SiteFile> {
  for (const format of builtFormats) yield* filesOf(format, edition);
}

function* filesOf(format: ExportFormat, { repository, site }: Edition): Generator<SiteFile> {
  const entries = entryWriter(format, { site, center: repository.center, organizations: repository.organizations });
  const fileOf = (record: Citable | Person): SiteFile => ({
    path: exportPath(record, format.extension),
    content: () => format.collect(entries(exportedWorks(record))),
  });
  const volumes = repository.volumes.filter(isPublished);
  for (const volume of volumes) {
    yield fileOf(volume);
    for (const work of [...volume.papers, ...volume.resolutions]) yield fileOf(work);
    for (const { versions } of volume.papers) for (const version of versions) yield fileOf(version);
    for (const { clauses } of volume.resolutions) for (const clause of clauses) yield fileOf(clause);
  }
  for (const person of repository.people.values()) if (exportedWorks(person).length > 0) yield fileOf(person);
  yield* everything(
    format,
    volumes.filter(({ listed }) => listed).flatMap((volume) => entries(exportedWorks(volume))),
  );
}

/** Each work is written once: alone, in its volume, with its authors and among all it is the same entry. */
function entryWriter(format: ExportFormat, context: CitationContext): (works: readonly Citable[]) => readonly string[] {
  const written = new Map<Citable, readonly string[]>();
  const entryOf = (work: Citable): readonly string[] => {
    const entry = written.get(work) ?? citedWorks([work], context).map((cited) => format.entry(cited));
    written.set(work, entry);
    return entry;
  };
  return (works) => works.flatMap(entryOf);
}

/** The listed volumes in one file, and in numbered parts where that is too large for some programs; each also compressed. */
function* everything(format: ExportFormat, entries: readonly string[]): Generator<SiteFile> {
  const parts = collectedParts(format, entries);
  yield* withCompressed(everythingPath(format.extension), () => format.collect(entries));
  if (parts.length < 2) return;
  for (const [at, part] of parts.entries()) yield* withCompressed(everythingPath(format.extension, at + 1), () => format.collect(part));
}

function* withCompressed(path: string, content: () => string): Generator<SiteFile> {
  yield { path, content };
  yield { path: `${path}.gz`, content: () => compressed(content()) };
}

/** The same bytes for the same text: gzip (RFC 1952, section 2.3) without a time, and with an unknown system instead of this machine's. */
function compressed(text: string): Uint8Array {
  const bytes = gzipSync(text, { level: 6 });
  bytes.writeUInt32LE(0, 4);
  bytes.writeUInt8(255, 9);
  return bytes;
}
