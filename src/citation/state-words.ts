import type { Former } from '../model/former-address.ts';
import type { StateKind } from '../model/work-state.ts';
import type { CitationForm } from './citation-choice.ts';
import type { CitedState } from './cited-state.ts';
import type { CitedVersion } from './cited-version.ts';

// Apart from what finds a state in the records: readers' browsers load the words alone.

/** The state of a work as a note of an exchange format tells it, in English as the rest of a note: `Retracted on 2018-03-01: …`. */
export function stateNote({ kind, date, note }: CitedState): string {
  return `${stateWord(kind, 'en')}${date === undefined ? '' : ` on ${date}`}${note === undefined ? '' : `: ${note}`}`;
}

type FormerState = Former['state'];

const WORDS: Readonly<Record<StateKind, Readonly<Record<string, string>>>> = {
  corrected: { en: 'Corrected', az: 'Düzəliş edilib', ru: 'Исправлено' },
  revised: { en: 'Revised', az: 'Yenidən işlənib', ru: 'Доработано' },
  removed: { en: 'Removed', az: 'Saytdan çıxarılıb', ru: 'Удалено' },
  retracted: { en: 'Retracted', az: 'Geri çağırılıb', ru: 'Отозвано' },
  superseded: { en: 'Superseded', az: 'Əvəz edilib', ru: 'Заменено' },
  struck: { en: 'Struck out', az: 'Çıxarılıb', ru: 'Исключено' },
  withdrawn: { en: 'Withdrawn', az: 'Geri götürülüb', ru: 'Снято до принятия' },
  archived: { en: 'Archived', az: 'Arxivdədir', ru: 'В архиве' },
};

/** The word for what became of a work, in a language; in English where none is known. */
export function stateWord(kind: StateKind, language: string): string {
  return WORDS[kind][language] ?? WORDS[kind]['en'] ?? kind;
}

const FORMER: Readonly<Record<FormerState, Readonly<Record<string, string>>>> = {
  moved: { en: 'Moved', az: 'Köçürülüb', ru: 'Перенесено' },
  merged: { en: 'Merged', az: 'Birləşdirilib', ru: 'Объединено' },
  split: { en: 'Split', az: 'Bölünüb', ru: 'Разделено' },
};

/** The word for how an address came to lead to a work, in a language; in English where none is known. */
export function formerWord(state: FormerState, language: string): string {
  return FORMER[state][language] ?? FORMER[state]['en'] ?? state;
}

/** `Version 2`, in the language of a citation. */
export function versionWord(number: number, language: string): string {
  return `${VERSION[language] ?? 'Version'} ${number}`;
}

const VERSION: Readonly<Record<string, string>> = { az: 'Versiya', ru: 'Версия' };

/** What no style has a word of its own for, and a reference must not hide. */
const MARKED: readonly StateKind[] = ['removed', 'retracted', 'withdrawn', 'struck'];

/**
 * The word behind a title that says that a work was retracted or removed, a resolution withdrawn or a clause struck out, in the language of a
 * citation. A struck clause is named behind the title in references alone: elsewhere the word would befall the whole resolution.
 */
export function stateMark(state: CitedState | undefined, language: string, form: CitationForm): string | undefined {
  if (!state || !MARKED.includes(state.kind) || (form !== 'reference' && form !== 'note')) return undefined;
  return state.kind === 'struck' && form !== 'reference' ? undefined : stateWord(state.kind, language);
}

/** The words behind a title that say that not the newest version of a paper is cited, where a citation names the title in full. */
export function versionMark(version: CitedVersion | undefined, language: string, form: CitationForm): string | undefined {
  return version?.replaced && (form === 'reference' || form === 'note') ? versionWord(version.number, language) : undefined;
}
