/** One value of a fact of a record, as a page prints it. */
export interface FactValue {
  readonly text: string;
  /** The language of the text where it is not that of the page. */
  readonly language?: string | undefined;
  readonly href?: string | undefined;
  /** What the link is to the record: `license`. */
  readonly rel?: string | undefined;
  /** A word to the value, in brackets. */
  readonly remark?: string | undefined;
  readonly form?: 'code' | 'missing' | undefined;
}

/** A fact of a record with its label; a fact without values is not printed. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

/** A fact with one value, or with none where the value is not known. */
export function fact(label: string, text: string | undefined, more: Omit<FactValue, 'text'> = {}): Fact {
  return { label, values: text === undefined || text === '' ? [] : [{ ...more, text }] };
}

/** A fact that says so where its value is not known. */
export function expectedFact(label: string, text: string | undefined, missing: string): Fact {
  return { label, values: [text === undefined ? { text: missing, form: 'missing' } : { text }] };
}
