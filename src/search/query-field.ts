import { fold } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import type { FilterName } from './record.ts';
import type { TermField } from './term.ts';

/** What a query can ask of one field: the words of a title or a name, or the values of a filter. */
export type QueryField = { readonly words: TermField } | { readonly filter: FilterName };

/** The fields with the names by which a reader may call them: the English one first, then Azerbaijani and Russian ones. */
export const queryFields: readonly { readonly names: readonly string[]; readonly field: QueryField }[] = [
  { names: ['author', 'name', 'müəllif', 'ad', 'автор', 'имя'], field: { words: 'name' } },
  { names: ['title', 'başlıq', 'название', 'заглавие'], field: { words: 'title' } },
  { names: ['year', 'il', 'год'], field: { filter: 'year' } },
  { names: ['kind', 'növ', 'вид'], field: { filter: 'kind' } },
  { names: ['lang', 'language', 'dil', 'язык'], field: { filter: 'language' } },
  { names: ['volume', 'toplu', 'cild', 'сборник', 'том'], field: { filter: 'volume' } },
  { names: ['topic', 'mövzu', 'тема'], field: { filter: 'topic' } },
  { names: ['person', 'şəxs', 'человек'], field: { filter: 'person' } },
  { names: ['type', 'tip', 'тип'], field: { filter: 'type' } },
  { names: ['has', 'var', 'есть'], field: { filter: 'has' } },
];

const byName = new Map(queryFields.flatMap(({ names, field }) => names.map((name) => [fold(name), field] as const)));

/** The field that a reader calls by a name, in any of the three languages and with or without marks. */
export function queryField(name: string): QueryField | undefined {
  return byName.get(fold(name));
}

/** The name of the field that was probably meant by one that does not exist. */
export function nearestField(name: string): string | undefined {
  const found = nearest(fold(name), byName.keys());
  return found === undefined ? undefined : queryFields.flatMap(({ names }) => names).find((each) => fold(each) === found);
}
