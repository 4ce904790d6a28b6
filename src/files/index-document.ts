/** One record to be found. `url`, `content` and `meta` are the fields of a Pagefind custom record. */
export interface IndexDocument {
  readonly url: string;
  readonly content: string;
  /** The number of the first word of the content that counts less than those before it. */
  readonly body: number;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Whole numbers by which results can be put in order. */
  readonly sort: Readonly<Record<string, number>>;
  /** The value of a filter that this record stands for, and its name by language. */
  readonly label?: { readonly filter: string; readonly value: string; readonly text: Readonly<Record<string, string>> };
}
