import { readMath } from './math-text.ts';
import type { TitlePart } from './title-runs.ts';

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

/** A run of a title that is still without marks; a formula as its TeX. */
export type TitleRun = { readonly kind: 'text' | 'italic'; readonly text: string } | { readonly kind: 'math'; readonly tex: string };

/**
 * A title with its marks, from its runs: {@link titleParts} reads the same runs from it. What the marks cannot say (italics within a word,
 * a formula that is none of a line) stands without them, and a star or dollar sign that would be read as a mark has a backslash.
 */
export function markedTitle(runs: readonly TitleRun[]): string {
  const texts = runs.map((run) => (run.kind === 'math' ? (readMath(run.tex)?.text ?? `\\$${run.tex}\\$`) : escaped(run.text)));
  const marked = runs.map((run, at) => {
    const own = texts[at] ?? '';
    const before = texts.slice(0, at).join('').slice(-1);
    const after = texts[at + 1]?.slice(0, 1) ?? '';
    const isGlued = /[\p{L}\p{N}*$\\]/u.test(before) || /[\p{L}\p{N}*$]/u.test(after);
    if (run.kind === 'text' || isGlued) return own;
    if (run.kind === 'math') return readMath(run.tex) && !run.tex.includes('$') ? `$${run.tex}$` : own;
    return /^[\p{L}\p{N}]/u.test(own) && !/\*|\\$/u.test(own) ? `*${own}*` : own;
  });
  return marked.join('');
}

/** Signs that stand as signs; where a title has but one of them, nothing can read it as a mark. */
function escaped(text: string): string {
  return titleParts(text).every(({ kind }) => kind === 'text') ? text : text.replace(/[*$]/gu, '\\$&');
}

/** What a title says without its marks. */
export function plainTitle(parts: readonly TitlePart[]): string {
  return parts.map(({ text }) => text).join('');
}

function pushText(parts: TitlePart[], text: string): void {
  if (text !== '') parts.push({ kind: 'text', text: unescaped(text) });
}

function unescaped(text: string): string {
  return text.replace(/\\(?=[*$])/gu, '');
}
