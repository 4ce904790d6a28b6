import type { Issue } from '../model/issue.ts';
import type { ResolutionRecord } from '../schema/resolution.ts';
import { alignTexts } from './align-texts.ts';
import { decodeText } from './decode-text.ts';
import { doubt } from './doubt.ts';
import { languageOfLetters, languageOfName } from './file-language.ts';
import type { ImportSource, SourceFile } from './import-source.ts';
import type { ParsedText } from './parsed-text.ts';
import { readResolutionText } from './read-resolution-text.ts';

/** A resolution as it was understood, with what has no place in its record. */
export interface ImportedResolution {
  readonly record?: ResolutionRecord | undefined;
  /** The languages in the order of the files. */
  readonly languages: readonly string[];
  /** Lines that belong to nothing and lines of adoption, as they stand in the files. */
  readonly asides: readonly { readonly file: string; readonly line: number; readonly text: string; readonly kind: 'stray' | 'adoption' }[];
}

/** The pasted, numbered plain text of a resolution, one file a language. */
export const resolutionText: ImportSource<ImportedResolution> = {
  id: 'resolution-text',
  accepts: (files) => files.length > 0 && files.every(({ name }) => /\.txt$/iu.test(name)),
  read(files) {
    const issues: Issue[] = [];
    const texts = readTexts(files, issues);
    const record = alignTexts(texts, issues);
    const asides = texts.flatMap(({ file, strays, adoption }) => [
      ...strays.map(({ line, text }) => ({ file, line, text, kind: 'stray' as const })),
      ...(adoption ? [{ file, line: adoption.line, text: adoption.text, kind: 'adoption' as const }] : []),
    ]);
    return { record, languages: texts.map(({ language }) => language), asides, issues };
  },
};

function readTexts(files: readonly SourceFile[], issues: Issue[]): ParsedText[] {
  const texts: ParsedText[] = [];
  for (const file of files) {
    const text = decodeText(file, issues);
    const language = text === undefined ? undefined : languageOf(file.name, text, issues);
    if (text === undefined || language === undefined) continue;
    const twin = texts.find((one) => one.language === language);
    if (twin) issues.push(doubt('import-language-twice', file.name, { language, other: twin.file }));
    else texts.push(readResolutionText(text, file.name, language, issues));
  }
  return texts;
}

/** The language that the name of the file tells, else its letters; `undefined`, with an issue, where both leave it open. */
function languageOf(file: string, text: string, issues: Issue[]): string | undefined {
  const named = languageOfName(file);
  const found = languageOfLetters(text);
  if (named !== undefined && found !== undefined && named !== found) {
    issues.push(doubt('import-language-doubt', { file, line: 1 }, { language: named, found }));
  }
  const language = named ?? found;
  if (language === undefined) issues.push(doubt('import-language-unknown', file));
  return language;
}
