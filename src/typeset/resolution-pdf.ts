import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TypesetDocument } from './resolution-document.ts';
import { typesetPdf } from './typst.ts';

/** The version of what documents are set with: the compiler and the faces. It goes up with them, so that kept documents are set anew. */
const VERSION = 1;

/** What the PDF of a resolution is made of, whole: the same gives the same bytes. */
export async function pdfIngredients(document: TypesetDocument): Promise<unknown> {
  return { document, template: await (template ??= readTemplate()), version: VERSION };
}

/** A resolution in one language as a PDF that looks like an official document. */
export async function resolutionPdf(document: TypesetDocument): Promise<Uint8Array> {
  return typesetPdf(await (template ??= readTemplate()), document);
}

let template: Promise<string> | undefined;

function readTemplate(): Promise<string> {
  return readFile(fileURLToPath(new URL('resolution.typ', import.meta.url)), 'utf8');
}
