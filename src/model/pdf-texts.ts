/** The texts of PDFs page by page, by the path of the file below the content folder; a file whose text cannot be used is not in it. */
export type PdfTexts = ReadonlyMap<string, readonly string[]>;
