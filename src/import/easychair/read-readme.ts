import { fullName } from '../../model/name.ts';
import { isPages } from '../../text/pages.ts';
import { hasFamily } from '../author-name.ts';
import { decodeText } from '../decode-text.ts';
import { doubt } from '../doubt.ts';
import { languageOfLetters } from '../file-language.ts';
import type { SourceFile } from '../import-source.ts';
import type { ImportedFile, ImportedPaper, ImportedPerson } from '../imported-volume.ts';
import { withoutCapitals } from '../name-case.ts';
import { cellText } from '../table/sheet.ts';
import type { Issue } from '../../model/issue.ts';

/** The name of the file that EasyChair puts into the folder of each paper of its proceedings. */
export const README = /(?:^|\/)README_EASYCHAIR(?:\.txt)?$/iu;

/**
 * One paper of a proceedings bundle (`VVVVPPPP/README_EASYCHAIR`): its title, its pages and its authors `First | Last`, and the PDF or Word
 * file beside it. `undefined`, with an issue, for a file without a title.
 */
export function readReadme(
  readme: SourceFile,
  beside: readonly SourceFile[],
  language: string,
  issues: Issue[],
): ImportedPaper | undefined {
  const text = decodeText(readme, issues);
  if (text === undefined) return undefined;
  const lines = text.split(/\r\n?|\n/u).map(cellText);
  const title = field(lines, 'Paper') ?? field(lines, 'Title');
  if (title === undefined) {
    issues.push(doubt('sheet-value-missing', readme.name, { column: 'Paper' }));
    return undefined;
  }
  const pages = field(lines, 'Pages')?.replace(/\s*[–-]+\s*/u, '-');
  const own = languageOfLetters(title) ?? language;
  return {
    key: readme.name.split('/').at(-2) ?? readme.name,
    fields: { title: { [own]: title }, ...(pages !== undefined && isPages(pages) && { pages }) },
    authors: authorsOf(lines, readme.name, issues),
    files: textsOf(beside),
    place: { file: readme.name, line: lines.findIndex((line) => line.includes(title)) + 1 },
  };
}

function field(lines: readonly string[], name: string): string | undefined {
  const found = lines.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return found?.slice(name.length + 1).trim() || undefined;
}

function authorsOf(lines: readonly string[], file: string, issues: Issue[]): ImportedPerson[] {
  return lines.flatMap((line, at) => {
    const parts = line.split('|').map((part) => part.trim());
    const [given = '', family = ''] = parts;
    if (parts.length !== 2 || !/\p{L}/u.test(line)) return [];
    const place = { file, line: at + 1 };
    const printed = withoutCapitals(family);
    const name = { family: printed.name, ...(given !== '' && { given: withoutCapitals(given).name }) };
    if (!hasFamily(name)) {
      issues.push(doubt('import-name-missing', place, { name: family }));
      return [];
    }
    if (printed.capitals) issues.push(doubt('import-name-capitals', place, { name: family, read: fullName(name) }));
    return [{ name, place }];
  });
}

/** The PDF of a folder, and its Word file; of several the first by name. */
function textsOf(beside: readonly SourceFile[]): ImportedFile[] {
  const sorted = beside.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const pdf = sorted.find(({ name }) => /\.pdf$/iu.test(name));
  const word = sorted.find(({ name }) => /\.docx$/iu.test(name));
  return [...(pdf ? [{ file: pdf, kind: 'pdf' as const }] : []), ...(word ? [{ file: word, kind: 'word' as const }] : [])];
}
