import { recordPath } from '../model/address.ts';
import type { Work } from '../model/repository.ts';
import { stateOf } from '../model/work-state.ts';
import type { NoticeKind } from '../schema/notice.ts';
import { inTongue } from './cited-name.ts';

/** A correction, a retraction or a newer version of a work. */
export interface CitedState {
  readonly kind: NoticeKind;
  readonly date?: string;
  readonly note?: string;
  /** The path of the record that corrects or supersedes the work. */
  readonly by?: string;
}

/** What became of a work, its reason in the first of these languages that it is known in. */
export function citedState(work: Work, languages: readonly string[]): CitedState | undefined {
  const state = stateOf(work);
  if (!state) return undefined;
  const { kind, date, note, by } = state;
  return { kind, date, note: note && inTongue(note, languages), by: by && recordPath(by).replace(/\/$/u, '') };
}

/** The state of a work as a note of an exchange format tells it, in English as the rest of a note: `Retracted on 2018-03-01: …`. */
export function stateNote({ kind, date, note }: CitedState): string {
  return `${stateWord(kind, 'en')}${date === undefined ? '' : ` on ${date}`}${note === undefined ? '' : `: ${note}`}`;
}

const WORDS: Readonly<Record<NoticeKind, Readonly<Record<string, string>>>> = {
  corrected: { en: 'Corrected', az: 'Düzəliş edilib', ru: 'Исправлено' },
  retracted: { en: 'Retracted', az: 'Geri çağırılıb', ru: 'Отозвано' },
  superseded: { en: 'Superseded', az: 'Əvəz edilib', ru: 'Заменено' },
};

/** The word for what became of a work, in a language; in English where none is known. */
export function stateWord(kind: NoticeKind, language: string): string {
  return WORDS[kind][language] ?? WORDS[kind]['en'] ?? kind;
}

/** The word behind the title of a work that was retracted, in the language of a citation; no style has one of its own. */
export function retractedMark(state: CitedState | undefined, language: string): string | undefined {
  return state?.kind === 'retracted' ? stateWord(state.kind, language) : undefined;
}
