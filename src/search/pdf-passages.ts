import type { PdfTexts } from '../model/pdf-texts.ts';
import type { StoredFile } from '../model/records.ts';
import type { Passage } from './record.ts';

/** The text of a PDF page by page, each with the address at which a browser opens the file there. */
export function pdfPassages(file: StoredFile | undefined, texts: PdfTexts, language: string): Passage[] {
  const pages = file && texts.get(file.path);
  return (pages ?? []).map((text, at) => ({
    language,
    text,
    place: { address: `${encodeURIComponent(file?.name ?? '')}#page=${at + 1}`, page: at + 1 },
    body: true,
  }));
}
