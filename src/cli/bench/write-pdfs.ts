import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PDFFont } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { readRepository } from '../../files/read.ts';
import { link } from '../../model/link.ts';
import { fullName } from '../../model/name.ts';
import type { Paper } from '../../model/repository.ts';
import { titlesOf } from '../../model/title.ts';
import { inventText } from './invented-text.ts';
import type { BenchLanguage } from './vocabulary.ts';

/** Puts beside each paper of an invented repository its PDF of so many pages: title, authors, and text in its language. */
export async function writePdfs(content: string, pages: number, progress: (written: number, total: number) => void): Promise<number> {
  const { records } = await readRepository(content);
  const { papers } = link(records, { drafts: true });
  const face = readFileSync(fileURLToPath(import.meta.resolve(FACE)));
  for (const [at, paper] of papers.entries()) {
    writeFileSync(join(content, paper.path.replace(/\.md$/u, '.pdf')), await pdfOf(paper, at, pages, face));
    progress(at + 1, papers.length);
  }
  return papers.length;
}

const FACE = '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf';
const WORDS_A_PAGE = 380;
const WORDS_A_LINE = 9;

async function pdfOf(paper: Paper, number: number, pages: number, face: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const font = await document.embedFont(face, { subset: true });
  const language = spoken(paper.record.language);
  for (let page = 0; page < pages; page += 1) {
    const words = inventText(number * 1_000 + page)
      .paragraph(language, WORDS_A_PAGE)
      .split(' ');
    const head = page === 0 ? [...linesOf((titlesOf(paper, [language])[0]?.text ?? '').split(' '), 6), authorsOf(paper)] : [];
    print(document, font, head, linesOf(words, WORDS_A_LINE), 101 + page);
  }
  return document.save();
}

function print(document: PDFDocument, font: PDFFont, head: readonly string[], text: readonly string[], number: number): void {
  const page = document.addPage([420, 595]);
  let y = 560;
  for (const line of head) page.drawText(line, { x: 40, y: (y -= 18), size: 14, font });
  for (const line of text.slice(0, 42)) page.drawText(line, { x: 40, y: (y -= 11.5), size: 9, font });
  page.drawText(String(number), { x: 205, y: 24, size: 9, font });
}

function linesOf(words: readonly string[], length: number): string[] {
  return Array.from({ length: Math.ceil(words.length / length) }, (_, at) => words.slice(at * length, (at + 1) * length).join(' '));
}

const authorsOf = ({ contributors }: Paper): string => contributors.flatMap(({ name }) => (name ? [fullName(name)] : [])).join(', ');

const spoken = (language: string | undefined): BenchLanguage => (language === 'az' || language === 'ru' ? language : 'en');
