import { englishOf, localeTag } from './citation-locale.ts';
import type { CitedWork } from './cited-work.ts';
import type { CslItem } from './csl.ts';
import { formattingCopy } from './formatting-copy.ts';
import { readReference } from './reference-markup.ts';
import type { FormattedReference } from './reference-markup.ts';
import { descriptionLanguage } from './localized-work.ts';
import { printedItem } from './printed-item.ts';
import type { CitationStyle, CslTree } from './style-catalogue.ts';
import type { StyleUse } from './style-cut.ts';
import { mannersOf } from './style-manners.ts';
import type { StyleManners } from './style-manners.ts';
import { POSITION, StyleProcessor } from './style-processor.ts';
import { groupsOf } from './work-groups.ts';

/**
 * What a citation is for: a list of references, the text, a first note, a later note, or a note right after one on the same work.
 * Styles without notes give the form of the text for all three notes.
 */
export type CitationForm = 'reference' | 'in-text' | 'note' | 'repeated-note' | 'ibid-note';

/** A place in the work that a reader cites; the value is as it was typed: `12–14`. */
export interface CitationLocator {
  readonly label: 'page' | 'paragraph' | 'clause';
  readonly value: string;
}

/** What a reader chooses beside the style. */
export interface CitationChoice {
  /** Of the citation, not of the work: `en`, `az`, `ru`. */
  readonly language: string;
  /** Names as the work prints them, or in Latin letters. */
  readonly names: 'original' | 'latin';
  readonly form: CitationForm;
  readonly locator?: CitationLocator;
  /** The day on which the reader saw the work, `YYYY-MM-DD`; known in a browser only. */
  readonly accessed?: string;
}

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
  readonly #processors = new Map<string, StyleProcessor>();

  constructor(style: CitationStyle, locales: Locales, language: string) {
    this.#style = style;
    this.#locales = locales;
    this.#language = language;
    this.#manners = mannersOf(style.id);
  }

  /** A work in one of the forms of a citation; never empty. */
  format(cited: CitedWork, choice: CitationChoice): FormattedReference {
    const language = descriptionLanguage(cited, this.#language, this.#manners);
    const item = this.#item(cited, choice);
    if (choice.form === 'reference') return orUndated(this.#processor('reference', language).reference(item));
    const locator = choice.locator && { label: CSL_LABEL[choice.locator.label], value: choice.locator.value };
    const position = { 'in-text': POSITION.first, note: POSITION.first, 'repeated-note': POSITION.subsequent, 'ibid-note': POSITION.ibid }[
      choice.form
    ];
    return orUndated(this.#processor('citation', language).citation(item, position, locator));
  }

  /** An item of a list of references, which may have the rich text of CSL. */
  formatItem(item: Readonly<Record<string, unknown>>): FormattedReference {
    return orUndated(this.#processor('reference', this.#language).reference(formattingCopy(item, 'rich')));
  }

  /** The list of several works, in the order that the style asks for or in that given; each with its place in `works`. */
  bibliography(works: readonly CitedWork[], choice: Omit<CitationChoice, 'form'>, order: 'style' | 'given'): ListedReference[] {
    const entries = works.map((cited, place) => ({ cited, place, language: descriptionLanguage(cited, this.#language, this.#manners) }));
    const listed = groupsOf(entries, order === 'style' ? this.#manners.groups : undefined).flatMap((group) =>
      this.#processor(order === 'style' ? 'sorted-list' : 'given-list', group.language)
        .list(group.entries.map(({ cited }) => this.#item(cited, { ...choice, form: 'reference' })))
        .map(({ place, reference }) => ({ ...orUndated(reference), place: group.entries[place]?.place ?? place })),
    );
    return order === 'given' ? listed.sort((a, b) => a.place - b.place) : listed;
  }

  #item(cited: CitedWork, choice: CitationChoice): CslItem {
    return printedItem(cited, { ...choice, language: this.#language }, this.#manners);
  }

  #processor(use: StyleUse, language: string): StyleProcessor {
    const wanted = localeTag(language, englishOf(this.#style));
    const tag = [wanted, localeTag(this.#language, englishOf(this.#style))].find((each) => this.#locales.get(each)) ?? 'en-US';
    const key = `${use} ${tag}`;
    let processor = this.#processors.get(key);
    if (!processor) {
      const locale = this.#locales.get(tag) ?? { name: 'locale', attrs: { 'xml:lang': tag }, children: [] };
      this.#processors.set(key, (processor = new StyleProcessor(this.#style.tree, use, locale, tag)));
    }
    return processor;
  }
}

/** An entry of a list of references, with its place among the works that were given. */
export interface ListedReference extends FormattedReference {
  readonly place: number;
}

/** CSL has no label for clauses; articles of laws are the nearest. */
const CSL_LABEL = { page: 'page', paragraph: 'paragraph', clause: 'article-locator' } as const;

function orUndated(reference: FormattedReference): FormattedReference {
  return reference.text === '' ? readReference('n.d.') : reference;
}
