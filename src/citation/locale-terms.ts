import { russianTerms } from './russian-terms.ts';
import type { CslTree } from './style-catalogue.ts';

type Term = string | readonly [single: string, multiple: string];

/**
 * A locale made whole: with the words that our citations need and CSL has otherwise, and with those of another locale that it has not,
 * for citeproc-js stops at a term that no locale has.
 */
export function wholeLocale(locale: CslTree, tag: string, other: CslTree | undefined): CslTree {
  const language = tag.slice(0, 2);
  const own = new Map(Object.entries({ ...(language === 'ru' && russianTerms), ...clauses[language] }));
  const children = locale.children.map((child) => {
    if (typeof child === 'string' || child.name !== 'terms') return child;
    const kept = child.children.filter((term) => !own.has(keyOf(term)));
    const has = new Set([...own.keys(), ...kept.map(keyOf)]);
    const missing = termsOf(other).filter((term) => !has.has(keyOf(term)) && !isOrdinal(term));
    return { ...child, children: [...kept, ...[...own].map(termOf), ...missing] };
  });
  return { ...locale, children };
}

/** CSL has no terms for the clauses of a resolution; ours stand under some that styles print for nothing else. */
const clauses: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
  en: {
    'rule long': ['clause', 'clauses'],
    'rule short': ['cl.', 'cls.'],
    'canon long': ['preambular clause', 'preambular clauses'],
    'canon short': ['preamb. cl.', 'preamb. cls.'],
    'appendix long': ['annex', 'annexes'],
    'appendix short': ['annex', 'annexes'],
  },
  az: {
    'rule long': 'bənd',
    'rule short': 'bənd',
    'canon long': 'preambula bəndi',
    'canon short': 'preambula bəndi',
    'appendix long': 'əlavə',
    'appendix short': 'əlavə',
  },
  ru: {
    'rule long': ['пункт', 'пункты'],
    'rule short': ['п.', 'пп.'],
    'canon long': ['абзац преамбулы', 'абзацы преамбулы'],
    'canon short': ['абз. преамбулы', 'абз. преамбулы'],
    'appendix long': ['приложение', 'приложения'],
    'appendix short': ['прил.', 'прил.'],
  },
};

function termOf([key, words]: [string, Term]): CslTree {
  const [, name = '', form = 'long'] = /^(.*) (\S+)$/u.exec(key) ?? [];
  const attrs = { name, ...(form !== 'long' && { form }) };
  if (typeof words === 'string') return { name: 'term', attrs, children: [words] };
  const [single, multiple] = words;
  const number = (kind: string, word: string): CslTree => ({ name: kind, attrs: {}, children: [word] });
  return { name: 'term', attrs, children: [number('single', single), number('multiple', multiple)] };
}

/** The single form of a term of a locale, if it has it. */
export function termIn(locale: CslTree, name: string, form: 'long' | 'short'): string | undefined {
  const term = termsOf(locale).find((each) => keyOf(each) === `${name} ${form}`);
  const word = typeof term === 'object' ? term.children[0] : undefined;
  return typeof word === 'object' ? word.children.find((text) => typeof text === 'string') : word;
}

function termsOf(locale: CslTree | undefined): readonly (CslTree | string)[] {
  return locale?.children.find((child): child is CslTree => typeof child === 'object' && child.name === 'terms')?.children ?? [];
}

function keyOf(term: CslTree | string): string {
  return typeof term === 'string' ? '' : `${term.attrs['name'] ?? ''} ${term.attrs['form'] ?? 'long'}`;
}

/** Ordinals count by rules of their own language, of which none may be mixed in. */
function isOrdinal(term: CslTree | string): boolean {
  return typeof term === 'string' || /^(?:long-)?ordinal/u.test(term.attrs['name'] ?? '');
}
