import type { Issue } from '../model/issue.ts';
import { isSlug } from '../text/slug.ts';
import type { BibliographyEntry } from './bibliography-entry.ts';
import { doubt } from './doubt.ts';
import type { EntryLanguages } from './entry-languages.ts';
import { languageOfLetters } from './file-language.ts';
import type { ImportedFile, ImportedPaper } from './imported-volume.ts';
import { importedFile } from './keyed-files.ts';
import type { KeyedFiles } from './keyed-files.ts';

/** What a source makes of its entries beside the entries themselves. */
export interface EntriesOfSource {
  readonly files: KeyedFiles;
  /** What is told once, where the source begins. */
  readonly name: string;
  /** Whether papers have their own PDFs here: then one that is missing is an error. */
  readonly expectsPdfs?: boolean;
  /** Where they ought to stand. */
  readonly folder?: string;
}

/** An entry as a contribution of our own, with the files that are named by its key. */
export function entryPaper(
  entry: BibliographyEntry,
  source: EntriesOfSource,
  languages: EntryLanguages,
  issues: Issue[],
  published: string | undefined,
): ImportedPaper {
  const { key, place, abstract, titles } = entry;
  const files = filesOf(entry, source, issues);
  const [title] = titles;
  if (!title) issues.push(doubt('import-entry-untitled', place, { key }));
  const told = title?.language ?? entry.language;
  const language = title ? languages.of(title.text, entry.places?.['title'] ?? place, { told, context: abstract }) : (told ?? 'und');
  const translations = titles
    .filter((one) => one.translated)
    .map((one) => [languages.of(one.text, place, { told: one.language, not: language }), one.text] as const);
  const hasText = files.some(({ kind }) => kind === 'pdf' || kind === 'word');
  // A DOI leads to the text too.
  const address = entry.url ?? (entry.doi === undefined ? undefined : `https://doi.org/${entry.doi}`);
  const isExternal = !hasText && entry.text === undefined && address !== undefined;
  const fields: ImportedPaper['fields'] = {
    kind: entry.kind ?? 'paper',
    title: title ? { [language]: title.text, ...Object.fromEntries(translations) } : undefined,
    subtitle: title?.subtitle === undefined ? undefined : { [language]: title.subtitle },
    translations: translations.length === 0 ? undefined : Object.fromEntries(translations.map(([tag]) => [tag, 'source' as const])),
    abstract: abstract === undefined ? undefined : { [languages.of(abstract, place, { told: languageOf(abstract, language) })]: abstract },
    keywords: entry.keywords.length === 0 ? undefined : { [language]: [...entry.keywords] },
    language: entry.language,
    pages: entry.pages,
    articleNumber: entry.pages === undefined ? entry.articleNumber : undefined,
    doi: entry.doi,
    // The date of the volume is not said again for each of its papers.
    dates: entry.date === undefined || published?.startsWith(entry.date) ? undefined : { published: entry.date },
    license: entry.license,
    text: isExternal ? 'external' : hasText ? undefined : entry.text,
    externalText: isExternal ? address : undefined,
    note: entry.note === undefined ? undefined : { [language]: entry.note },
  };
  return {
    key,
    ...(entry.id !== undefined && isSlug(entry.id) && { id: entry.id }),
    fields,
    authors: entry.authors,
    files,
    place,
    places: entry.places,
  };
}

/** An abstract may be in another language than the title, where its letters say so; `undefined` where they contradict without telling. */
function languageOf(abstract: string, language: string): string | undefined {
  const found = languageOfLetters(abstract);
  const isCyrillic = CYRILLIC.test(language);
  if (found !== undefined) return found.split('-')[0] === language.split('-')[0] || (found === 'ru' && isCyrillic) ? language : found;
  return isCyrillic === /^\P{L}*\p{Script=Cyrillic}/u.test(abstract) ? language : undefined;
}

const CYRILLIC = /^(?:ru|be|uk|bg|sr|kk|ky|mn|mk|tg)\b|-Cyrl\b/u;

function filesOf(entry: BibliographyEntry, { files, expectsPdfs, folder }: EntriesOfSource, issues: Issue[]): ImportedFile[] {
  const { key, place } = entry;
  const own = files.takeKey(key, folder === undefined ? undefined : { folder, isStrict: true });
  const named = (entry.files ?? []).flatMap((name) => {
    const file = files.take(name);
    return file && !own.some((one) => one.file === file) ? [importedFile(file)] : [];
  });
  const all = [...own, ...named];
  const pdfs = all.filter(({ kind }) => kind === 'pdf');
  if (expectsPdfs && pdfs.length === 0 && !all.some(({ kind }) => kind === 'word'))
    issues.push(doubt('import-pdf-missing', place, { key, name: `${key}.pdf` }));
  return all;
}
