import type { Issue } from '../model/issue.ts';
import { readLatex } from '../text/latex-reading.ts';
import { oneLine } from '../text/xml.ts';
import type { BibtexEntry } from './bibtex-file.ts';
import { readBibtexNames } from './bibtex-names.ts';
import type { BibtexNames } from './bibtex-names.ts';
import { doubt } from './doubt.ts';

/** The fields of one entry, each read from LaTeX in the way that is asked for; it knows which nobody has asked for. */
export class BibtexFields {
  readonly #entry: BibtexEntry;
  readonly #issues: Issue[];
  readonly #asked = new Set<string>(OURS);
  readonly #lost: string[] = [];
  readonly #examined = new Set<string>();

  constructor(entry: BibtexEntry, issues: Issue[]) {
    this.#entry = entry;
    this.#issues = issues;
  }

  /** As it is typed; `undefined` where it is empty. */
  raw(name: string): string | undefined {
    this.#asked.add(name);
    const value = this.#entry.fields.get(name)?.value;
    return value === undefined || /^[{}\s]*$/u.test(value) ? undefined : value;
  }

  /** As plain text. */
  text(name: string): string | undefined {
    const read = this.#read(name);
    return read === undefined ? undefined : oneLine(read.text) || undefined;
  }

  /** With the two marks of a title. */
  title(name: string): string | undefined {
    const read = this.#read(name);
    return read === undefined ? undefined : oneLine(read.title) || undefined;
  }

  /** An address or identifier, whose signs LaTeX does not read; what people escape all the same stands without its backslash. */
  verbatim(name: string): string | undefined {
    return this.raw(name)
      ?.replace(/^\s*\\url\s*/u, '')
      .replace(/\\textasciitilde(?:\{\})?|\\~(?:\{\})?|\{\\textasciitilde\}/gu, '~')
      .replace(/\\(?=[_%&#$~{}-])/gu, '')
      .replace(/[{}]/gu, '')
      .trim();
  }

  names(name: string): BibtexNames {
    this.#asked.add(name);
    const field = this.#entry.fields.get(name);
    return field === undefined ? { people: [], divided: [] } : readBibtexNames(field, this.#entry.key, this.#issues);
  }

  /** Says of a field that was looked at that it has no place all the same. */
  lose(name: string): void {
    this.#lost.push(name);
  }

  /** The fields that have values and no place, by their names in the file. */
  lost(): string[] {
    const unasked = [...this.#entry.fields.keys()].filter((name) => !this.#asked.has(name) && this.raw(name) !== undefined);
    return [...unasked, ...this.#lost];
  }

  #read(name: string) {
    const raw = this.raw(name);
    const field = this.#entry.fields.get(name);
    if (raw === undefined || field === undefined) return undefined;
    const read = readLatex(raw);
    if (!this.#examined.has(name)) {
      this.#examined.add(name);
      const tell = (rule: 'import-latex-unread' | 'import-latex-doubled' | 'import-latex-color', commands: readonly string[]) => {
        if (commands.length === 0) return;
        this.#issues.push(doubt(rule, field.place, { key: this.#entry.key, field: name, commands: [...new Set(commands)].join(' ') }));
      };
      tell('import-latex-unread', read.unread);
      tell('import-latex-doubled', read.doubled);
      tell('import-latex-color', read.colors);
    }
    return read;
  }
}

/** Fields for the order of lists and for programs, which say nothing of the work. */
const OURS = ['key', 'sortkey', 'presort', 'ids', 'options', 'crossref', 'xref', 'author+an', 'author+an:orcid', 'orcid', 'orcid-numbers'];
