/** The part of subset-font 2.9.0 that the site’s fonts are cut with; the package brings no types of its own. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'woff2' | 'sfnt';
    readonly keepFeatures?: readonly string[];
    readonly keepAllGlyphs?: boolean;
    readonly noHinting?: boolean;
  }
  export default function subset(font: Buffer, text: string | undefined, options: SubsetOptions): Promise<Buffer>;
}
