import { editorText, type Save } from '../../editor/settle-save.ts';

/**
 * What this page is about to save: the editor hands on a text and a name of a file, and here it is looked up which form that text comes
 * from, on what it was based, and under which name an upload is to stand.
 */
export class KnownSaves {
  readonly #saves = new Map<string, Save>();
  readonly #names = new Map<string, string>();

  /** Takes note of a text that is about to be saved. */
  expect(save: Save): void {
    this.#saves.set(editorText(save.text), save);
  }

  /** The save that a text belongs to. */
  of(text: string): Save | undefined {
    return this.#saves.get(editorText(text));
  }

  /** Takes note that a file of this name in a folder is to have another name. */
  rename(folder: string, name: string, wanted: string): void {
    this.#names.set(`${folder}/${name}`, wanted);
  }

  /** The name that an upload is to have. */
  nameOf(folder: string, name: string): string {
    return this.#names.get(`${folder}/${name}`) ?? name;
  }
}
