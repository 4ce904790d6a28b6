/** A register of the repository, or the sessions of a volume, from which a field takes an id. */
export type Referred = 'people' | 'organizations' | 'topics' | 'sessions';

/** What a field of a form asks for. It is data: the browser gets it as JSON and turns files into forms and back by it. */
export type Form =
  | { readonly kind: 'text'; readonly lines: 'one' | 'many'; readonly rule?: string; readonly refers?: Referred; readonly file?: boolean }
  | { readonly kind: 'number' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | GroupForm
  | { readonly kind: 'list'; readonly of: Form }
  | { readonly kind: 'map'; readonly of: Form }
  | { readonly kind: 'either'; readonly group: GroupForm };

/** A group of fields; one made of languages has a field for each of them. */
export interface GroupForm {
  readonly kind: 'group';
  readonly fields: readonly FormField[];
  readonly languages?: true;
}

/** One field of a form. */
export interface FormField {
  readonly name: string;
  /** The key of its description in the language files; a field of a language has none. */
  readonly words?: string;
  readonly required: boolean;
  readonly form: Form;
}

/** What a form holds of a file beside the fields of the file itself. */
export const OWN = {
  /** The text of the file on which the form is based. */
  base: '_base',
  /** The full text below the front matter. */
  body: '_body',
  /** A PDF that is put beside a paper. */
  pdf: '_pdf',
  /** All of a register, with their ids. */
  entries: '_entries',
  /** The id of one of a register. */
  id: '_id',
  /** The place or the id that one of a list or register has in the file. */
  at: '_at',
  /** Which of two ways of writing a value has. */
  way: '_way',
  /** A value that is written as one line. */
  line: '_line',
  /** A list within a list. */
  list: '_list',
} as const;

/** Whether one of a list stands in the form as it is, not in a group of its own. */
export function isPlain(form: Form): boolean {
  return form.kind === 'text' || form.kind === 'choice';
}
