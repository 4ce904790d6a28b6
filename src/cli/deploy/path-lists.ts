import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lists of files for programs that take them from a file, kept so that a command that was printed can be run again by hand. */
export class PathLists {
  readonly #folder: string;
  #count = 0;

  /** Throws away what an earlier run left in the folder. */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** The path of a new file with one path a line. */
  list(paths: readonly string[]): string {
    const file = `${this.#next()}.txt`;
    writeFileSync(file, paths.map((path) => `${path}\n`).join(''));
    return file;
  }

  /** The path of a new folder in which one file of this name stands. */
  folderWith(name: string, text: string): string {
    const folder = this.#next();
    mkdirSync(folder);
    writeFileSync(join(folder, name), text);
    return folder;
  }

  /** The path of a file that an answer can be written to. */
  answer(): string {
    return join(this.#folder, 'answer');
  }

  /** The path of a new folder that holds these folders and no file, for a program that removes what a folder lacks. */
  foldersAlone(folders: readonly string[]): string {
    const top = this.#next();
    mkdirSync(top);
    for (const folder of folders) mkdirSync(join(top, folder), { recursive: true });
    return top;
  }

  #next(): string {
    this.#count += 1;
    return join(this.#folder, String(this.#count).padStart(2, '0'));
  }
}
