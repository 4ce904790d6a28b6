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
