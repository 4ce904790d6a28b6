import type { Issue, Place } from '../model/issue.ts';
import type { LocalText } from '../schema/text.ts';
import { doubt } from './doubt.ts';
import { languageOfLetters } from './file-language.ts';

/** A text whose language neither the source nor its letters tell, with what was taken. */
interface Guess {
  readonly text: string;
  readonly language: string;
  readonly place: Place;
}

/**
 * The languages of the texts of a source: what it tells, else what their letters tell, else that of most of its texts. How many were only
 * guessed is one issue.
 */
export class EntryLanguages {
  readonly #centre: readonly string[];
  readonly #counts = new Map<string, number>();
  readonly #guesses: Guess[] = [];

  constructor(centre: readonly string[]) {
    this.#centre = centre;
  }

  /** Takes a text into account whose language may be known; to be called for all texts before any is asked for. */
  hear(text: string, told?: string): void {
    const language = told ?? languageOfLetters(text);
    if (language !== undefined) this.#counts.set(language, (this.#counts.get(language) ?? 0) + 1);
  }

  /** The language of a text; `context` is more text in the same language, `like` the language of what it belongs to. */
  of(
    text: string,
    place: Place,
    { told, context = '', not, like }: { told?: string; context?: string; not?: string; like?: string } = {},
  ): string {
    const byLetters = [text, context].map((one) => (one === '' ? undefined : languageOfLetters(one)));
    const known = told ?? byLetters.find((one) => one !== undefined && one !== not);
    if (known !== undefined || like !== undefined) return known ?? like ?? 'und';
    const language = [...this.#heard(), ...this.#centre, 'en'].find((one) => one !== not) ?? 'en';
    this.#guesses.push({ text, language, place });
    return language;
  }

  /** A text under its language; `undefined` for none. */
  local(text: string | undefined, place: Place, about?: { told?: string; context?: string; like?: string }): LocalText | undefined {
    return text === undefined || text === '' ? undefined : { [this.of(text, place, about)]: text };
  }

  tell(issues: Issue[]): void {
    const [first] = this.#guesses;
    if (!first) return;
    const titles = this.#guesses.slice(0, 3).map(({ text }) => `“${text.slice(0, 60)}”`);
    const languages = [...new Set(this.#guesses.map(({ language }) => language))].join(', ');
    issues.push(
      doubt('import-languages-guessed', first.place, { count: this.#guesses.length, language: languages, titles: titles.join(', ') }),
    );
  }

  #heard(): string[] {
    return [...this.#counts].sort(([, a], [, b]) => b - a).map(([language]) => language);
  }
}
