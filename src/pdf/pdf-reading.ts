import type { PdfFacts } from '../model/pdf-facts.ts';
import type { DrawnPage } from './draw-page.ts';

/** What came of reading a PDF: the text of each page, in the order of the file, and the facts, or what stood in the way. */
export type PdfReading = { readonly pages: readonly string[]; readonly facts: PdfFacts } | { readonly fault: PdfFault };

/** What came of drawing page one of a PDF. */
export type PdfPicture = DrawnPage | { readonly fault: PdfFault };

/** What a worker is asked: to read the file at an absolute path, or to draw its page one so many pixels wide. */
export type PdfWish = { readonly read: string } | { readonly draw: string; readonly width: number };

/** Why a PDF gives no text. The last four are limits of {@link PdfLimits}. */
export const pdfFaults = ['encrypted', 'damaged', 'time', 'memory', 'size', 'length'] as const;
export type PdfFault = (typeof pdfFaults)[number];

/** True for the name of a fault. */
export const isFault = (value: unknown): value is PdfFault => pdfFaults.some((fault) => fault === value);

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
