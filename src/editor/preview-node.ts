/** A piece of a preview: text, or an element with what stands in it. It never holds markup. */
export type PreviewNode = string | PreviewElement;

/** An element of a preview, with the few attributes that previews have. */
export interface PreviewElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PreviewNode[];
}

/** An element of a preview. */
export function element(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly PreviewNode[]): PreviewElement {
  return { tag, attributes, children };
}
