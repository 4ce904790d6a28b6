import type { CitedWork } from '../../citation/cited-work.ts';
import type { CiteSettings, PanelSettings } from '../../citation/cite-settings.ts';
import { required } from '../element.ts';
import { fill } from '../plural.ts';

/** What the files of a panel need of it. */
export interface FilesOptions extends Pick<CiteSettings, 'name'> {
  readonly words: Pick<PanelSettings['words'], 'saved' | 'fileCopied' | 'fileFailed'>;
  works(): Promise<readonly CitedWork[]>;
  say(message: string): void;
}

/** What a reader may do with the file of the chosen format; either tells by `say` how it ended, and never rejects. */
export interface CiteFiles {
  save(): Promise<void>;
  copy(): Promise<void>;
}

/** The file of the format that is chosen: every format is written here, by the program that writes the files of the site. */
export function citeFiles(root: HTMLElement, { name, words, works, say }: FilesOptions): CiteFiles {
  const list = required(root, HTMLSelectElement, '[data-cite-format]');
  return {
    save: () => make((text, file, type) => saveAs(new Blob([text], { type }), file), words.saved),
    copy: () => make((text) => navigator.clipboard.writeText(text), words.fileCopied),
  };

  async function make(use: (text: string, file: string, type: string) => void | Promise<void>, done: string): Promise<void> {
    const label = list.selectedOptions[0]?.text ?? list.value;
    try {
      const [{ exportFormats }, cited] = await Promise.all([import('../../export/formats.ts'), works()]);
      const format = exportFormats.find(({ id }) => id === list.value);
      if (!format) throw new Error(`There is no format ${list.value}`);
      await use(format.write(cited), `${name}.${format.extension}`, format.mediaType);
      say(fill(done, { file: label }));
    } catch (error) {
      console.warn(error);
      say(fill(words.fileFailed, { file: label }));
    }
  }
}

function saveAs(content: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = file;
  link.click();
  // The browser has taken the content when it next has time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
