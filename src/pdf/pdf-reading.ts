/** What came of reading a PDF: the text of each page, in the order of the file, or what stood in the way. */
export type PdfReading = { readonly pages: readonly string[] } | { readonly fault: PdfFault };

/** Why a PDF gives no text. The last four are limits of {@link PdfLimits}. */
export const pdfFaults = ['encrypted', 'damaged', 'time', 'memory', 'size', 'length'] as const;
export type PdfFault = (typeof pdfFaults)[number];

/** What one PDF may cost. */
export interface PdfLimits {
  /** Seconds for the whole file. */
  readonly seconds: number;
  /** Megabytes of memory that the reader may ask for, the file itself among them. */
  readonly memory: number;
  /** Megabytes of the file. */
  readonly size: number;
  readonly pages: number;
  /** UTF-16 units of all pages together. */
  readonly characters: number;
}

/** Room for a volume of a thousand pages on a slow machine, and an end to a file that was made to hang one. */
export const PDF_LIMITS: PdfLimits = { seconds: 120, memory: 512, size: 100, pages: 5000, characters: 20_000_000 };
