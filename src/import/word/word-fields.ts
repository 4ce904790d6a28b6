/** What a field of Word does with the words that it shows. */
export interface Field {
  /** The address that its words lead to. */
  readonly link?: string;
  /** Its words are a table of contents, which the site makes itself. */
  readonly isContents: boolean;
  /** It draws a formula and has no words. */
  readonly isFormula: boolean;
}

/** What the instruction of a field says (ECMA-376, 17.16.5): only links, contents and formulas matter to a reader. */
export function readInstruction(instruction: string): Field {
  const [, name = '', rest = ''] = /^\s*([A-Za-z]+)\s*([\s\S]*)$/u.exec(instruction) ?? [];
  const field = name.toUpperCase();
  const [, link] = field === 'HYPERLINK' ? (/^"([^"]*)"/u.exec(rest) ?? /^([^\s\\]\S*)/u.exec(rest) ?? []) : [];
  return { ...(link !== undefined && { link }), isContents: field === 'TOC', isFormula: field === 'EQ' };
}

/** The fields that are open at a place of the document; a field may begin in one paragraph and end in another. */
export class OpenFields {
  readonly #open: { instruction: string; field?: Field }[] = [];
  // Counted, because a hostile file can leave a hundred thousand fields open.
  readonly #links: string[] = [];
  #instructions = 0;
  #contents = 0;

  begin(): void {
    this.#open.push({ instruction: '' });
    this.#instructions += 1;
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.field && last.instruction.length < 10_000) last.instruction += text;
  }

  /** From here on stand the words of the field; `allowed` gives the address that a link of it may have. */
  separate(allowed: (link: string) => string | undefined): void {
    const last = this.#open.at(-1);
    if (!last || last.field) return;
    const { link: typed, ...field } = readInstruction(last.instruction);
    const link = typed === undefined ? undefined : allowed(typed);
    last.field = { ...field, ...(link !== undefined && { link }) };
    this.#instructions -= 1;
    if (field.isContents) this.#contents += 1;
    if (link !== undefined) this.#links.push(link);
  }

  /** Ends the innermost field and tells what it was. */
  end(): Field | undefined {
    const last = this.#open.pop();
    if (!last) return undefined;
    if (!last.field) {
      this.#instructions -= 1;
      return readInstruction(last.instruction);
    }
    if (last.field.isContents) this.#contents -= 1;
    if (last.field.link !== undefined) this.#links.pop();
    return last.field;
  }

  /** The part of a document is over, and so are its fields. */
  clear(): void {
    while (this.#open.length > 0) this.end();
  }

  /** Inside an instruction, which is no text. */
  get isInstruction(): boolean {
    return this.#instructions > 0;
  }

  /** Inside a table of contents. */
  get isContents(): boolean {
    return this.#contents > 0;
  }

  /** Where the words of the innermost link lead. */
  get link(): string | undefined {
    return this.#links.at(-1);
  }
}
