/** What the site uses of Pagefind's program in the browser, with what our index adds to it: the requests that failed, and the parts that arrived. */
export interface PagefindModule {
  readonly failures: readonly string[];
  readonly parts: ReadonlyMap<string, Promise<ArrayBuffer>>;
  createInstance(options: { readonly basePath: string; readonly baseUrl: string; readonly noWorker: boolean }): PagefindInstance;
}

export interface PagefindInstance {
  options(options: { readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> } }): Promise<void>;
  init(): Promise<void>;
  /** `null` finds every record. */
  search(term: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<{ readonly raw_url?: string; readonly url: string; readonly content: string }>;
}
