/** A place where a site stands: a folder, a folder of another machine, or a store. */
export interface DeployTarget {
  /** The text of a file at the root; `undefined` if there is none. */
  read(name: string): Promise<string | undefined>;
  /** Whether nothing at all is there. */
  isEmpty(): Promise<boolean>;
  /** Puts files of a built site there, each whole or not at all. */
  put(folder: string, paths: readonly string[]): Promise<void>;
  /** Writes one small file at the root, whole or not at all. */
  write(name: string, text: string): Promise<void>;
  /** Removes files that `deploy` has put there, and folders that become empty by it where the place has folders. */
  remove(paths: readonly string[]): Promise<void>;
}
