import { required } from '../element.ts';
import type { CiteFiles } from './files.ts';

/** Makes the buttons beside the choice of a format save or copy the file. */
export function startFiles(root: HTMLElement, files: CiteFiles): void {
  required(root, HTMLButtonElement, '[data-cite-save]').addEventListener('click', () => void files.save());
  required(root, HTMLButtonElement, '[data-cite-copy-file]').addEventListener('click', () => void files.copy());
}

/** Files whose program is fetched when it is first wanted. */
export interface AwaitedFiles extends CiteFiles {
  /** Fetches the program, once, before a file is wanted. */
  prepare(): void;
}

/** Files that wait for their program: whoever is quicker than it loses no click. `missing` is told when it does not arrive. */
export function awaitedFiles(load: () => Promise<CiteFiles>, missing: (error: unknown) => void): AwaitedFiles {
  let loading: Promise<CiteFiles | undefined> | undefined;
  const files = () =>
    (loading ??= load().catch((error: unknown) => {
      missing(error);
      return undefined;
    }));
  return {
    prepare: () => void files(),
    save: async () => (await files())?.save(),
    copy: async () => (await files())?.copy(),
  };
}
