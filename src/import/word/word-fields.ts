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

  begin(): void {
    this.#open.push({ instruction: '' });
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.field && last.instruction.length < 10_000) last.instruction += text;
  }

  /** From here on stand the words of the field. */
  separate(): void {
    const last = this.#open.at(-1);
    if (last) last.field ??= readInstruction(last.instruction);
  }

  /** Ends the innermost field and tells what it was. */
  end(): Field | undefined {
    const last = this.#open.pop();
    return last && (last.field ?? readInstruction(last.instruction));
  }

  /** The part of a document is over, and so are its fields. */
  clear(): void {
    this.#open.length = 0;
  }

  /** Inside an instruction, which is no text. */
  get isInstruction(): boolean {
    return this.#open.some(({ field }) => !field);
  }

  get isContents(): boolean {
    return this.#open.some(({ field }) => field?.isContents);
  }

  get link(): string | undefined {
    return this.#open.findLast(({ field }) => field?.link !== undefined)?.field?.link;
  }
}
