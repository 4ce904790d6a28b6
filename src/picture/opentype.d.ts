/** The part of opentype.js 2.0.0 that pictures use; the package brings no types of its own. */
declare module 'opentype.js/dist/opentype.mjs' {
  /** One step of a TrueType outline: move, line, quadratic curve by x1,y1, or close. */
  export interface PathCommand {
    readonly type: 'M' | 'L' | 'Q' | 'Z';
    readonly x?: number;
    readonly y?: number;
    readonly x1?: number;
    readonly y1?: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    /** 0 where the font has no such letter. */
    charToGlyphIndex(character: string): number;
    getAdvanceWidth(text: string, size: number, options?: { kerning?: boolean }): number;
    getPath(
      text: string,
      x: number,
      y: number,
      size: number,
      options?: { kerning?: boolean },
    ): { readonly commands: readonly PathCommand[] };
  }
  export function parse(buffer: ArrayBuffer): Font;
}
