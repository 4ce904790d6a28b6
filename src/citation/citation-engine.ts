import type { CitationChoice } from './citation-choice.ts';
import { clauseLocator } from './pinpointed.ts';
import { englishOf, localeTag } from './citation-locale.ts';
import type { CitedWork } from './cited-work.ts';
import type { CslItem } from './csl.ts';
import { withNumber } from './document-number.ts';
import { formattingCopy } from './formatting-copy.ts';
import { hideMarkup, readReference } from './reference-markup.ts';
import type { FormattedReference } from './reference-markup.ts';
import { descriptionLanguage } from './localized-work.ts';
import { termIn } from './locale-terms.ts';
import { printedItem } from './printed-item.ts';
import type { CitationStyle, CslTree } from './style-catalogue.ts';
import { ReferenceProcessor } from './reference-processor.ts';
import type { StyleUse } from './style-cut.ts';
import { spokenWork } from './spoken-work.ts';
import { repaired, usesTerm } from './style-repair.ts';
import { mannersOf } from './style-manners.ts';
import type { StyleManners } from './style-manners.ts';
import { POSITION, StyleProcessor } from './style-processor.ts';
import { groupsOf } from './work-groups.ts';

export type { CitationChoice, CitationForm, CitationLocator } from './citation-choice.ts';

/** Locales by CSL tag, a map or a library. Those that CSL lacks may be absent: that of the citation's language stands in for them. */
export interface Locales {
  get(tag: string): CslTree | undefined;
}

/** Formats works in one style and one language; pure, in Node and in the browser alike. */
export class CitationEngine {
  readonly #style: CitationStyle;
  readonly #locales: Locales;
  readonly #language: string;
  readonly #manners: StyleManners;
  readonly #saysUndated: boolean;
  readonly #references = new Map<string, ReferenceProcessor>();
  readonly #processors = new Map<string, StyleProcessor>();

  constructor(style: CitationStyle, locales: Locales, language: string) {
    this.#style = { id: style.id, tree: repaired(style) };
    this.#locales = locales;
    this.#language = language;
    this.#manners = mannersOf(style.id);
    this.#saysUndated = usesTerm(this.#style.tree, 'no date');
  }

  /** A work in one of the forms of a citation; never empty. */
  format(work: CitedWork, choice: CitationChoice): FormattedReference {
    const cited = spokenWork(work, this.#language);
    if (choice.form === 'reference') return this.#orUndated(this.#reference(this.#item(cited, choice), this.#described(cited)));
    const item = this.#item(cited, choice);
    const place = choice.locator ?? (cited.clause && clauseLocator(cited.clause, this.#described(cited)));
    const locator = place && { label: CSL_LABEL[place.label], value: hideMarkup(place.value) };
    return this.#orUndated(
      this.#processor('citation', this.#described(cited)).citation(item, positionOf(choice.form, place !== undefined), locator),
    );
  }

  /** An item of a list of references, which may have the rich text of CSL. */
  formatItem(item: Readonly<Record<string, unknown>>): FormattedReference {
    const isEnglish = this.#language === 'en' && String(item['language']).startsWith('en');
    return this.#orUndated(this.#reference(formattingCopy(item, 'rich', isEnglish ? 'en' : 'und'), this.#language));
  }

  /** The list of several works, in the order that the style asks for or in that given; each with its place in `works`. */
  bibliography(works: readonly CitedWork[], choice: Omit<CitationChoice, 'form'>, order: 'style' | 'given'): ListedReference[] {
    const entries = works
      .map((work) => spokenWork(work, this.#language))
      .map((cited, place) => ({ cited, place, language: this.#described(cited) }));
    const listed = groupsOf(entries, order === 'style' ? this.#manners.groups : undefined).flatMap((group) =>
      this.#processor(order === 'style' ? 'sorted-list' : 'given-list', group.language)
        .list(group.entries.map(({ cited }) => this.#item(cited, { ...choice, form: 'reference' })))
        .map(({ place, reference }) => ({ ...this.#orUndated(reference), place: group.entries[place]?.place ?? place })),
    );
    return order === 'given' ? listed.sort((a, b) => a.place - b.place) : listed;
  }

  #described(cited: CitedWork): string {
    return descriptionLanguage(cited, this.#language, this.#manners);
  }

  #item(cited: CitedWork, choice: CitationChoice): CslItem {
    const language = this.#described(cited);
    const printed = printedItem(cited, { ...choice, language: this.#language }, this.#manners);
    const item = withNumber(printed, (one, text) => this.#reference(one, language).text.includes(text));
    if (cited.date !== undefined || this.#saysUndated) return item;
    return { ...item, issued: { literal: this.#undated(language) } };
  }

  /** `n.d.`, or its equal in a language. */
  #undated(language: string): string {
    return termIn(this.#localeOf(language).locale, 'no date', 'short') ?? 'n.d.';
  }

  #orUndated(reference: FormattedReference): FormattedReference {
    return reference.text === '' ? readReference(this.#undated(this.#language)) : reference;
  }

  #localeOf(language: string): { readonly tag: string; readonly locale: CslTree } {
    const english = englishOf(this.#style);
    for (const tag of [localeTag(language, english), localeTag(this.#language, english)]) {
      const locale = this.#locales.get(tag);
      if (locale) return { tag, locale };
    }
    return { tag: english, locale: this.#locales.get(english) ?? { name: 'locale', attrs: { 'xml:lang': english }, children: [] } };
  }

  #reference(item: CslItem, language: string): FormattedReference {
    const { tag, locale } = this.#localeOf(language);
    let processor = this.#references.get(tag);
    if (!processor) this.#references.set(tag, (processor = new ReferenceProcessor(this.#style.tree, locale, tag)));
    return processor.reference(item);
  }

  #processor(use: StyleUse, language: string): StyleProcessor {
    const { tag, locale } = this.#localeOf(language);
    const key = `${use} ${tag}`;
    let processor = this.#processors.get(key);
    if (!processor) this.#processors.set(key, (processor = new StyleProcessor(this.#style.tree, use, locale, tag)));
    return processor;
  }
}

/** An entry of a list of references, with its place among the works that were given. */
export interface ListedReference extends FormattedReference {
  readonly place: number;
}

/** CSL has no labels for clauses; the locales that are served have our words under labels that no style prints for our works. */
const CSL_LABEL = { page: 'page', paragraph: 'paragraph', clause: 'rule', preamble: 'canon', annex: 'appendix' } as const;

function positionOf(form: CitationChoice['form'], isPlaced: boolean): number {
  if (form === 'repeated-note') return POSITION.subsequent;
  if (form === 'ibid-note') return isPlaced ? POSITION.ibidElsewhere : POSITION.ibid;
  return POSITION.first;
}
