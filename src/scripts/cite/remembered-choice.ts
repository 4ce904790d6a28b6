import type { CitationChoice } from '../../citation/citation-engine.ts';
import { citationForms, nameForms } from '../../citation/citation-forms.ts';

/** What a reader chose for citations on any page of the site; what was never chosen is left out and follows the page. */
export interface RememberedChoice {
  readonly style?: string;
  readonly language?: string;
  readonly names?: CitationChoice['names'];
  readonly form?: CitationChoice['form'];
}

const STORE = 'plenary.cite';

/** The choice that this browser keeps; what is malformed in it is as if never chosen. Never throws. */
export function rememberedChoice(): RememberedChoice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { style, language, names, form } = kept as Readonly<Record<string, unknown>>;
    return {
      ...(isId(style) && { style }),
      ...(isId(language) && { language }),
      ...(isOneOf(nameForms, names) && { names }),
      ...(isOneOf(citationForms, form) && { form }),
    };
  } catch {
    return {};
  }
}

/** Adds to the choice that this browser keeps; where nothing can be kept, nothing happens. Never throws. */
export function rememberChoice(choice: RememberedChoice): void {
  try {
    localStorage.setItem(STORE, JSON.stringify({ ...rememberedChoice(), ...choice }));
  } catch {
    // A browser that keeps nothing for this site: the choice lasts as long as the page.
  }
}

/** Ids of styles and tags of languages; longer than any of them nothing of ours is. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z\d][a-z\d-]{0,120}$/iu.test(value);
}

function isOneOf<T extends string>(values: readonly T[], value: unknown): value is T {
  return values.some((one) => one === value);
}
