/** The part of citeproc-js that this program uses; the package brings no types. */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  interface Engine {
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[]): string[];
    makeBibliography(): [object, string[]] | false;
  }
  const CSL: {
    readonly Engine: new (system: System, style: string, language: string, forceLanguage: boolean) => Engine;
    readonly PROCESSOR_VERSION: string;
  };
  export default CSL;
}
