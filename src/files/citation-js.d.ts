declare module '@citation-js/core' {
  /** The part of the library that we use: its registry of formats and their settings. */
  export const plugins: {
    readonly input: { chain(text: string, options: { generateGraph: boolean; forceType?: string }): Record<string, unknown>[] };
    readonly output: { format(format: string, data: readonly object[], options?: object): string };
    readonly config: { get(plugin: string): Record<string, Record<string, unknown>> };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
