import { z } from 'zod';
import { CliError } from '../command.ts';

/** The file at the root of a deployed site in which `deploy` keeps what it has put there. */
export const RECORD_FILE = '.plenary-deploy.json';

const VERSION = 1;

/** A path that stays below the folder it is put together with, on every system. */
const inside = z.string().refine((path) => path !== '' && !/^\/|[\\\0:]|(?:^|\/)\.{0,2}(?:\/|$)/u.test(path));
const sums = z.record(inside, z.string().regex(/^[0-9a-f]{64}$/u));

const deployRecord = z.strictObject({
  plenary: z.literal(VERSION),
  /** The files of the edition that stands there, with the SHA-256 of each. */
  files: sums,
  /** Files of the edition before it, which pages that are still open refer to. */
  leaving: sums,
  /** What a deploy that did not come to its end was about to put there. */
  unfinished: z.array(inside),
});

/** What `deploy` has put at a place. */
export type DeployRecord = Readonly<z.infer<typeof deployRecord>>;

/** The record of a place where nothing was put yet. */
export const emptyRecord: DeployRecord = { plenary: VERSION, files: {}, leaving: {}, unfinished: [] };

/** Reads a record. Throws a `CliError` for one that this program did not write, or a newer one. */
export function readRecord(text: string, target: string): DeployRecord {
  const read = deployRecord.safeParse(parsed(text));
  if (read.success) return read.data;
  throw new CliError(
    `${RECORD_FILE} at ${target} cannot be read: it is damaged, or of a newer version of this program. Without it nobody knows which files there are the site’s. Update the program; or delete that file and deploy with --into-existing, which removes nothing.`,
  );
}

/** The text of a record: the same for the same files, whatever the order in which they were found. */
export function writeRecord({ plenary, files, leaving, unfinished }: DeployRecord): string {
  return `${JSON.stringify({ plenary, files: inOrder(files), leaving: inOrder(leaving), unfinished: [...unfinished].sort() }, null, 1)}\n`;
}

function inOrder(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
