import type { CitationChoice } from '../../citation/citation-engine.ts';
import type { CitedWork } from '../../citation/cited-work.ts';
import { descriptionLanguage } from '../../citation/localized-work.ts';
import type { StyleEntry } from '../../citation/style-catalogue.ts';
import { mannersOf } from '../../citation/style-manners.ts';
import type { BasketOrder } from '../../basket/basket.ts';
import type { CitationStyles } from '../cite/citation-styles.ts';

/** How a list of works is shown. */
export interface ListChoice extends Pick<CitationChoice, 'language' | 'names'> {
  readonly style: StyleEntry;
  readonly order: BasketOrder;
}

/** One reference of a list. */
export interface ListedWork {
  readonly id: string;
  /** The reference, in the few harmless elements of our references. */
  readonly html: string;
  /** The language whose works begin here, in a style that divides its lists by language. */
  readonly heading?: string;
}

/** A list of references as one style prints it. */
export interface ReferenceList {
  readonly works: readonly ListedWork[];
  readonly isNumbered: boolean;
}

/** The references of works in the order of the choice. Rejects when the style or what formats does not arrive. */
export async function listReferences(works: readonly CitedWork[], choice: ListChoice, styles: CitationStyles): Promise<ReferenceList> {
  const { style, language, order } = choice;
  const manners = mannersOf(style.id);
  const isDivided = manners.groups === 'language' && order === 'style';
  const engine = await styles.engine(style, language, works);
  let division: string | undefined;
  const listed = engine.bibliography(works, choice, order === 'own' ? 'given' : 'style').flatMap(({ place, html }) => {
    const work = works[place];
    if (!work) return [];
    const own = isDivided ? descriptionLanguage(work, language, manners) : undefined;
    const begins = own !== division;
    division = own;
    return [{ id: work.id, html, ...(begins && { heading: own }) }];
  });
  return { works: listed, isNumbered: style.kind === 'numeric' || manners.groups === 'language' };
}
