import { zipSync, type ZippableFile } from 'fflate';

/** What is compressed already and would only cost time. */
const COMPRESSED = /\.(?:pdf|png|jpe?g|webp|avif|woff2|zip|gz|docx|xlsx|pptx|mp3|mp4|webm)$/iu;

/** A zip of files by their paths, all in one folder of this name. The same files give the same bytes, whatever the day and the machine. */
export function zipBytes(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The first day that a zip can name, in the time of whatever place this is: that is how the format counts.
  const mtime = new Date(1980, 0, 1);
  const entries = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(
    Object.fromEntries(
      entries.map(([path, bytes]): [string, ZippableFile] => [
        `${folder}/${path}`,
        [bytes, { level: COMPRESSED.test(path) ? 0 : 9, mtime }],
      ]),
    ),
  );
}
