import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { CliError } from './command.ts';

/** Marks a folder as a finished site of this program, which a new one may take the place of. */
export const MARK = '.plenary';

/**
 * The place where a new site grows beside the old one. The old one is put aside and the new one put in its place by two
 * renames once the new one is whole; whatever goes wrong before leaves the old one as it is.
 */
export class Staging {
  readonly folder: string;
  /**
   * Where Astro prints the pages: `folder`, or, where that is on another disk, a folder of the program. Astro moves files out of the
   * program by renaming them, which works on one disk only.
   */
  readonly printing: string;
  readonly #output: string;

  private constructor(output: string, sameDisk: boolean) {
    this.#output = output;
    this.folder = newFolder(output);
    this.printing = sameDisk ? this.folder : join(process.cwd(), '.astro', 'printed');
  }

  /** Opens an empty place for a site that will stand at `output`. A folder of something else is never written over. */
  static async open(output: string): Promise<Staging> {
    if (existsSync(output) && !existsSync(join(output, MARK)) && (await readdir(output)).length > 0) {
      throw new CliError(
        `${output} holds something that is not a site of this program. Name another folder in PLENARY_OUT, or empty this one.`,
      );
    }
    const program = process.cwd();
    if (output.startsWith(program) && !output.startsWith(program + sep)) {
      // Astro would take it for a folder of the program, and then not find its own packages.
      throw new CliError(`${output} begins like ${program}, the folder of the program. Name another folder in PLENARY_OUT.`);
    }
    await discard(newFolder(output));
    await mkdir(newFolder(output), { recursive: true });
    const [there, here] = await Promise.all([stat(newFolder(output)), stat(program)]);
    const staging = new Staging(output, there.dev === here.dev);
    if (staging.printing !== staging.folder) await discard(staging.printing);
    return staging;
  }

  /** Takes the printed pages into the new site. */
  async gather(): Promise<void> {
    if (this.printing === this.folder) return;
    await cp(this.printing, this.folder, { recursive: true });
    await discard(this.printing);
  }

  /** Puts the new site in the place of the old one. */
  async publish(): Promise<void> {
    const old = join(dirname(this.#output), `${basename(this.#output)}.old`);
    await writeFile(join(this.folder, MARK), '');
    await rm(old, { recursive: true, force: true });
    if (existsSync(this.#output)) await rename(this.#output, old);
    await rename(this.folder, this.#output);
    await rm(old, { recursive: true, force: true });
  }

  /** Takes the unfinished site away. */
  async discard(): Promise<void> {
    await discard(this.folder);
    await discard(this.printing);
  }
}

function newFolder(output: string): string {
  return join(dirname(output), `${basename(output)}.new`);
}

async function discard(folder: string): Promise<void> {
  // Pages that were being built when another failed may still be written for a moment.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
