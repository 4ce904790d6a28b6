/** The part of citeproc-js that this program uses; the package brings no types. */
declare module 'citeproc' {
  interface Tree {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (Tree | string)[];
  }
  interface System {
    retrieveLocale(language: string): Tree | string | undefined;
    retrieveItem(id: string): object;
  }
  /** An item in a citation; `position` is 0 for the first one, 1 for a later one, 2 right after itself, 3 so with another locator. */
  interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly position?: number;
  }
  interface Engine {
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[]): string[];
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, string[]] | false;
    makeCitationCluster(items: readonly CitationItem[]): string;
  }
  const CSL: {
    readonly Engine: new (system: System, style: Tree | string, language: string, forceLanguage: boolean) => Engine;
    readonly PROCESSOR_VERSION: string;
    parseXml(xml: string): Tree;
    NAME_INITIAL_REGEXP: RegExp;
    ROMANESQUE_REGEXP: RegExp;
    ROMANESQUE_NOT_REGEXP: RegExp;
    STARTSWITH_ROMANESQUE_REGEXP: RegExp;
    ALL_ROMANESQUE_REGEXP: RegExp;
  };
  export default CSL;
}
