import type { Issue } from '../model/issue.ts';
import type { Attachment } from '../schema/file.ts';
import { readLatex } from '../text/latex-reading.ts';
import { aclpub2People } from './aclpub2-people.ts';
import { doubt } from './doubt.ts';
import type { EntryLanguages } from './entry-languages.ts';
import type { ImportedFile, ImportedPaper } from './imported-volume.ts';
import { isRecord, recordsIn, textIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';
import { importedFile, isSignedForm } from './keyed-files.ts';
import type { KeyedFiles } from './keyed-files.ts';
import type { YamlSource } from './yaml-source.ts';

/** What papers of aclpub2 are put together from. */
interface Surroundings {
  readonly files: KeyedFiles;
  /** The folder of their PDFs. */
  readonly folder: string;
  readonly sessionOf: ReadonlyMap<string, string>;
  readonly languages: EntryLanguages;
}

/** The papers of `papers.yml`, in its order; those that are not archival stay out, and that is told. */
export function aclpub2Papers(source: YamlSource, around: Surroundings, issues: Issue[]): ImportedPaper[] {
  const lost = new Map<string, number>();
  const papers = recordsIn(source.value).flatMap((paper, index): ImportedPaper[] => {
    const key = textIn(paper, 'id') ?? String(index + 1);
    const title = readLatex(textIn(paper, 'title') ?? '').title;
    for (const field of lostFields(paper)) lost.set(field, (lost.get(field) ?? 0) + 1);
    const files = filesOf(paper, key, source, index, around, issues);
    if (isLeftOut(paper)) {
      issues.push(doubt('import-not-archival', source.placeOf([index, 'archival']), { key, title }));
      return [];
    }
    return [paperOf(paper, key, title, files, source, index, around, issues)];
  });
  if (lost.size > 0) {
    const fields = [...lost].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, count]) => `${field} ×${count}`);
    issues.push(doubt('import-fields-lost', { file: source.placeOf([]).file }, { fields: fields.join(', ') }));
  }
  return papers;
}

function paperOf(
  paper: JsonRecord,
  key: string,
  title: string,
  files: readonly ImportedFile[],
  source: YamlSource,
  index: number,
  { sessionOf, languages }: Surroundings,
  issues: Issue[],
): ImportedPaper {
  const place = source.placeOf([index]);
  const read = readLatex(textIn(paper, 'abstract') ?? '');
  const at = (field: string) => source.placeOf([index, field]);
  if (read.unread.length > 0)
    issues.push(doubt('import-latex-unread', at('abstract'), { key, field: 'abstract', commands: [...new Set(read.unread)].join(' ') }));
  if (title === '') issues.push(doubt('import-entry-untitled', place, { key }));
  const language = languages.of(title, at('title'), { context: read.text });
  const session = sessionOf.get(key);
  return {
    key,
    ...(/^\d{1,4}$/u.test(key) && { id: key.padStart(2, '0') }),
    fields: {
      kind: 'paper',
      ...(title !== '' && { title: { [language]: title } }),
      ...(read.text !== '' && { abstract: { [language]: read.text } }),
      ...(session !== undefined && { session }),
    },
    authors: aclpub2People(paper['authors'], (author) => source.placeOf([index, 'authors', author]), issues),
    files,
    place,
    places: { title: at('title'), authors: at('authors'), file: at('file') },
  };
}

const isLeftOut = (paper: JsonRecord): boolean => paper['archival'] === false || /^(?:false|no|0)$/iu.test(textIn(paper, 'archival') ?? '');

/** The file that a paper names, and its attachments; one that is missing is an error. */
function filesOf(
  paper: JsonRecord,
  key: string,
  source: YamlSource,
  index: number,
  { files, folder }: Surroundings,
  issues: Issue[],
): ImportedFile[] {
  const name = textIn(paper, 'file') ?? `${key}.pdf`;
  const pdf = files.take(name, { folder, isStrict: true });
  const isArchival = !isLeftOut(paper);
  if (!pdf && isArchival) issues.push(doubt('import-pdf-missing', source.placeOf([index, 'file']), { key, name }));
  const attachments = recordsIn(paper['attachments']).flatMap((attachment, at): ImportedFile[] => {
    const own = textIn(attachment, 'file');
    const file = own === undefined ? undefined : files.take(own);
    // A form was told when the folder was looked through.
    if (own !== undefined && !file && !isSignedForm(own))
      issues.push(doubt('import-pdf-missing', source.placeOf([index, 'attachments', at, 'file']), { key, name: own }));
    return file ? [importedFile(file, kindOf(textIn(attachment, 'type')))] : [];
  });
  return [...(pdf ? [importedFile(pdf)] : []), ...attachments];
}

const KINDS: readonly (readonly [RegExp, Attachment['kind']])[] = [
  [/presentation|slides/iu, 'slides'],
  [/poster/iu, 'poster'],
  [/data/iu, 'data'],
  [/video/iu, 'video'],
  [/audio/iu, 'audio'],
];

const kindOf = (type = ''): Attachment['kind'] => KINDS.find(([words]) => words.test(type))?.[1] ?? 'supplement';

const KNOWN = new Set(['id', 'authors', 'file', 'attachments', 'title', 'abstract', 'archival']);

function lostFields(paper: JsonRecord): string[] {
  const attributes = isRecord(paper['attributes']) ? Object.keys(paper['attributes']).map((name) => `attributes.${name}`) : [];
  return [
    ...Object.keys(paper).filter((name) => !KNOWN.has(name) && name !== 'attributes' && paper[name] !== null && paper[name] !== ''),
    ...attributes,
  ];
}
