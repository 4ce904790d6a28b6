import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const FACES = [
  '400Regular/SourceSerif4_400Regular.ttf',
  '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '600SemiBold/SourceSerif4_600SemiBold.ttf',
] as const;

/**
 * Sets a document by a template in the language of Typst as a tagged PDF (PDF/UA-1, ISO 14289-1); the template reads the document as JSON
 * from `sys.inputs.document`. The same document gives the same bytes on every machine. Throws if the template or the standard refuses it.
 */
export async function typesetPdf(template: string, document: unknown): Promise<Uint8Array> {
  const typst = await (compiler ??= startCompiler());
  const done = typst.compile({ mainFileContent: template, inputs: { document: JSON.stringify(document) } });
  if (!done.result) {
    const error = done.takeDiagnostics();
    throw new Error(`Typst refused a document: ${JSON.stringify(error && typst.fetchDiagnostics(error))}`);
  }
  return new Uint8Array(typst.pdf(done.result, { pdfStandard: 'ua-1' }));
}

let compiler: Promise<NodeCompiler> | undefined;

/** The program is large, so that only a site that has a document to set loads it. */
async function startCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Typst } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'));
  const faces = await Promise.all(FACES.map(async (face) => renamed(await readFile(join(fonts, face)))));
  return Typst.create({ fontArgs: [{ fontBlobs: faces }] });
}

/**
 * A face under a family name of ours. Typst also looks at the fonts of the machine, and one that has the same family in another version
 * would give another document.
 */
function renamed(face: Buffer): Buffer {
  const [from, to] = [utf16('Source Serif 4'), utf16('Plenary Serif4')];
  for (let at = face.indexOf(from); at !== -1; at = face.indexOf(from, at)) to.copy(face, at);
  return face;
}

/** Names in a font are UTF-16, the higher byte first (OpenType, name table). */
function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
