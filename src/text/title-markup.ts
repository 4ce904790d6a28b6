import { readMath } from './math-text.ts';

/** A run of a title: plain, in italics (the name of a species, of a book), or a formula. */
export type TitlePart =
  | { readonly kind: 'text' | 'italic'; readonly text: string }
  | { readonly kind: 'math'; readonly text: string; readonly tex: string; readonly html: string };

/**
 * The two marks that a title may have: `*in italics*`, and a formula of TeX between dollar signs. Both ends touch what they enclose,
 * and nothing that is glued to them from outside: a footnote's star, `C*` and two prices are text. A backslash before a mark makes it text.
 */
const MARKED =
  /(?<![\p{L}\p{N}*\\])\*(?<italic>[\p{L}\p{N}](?:[^*]*[^\s*\\])?)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}$\\])\$(?<tex>[^\s$](?:[^$]*[^\s$\\])?)\$(?![\p{L}\p{N}$])/gu;

/** A title in its runs, at least one. */
export function titleParts(title: string): readonly TitlePart[] {
  const parts: TitlePart[] = [];
  let read = 0;
  for (const match of title.matchAll(MARKED)) {
    const { italic, tex } = match.groups ?? {};
    const formula = tex?.replace(/\s+/gu, ' ');
    const math = formula === undefined ? undefined : readMath(formula);
    if (italic === undefined && !math) continue;
    pushText(parts, title.slice(read, match.index));
    parts.push(math ? { kind: 'math', tex: formula ?? '', ...math } : { kind: 'italic', text: unescaped(italic ?? '') });
    read = match.index + match[0].length;
  }
  pushText(parts, title.slice(read));
  return parts.length > 0 ? parts : [{ kind: 'text', text: title }];
}

/** What a title says without its marks. */
export function plainTitle(parts: readonly TitlePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** The runs of titles that have marks, by what those titles say without them. */
export type TitleMarkup = Readonly<Record<string, readonly TitlePart[]>>;

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

function pushText(parts: TitlePart[], text: string): void {
  if (text !== '') parts.push({ kind: 'text', text: unescaped(text) });
}

function unescaped(text: string): string {
  return text.replace(/\\(?=[*$])/gu, '');
}
