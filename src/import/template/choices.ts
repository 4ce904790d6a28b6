import type { SheetKind } from './sheet-kinds.ts';

/** The closed lists that cells are chosen from. */
export type ChoiceList =
  'event-kind' | 'session' | 'kind' | 'role' | 'text' | 'translation' | 'license' | 'language' | 'country' | 'answer' | 'sessions';

const choices: Readonly<Record<SheetKind, Readonly<Record<string, ChoiceList>>>> = {
  volume: { language: 'language', translator: 'translation', kind: 'event-kind', country: 'country', license: 'license' },
  sessions: { kind: 'session' },
  papers: {
    titleSupplied: 'answer',
    language: 'language',
    translator: 'translation',
    session: 'sessions',
    kind: 'kind',
    license: 'license',
    text: 'text',
  },
  authors: { role: 'role', corresponding: 'answer' },
};

/** The list that a field of a sheet is chosen from. */
export function choicesOf(kind: SheetKind, field: string): ChoiceList | undefined {
  return choices[kind][field];
}
