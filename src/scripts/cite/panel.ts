import type { FormattedReference } from '../../citation/reference-markup.ts';
import type { CiteSettings, PanelSettings } from '../../citation/cite-settings.ts';
import type { StyleEntry } from '../../citation/style-catalogue.ts';
import { required } from '../element.ts';
import { fill } from '../plural.ts';
import { carriedWorks } from './carried-works.ts';
import { ChoiceForm } from './choice-form.ts';
import type { StyledChoice } from './choice-form.ts';
import { CitationStyles, ProgramMissing } from './citation-styles.ts';
import { citeFiles } from './files.ts';
import type { CiteFiles } from './files.ts';
import { referenceNodes } from './reference-nodes.ts';
import { rememberChoice } from './remembered-choice.ts';
import type { RememberedChoice } from './remembered-choice.ts';
import { StyleSearch } from './style-search.ts';

/** Milliseconds after which a reader is told that something is on its way; what is faster needs no word. */
const PATIENCE = 400;

/**
 * Makes the choices of a cite panel work, from what the reader chose before on; the page's own reference stays until another is ready.
 * Gives the files of the panel.
 */
export function startPanel(
  root: HTMLElement,
  settings: CiteSettings,
  { styles: offered, found, words }: PanelSettings,
  remembered: RememberedChoice,
): CiteFiles {
  const output = required(root, HTMLElement, '[data-cite-output]');
  const status = required(root, HTMLElement, '[data-cite-status]');
  const retry = required(root, HTMLButtonElement, '[data-cite-retry]');
  const choices = required(root, HTMLDetailsElement, '[data-cite-choices]');
  const search = root.querySelector<HTMLElement>('[data-cite-other]');
  const builtNodes = [...output.childNodes].map((node) => node.cloneNode(true));
  const styles = new CitationStyles(settings.root, offered);
  const works = carriedWorks(settings.file);
  const form = new ChoiceForm(required(root, HTMLElement, '[data-cite-form]'), (choice, field) => {
    if (isRemembered(field)) rememberChoice({ [field]: choice[field] });
    void show(choice);
  });
  let shown: StyledChoice = settings.built;
  let run = 0;
  let programMissing = false;

  retry.addEventListener('click', () => {
    if (programMissing) location.reload();
    else void show(form.read());
  });
  if (search)
    new StyleSearch(search, {
      language: settings.language,
      found,
      failed: words.searchFailed,
      catalogue: () => styles.catalogue(),
      chosen: chooseStyle,
    });
  choices.addEventListener('toggle', prepare, { once: true });
  if (choices.open) prepare();
  void recall();
  return citeFiles(root, { name: settings.name, words, works, say });

  function prepare(): void {
    styles.prepare().catch(() => undefined);
  }

  function chooseStyle(style: StyleEntry): void {
    form.choose(style);
    rememberChoice({ style: style.id });
    void show(form.read());
  }

  /**
   * Shows what the reader chose on another page. Nothing may move by it unless the reader opened the choices here; whoever was quicker
   * than this program has chosen anew.
   */
  async function recall(): Promise<void> {
    const early = newParts(form.read(), settings.built);
    const wanted = { ...remembered, ...early };
    form.fill(wanted);
    if (Object.keys(early).length > 0) rememberChoice(early);
    if (wanted.style !== undefined) {
      const style = await styles.entry(wanted.style).catch(() => undefined);
      if (style) form.choose(style);
    }
    const choice = form.read();
    if (isSame(choice, settings.built)) return;
    if (choices.open) return show(choice);
    const release = holdHeights([output, status]);
    status.ariaLive = 'off';
    onTurn(root, () => {
      status.ariaLive = null;
      release();
    });
    await show(choice);
  }

  async function show(choice: StyledChoice): Promise<void> {
    run += 1;
    const mine = run;
    retry.hidden = true;
    const waiting = setTimeout(() => mine === run && say(words.loading), PATIENCE);
    try {
      const nodes = isSame(choice, settings.built)
        ? builtNodes.map((node) => node.cloneNode(true))
        : referenceNodes((await format(choice)).html);
      if (mine !== run) return;
      output.replaceChildren(...nodes);
      output.lang = choice.language;
      shown = choice;
      const description = await describe(choice);
      if (mine === run) say(description);
    } catch (error) {
      if (mine !== run) return;
      console.warn(error);
      programMissing = error instanceof ProgramMissing;
      retry.hidden = false;
      say(fill(words.failed, { style: form.styleName(choice.style), shown: form.describe(shown) }));
    } finally {
      clearTimeout(waiting);
    }
  }

  /** What a choice is, with a word on the forms that its style has not. */
  async function describe(choice: StyledChoice): Promise<string> {
    const named = form.describe(choice);
    const isNote = choice.form !== 'reference' && choice.form !== 'in-text';
    return isNote && (await styles.entry(choice.style))?.kind !== 'note' ? fill(words.noNotes, { shown: named }) : named;
  }

  async function format(choice: StyledChoice): Promise<FormattedReference> {
    const [style, cited] = await Promise.all([styles.entry(choice.style), settings.work ?? works().then(([first]) => first)]);
    if (!style || !cited) throw new Error(`${settings.file} cannot be cited in ${choice.style}`);
    return (await styles.engine(style, choice.language, [cited])).format(cited, choice);
  }

  /** The same words again are not said: whoever types the number of a page hears no more than that. */
  function say(message: string): void {
    if (status.textContent !== message) status.textContent = message;
  }
}

const REMEMBERED = ['style', 'language', 'names', 'form'] as const;

function isRemembered(field: string): field is (typeof REMEMBERED)[number] {
  return REMEMBERED.some((one) => one === field);
}

/** The parts of a choice that are remembered and differ from another. */
function newParts(choice: StyledChoice, other: StyledChoice): RememberedChoice {
  return Object.fromEntries(REMEMBERED.filter((part) => choice[part] !== other[part]).map((part) => [part, choice[part]]));
}

/** Whether two choices give the same citation. */
function isSame(one: StyledChoice, other: StyledChoice): boolean {
  return (
    (['style', 'language', 'names', 'form', 'accessed'] as const).every((part) => one[part] === other[part]) &&
    one.locator?.label === other.locator?.label &&
    one.locator?.value === other.locator?.value
  );
}

/** Keeps elements as high as they are until the function that it gives is called; what is longer can be scrolled. */
function holdHeights(elements: readonly HTMLElement[]): () => void {
  for (const element of elements) {
    element.style.height = `${element.getBoundingClientRect().height}px`;
    element.tabIndex = 0;
  }
  return () => {
    for (const element of elements) {
      element.style.removeProperty('height');
      element.removeAttribute('tabindex');
    }
  };
}

/** Acts when the reader first touches the panel, or comes to it by keyboard. */
function onTurn(root: HTMLElement, act: () => void): void {
  const turned = new AbortController();
  for (const turn of ['pointerdown', 'focusin', 'keydown'] as const) {
    root.addEventListener(
      turn,
      () => {
        turned.abort();
        act();
      },
      { signal: turned.signal },
    );
  }
}
