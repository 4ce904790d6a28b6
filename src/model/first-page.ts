/** The picture of page one of a PDF: a WebP file, by its absolute path, and its size in pixels. */
export interface FirstPage {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}
