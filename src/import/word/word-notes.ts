import { childrenOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

/** A footnote or endnote. */
export type NoteKind = 'footnote' | 'endnote';

/** The notes that a text calls, numbered in the order of their first calls; endnotes are counted with the footnotes. */
export class WordNotes {
  readonly #bodies = new Map<string, XmlElement>();
  readonly #labels = new Map<string, string>();
  readonly called: { readonly label: string; readonly kind: NoteKind; readonly body: XmlElement }[] = [];

  /** The notes of a part; the lines that separate notes from the text are notes for Word alone (ECMA-376, 17.18.33). */
  add(kind: NoteKind, root: XmlElement | undefined): void {
    for (const note of childrenOf(root, `w:${kind}`)) {
      if (/separator|notice/iu.test(note.attributes.get('w:type') ?? '')) continue;
      this.#bodies.set(`${kind} ${note.attributes.get('w:id') ?? ''}`, note);
    }
  }

  /** The label of a note that is called; `undefined` if the file has no such note. */
  call(kind: NoteKind, id: string): string | undefined {
    const key = `${kind} ${id}`;
    const known = this.#labels.get(key);
    const body = this.#bodies.get(key);
    if (known !== undefined || !body) return known;
    const label = String(this.called.length + 1);
    this.#labels.set(key, label);
    this.called.push({ label, kind, body });
    return label;
  }
}
