/** A text in which titles stand, in its runs: titles without marks and all between them are plain. */
export function runsOf(text: string, markup: TitleMarkup | undefined): readonly TitlePart[] {
  for (const [title, runs] of Object.entries(markup ?? {})) {
    const at = text.indexOf(title);
    if (at === -1) continue;
    const rest = (part: string) => (part === '' ? [] : runsOf(part, markup));
    return [...rest(text.slice(0, at)), ...runs, ...rest(text.slice(at + title.length))];
  }
  return [{ kind: 'text', text }];
}

/** A run of a title: plain, in italics (the name of a species, of a book), or a formula. */
export type TitlePart =
  | { readonly kind: 'text' | 'italic'; readonly text: string }
  | { readonly kind: 'math'; readonly text: string; readonly tex: string; readonly html: string };

/** The runs of titles that have marks, by what those titles say without them. */
export type TitleMarkup = Readonly<Record<string, readonly TitlePart[]>>;
