/** What the site uses of Pagefind's program in the browser, with the list of failed requests that our index adds to it. */
export interface PagefindModule {
  readonly failures: string[];
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
