import type { Issue } from '../model/issue.ts';
import type { Attachment } from '../schema/file.ts';
import { doubt } from './doubt.ts';
import type { SourceFile } from './import-source.ts';
import type { ImportedFile } from './imported-volume.ts';

/** Where a source expects the files of its papers: `''` for the folder itself, `papers` for a folder in it. */
export interface FilesOfPapers {
  readonly folder: string;
  /** Told of a file that stands elsewhere; without it any folder will do. */
  readonly isStrict: boolean;
}

/** The files that lie beside a list of papers, given out by the names that the papers have for them. */
export class KeyedFiles {
  readonly #files: readonly SourceFile[];
  readonly #issues: Issue[];
  readonly #taken = new Set<SourceFile>();
  readonly #byName = new Map<string, SourceFile[]>();

  /** A form that authors sign is never given out; it is told. */
  constructor(files: readonly SourceFile[], issues: Issue[]) {
    this.#issues = issues;
    this.#files = files.filter((file) => {
      const isForm = isSignedForm(file.name);
      if (isForm) issues.push(doubt('import-form-leaked', file.name, { name: file.name }));
      return !isForm && !LEFT_BEHIND.test(baseName(file.name));
    });
    for (const file of this.#files) {
      const name = baseName(file.name).toLowerCase().normalize('NFC');
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), file]);
    }
  }

  /** Whether any file of this kind is there. */
  has(extension: string): boolean {
    return this.#files.some(({ name }) => name.toLowerCase().endsWith(extension));
  }

  /** The file of a name, taken; of several in different folders that in the folder that was expected. */
  take(name: string, expected?: FilesOfPapers): SourceFile | undefined {
    const base = baseName(name).toLowerCase().normalize('NFC');
    const found = this.#byName.get(base) ?? [];
    const file = found.find((one) => folderName(one.name) === expected?.folder) ?? found.find((one) => one.name === name) ?? found[0];
    if (!file) return undefined;
    this.#taken.add(file);
    if (expected?.isStrict && folderName(file.name) !== expected.folder)
      this.#issues.push(
        doubt('import-file-folder', file.name, { name: file.name, folder: expected.folder || '.', found: folderName(file.name) || '.' }),
      );
    return file;
  }

  /** The files whose names begin with a key: `smith26a.pdf`, `smith26a.docx`, `smith26a-supp.zip`. */
  takeKey(key: string, expected?: FilesOfPapers): ImportedFile[] {
    const start = key.toLowerCase().normalize('NFC');
    const names = ['.pdf', '.docx', '.doc', '.references.bib'].map((extension) => start + extension);
    const own = names.flatMap((name) => this.take(name, expected) ?? []);
    const more = [...this.#byName.keys()]
      .filter((name) => name.startsWith(`${start}-supp`) || name.startsWith(`${start}_supp`))
      .sort()
      .flatMap((name) => this.take(name, expected) ?? []);
    return [...own.map((file) => importedFile(file)), ...more.map((file) => importedFile(file, 'supplement'))];
  }

  /** Tells of each file that no paper has asked for. */
  tellOfTheRest(): void {
    for (const file of this.#files) {
      if (!this.#taken.has(file)) this.#issues.push(doubt('import-file-unmatched', file.name, { name: file.name }));
    }
  }
}

/** A file with what it is by its name; `as` says what an attachment is. */
export function importedFile(file: SourceFile, as?: Attachment['kind']): ImportedFile {
  const extension = /\.([a-z0-9]+)$/iu.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (as !== undefined) return { file, kind: 'attachment', attachment: { kind: as } };
  if (extension === 'pdf') return { file, kind: 'pdf' };
  if (extension === 'docx' || extension === 'doc') return { file, kind: 'word' };
  if (extension === 'bib') return { file, kind: 'references' };
  return { file, kind: 'attachment', attachment: { kind: 'supplement' } };
}

const LEFT_BEHIND = /^(?:\..*|~\$.*|.*~|Thumbs\.db|desktop\.ini|README(?:\.md|\.txt)?)$/iu;

/** Names of forms by which authors give away rights, in English, Azerbaijani and Russian. */
const FORM =
  /copy[\s_-]*right|rights?[\s_-]*transfer|transfer[\s_-]*(?:of|form|agreement)|consent[\s_-]*form|licen[cs]e[\s_-]*(?:form|agreement)|publication[\s_-]*agreement|\bctf\b|müəllif[\s_-]*hüqu|muellif[\s_-]*huqu|razılıq|raziliq|avtorskoe|авторск\p{L}*[\s_-]*(?:прав|договор)|согласие|передач\p{L}*[\s_-]*прав/iu;

/** True for a file whose name says that it is a form for authors to sign, such as a transfer of copyright. */
export function isSignedForm(name: string): boolean {
  return FORM.test(baseName(name).replace(/_/gu, ' ').normalize('NFC'));
}

export const baseName = (name: string): string => name.split('/').at(-1) ?? name;

/** The folders above a file, without the one that all stand in: `papers` of `papers/12.pdf`. */
export const folderName = (name: string): string => name.split('/').slice(0, -1).join('/');
