import type { CitationChoice } from '../../citation/citation-engine.ts';
import { citationForms, nameForms } from '../../citation/citation-forms.ts';
import type { StyleEntry } from '../../citation/style-catalogue.ts';
import { element, required } from '../element.ts';
import type { RememberedChoice } from './remembered-choice.ts';

/** A choice with the style, by its id. */
export interface StyledChoice extends CitationChoice {
  readonly style: string;
}

/** The value of the option that leads to the search for a style. */
const OTHER = '';

/** The fields in which a reader chooses how a work is cited. */
export class ChoiceForm {
  readonly #form: HTMLElement;
  readonly #style: HTMLSelectElement;
  readonly #language: HTMLSelectElement;
  readonly #names: HTMLSelectElement | undefined;
  readonly #shape: HTMLSelectElement;
  readonly #label: HTMLSelectElement;
  readonly #place: HTMLInputElement;
  readonly #accessed: HTMLInputElement;
  /** The style in use while the reader looks for another. */
  #chosen: string;

  /** `changed` hears of every change that the reader makes, with what the choice now is and the name of the field. */
  constructor(form: HTMLElement, changed: (choice: StyledChoice, field: string) => void) {
    this.#form = form;
    this.#style = required(form, HTMLSelectElement, '[name="style"]');
    this.#language = required(form, HTMLSelectElement, '[name="language"]');
    this.#names = form.querySelector<HTMLSelectElement>('[name="names"]') ?? undefined;
    this.#shape = required(form, HTMLSelectElement, '[name="form"]');
    this.#label = required(form, HTMLSelectElement, '[name="label"]');
    this.#place = required(form, HTMLInputElement, '[name="place"]');
    this.#accessed = required(form, HTMLInputElement, '[name="accessed"]');
    this.#chosen = this.#style.value || ([...this.#style.options].find((option) => option.defaultSelected)?.value ?? '');
    form.addEventListener('change', (event) => {
      const field = event.target instanceof Element ? event.target.getAttribute('name') : null;
      if (field === null || field === this.#place.name) return;
      this.#showFields();
      if (field === this.#style.name && this.#style.value === OTHER) return;
      this.#chosen = this.#style.value || this.#chosen;
      changed(this.read(), field);
    });
    this.#place.addEventListener('input', () => changed(this.read(), this.#place.name));
    this.#showFields();
  }

  /** The choice as it stands. The day of access is the reader's own. */
  read(): StyledChoice {
    const form = citationForms.find((one) => one === this.#shape.value) ?? 'reference';
    const label = (['page', 'paragraph', 'clause'] as const).find((one) => one === this.#label.value) ?? 'page';
    const value = this.#place.value.trim();
    return {
      style: this.#chosen,
      language: this.#language.value,
      names: nameForms.find((one) => one === this.#names?.value) ?? 'original',
      form,
      ...(form !== 'reference' && value !== '' && { locator: { label, value } }),
      ...(this.#accessed.checked && { accessed: today() }),
    };
  }

  /** Puts a remembered choice into the fields, as far as they know it; the style is chosen apart, as an entry. */
  fill({ language, names, form }: RememberedChoice): void {
    if (language !== undefined) select(this.#language, language);
    if (names !== undefined && this.#names) select(this.#names, names);
    if (form !== undefined) select(this.#shape, form);
    this.#showFields();
  }

  /** Chooses a style, which from now on stands among those that need no search, above the way to the search. */
  choose({ id, title }: StyleEntry): void {
    const options = [...this.#style.options];
    if (!options.some(({ value }) => value === id)) {
      this.#style.add(element('option', { value: id }, title), options.find(({ value }) => value === OTHER) ?? null);
    }
    this.#style.value = id;
    this.#chosen = id;
  }

  /** What a choice is, in the words of the fields: `Footnote · IEEE · English`. */
  describe(choice: StyledChoice): string {
    return [labelOf(this.#shape, choice.form), this.styleName(choice.style), labelOf(this.#language, choice.language)].join(' · ');
  }

  /** The name of a style that stands in the list. */
  styleName(id: string): string {
    return labelOf(this.#style, id);
  }

  #showFields(): void {
    const other = this.#form.querySelector<HTMLElement>('[data-cite-other]');
    if (other && this.#style.value === OTHER) other.hidden = false;
    else if (other && !other.contains(document.activeElement)) other.hidden = true;
    required(this.#form, HTMLElement, '[data-cite-locator]').hidden = this.#shape.value === 'reference';
  }
}

function labelOf(list: HTMLSelectElement, value: string): string {
  return [...list.options].find((option) => option.value === value)?.text ?? value;
}

function select(list: HTMLSelectElement, value: string): void {
  if ([...list.options].some((option) => option.value === value)) list.value = value;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
