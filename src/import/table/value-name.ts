import { fold } from '../../text/fold.ts';

/** Names by which a value of a closed list is written in tables, beside its id. */
export type ValueNames<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** The value that a cell names by its id or by one of its names, whatever the case and the accents. */
export function valueOf<Value extends string>(typed: string, names: ValueNames<Value>): Value | undefined {
  const wanted = valueWords(typed);
  const values = Object.keys(names) as Value[];
  return (
    values.find((value) => valueWords(value) === wanted) ?? values.find((value) => names[value].some((name) => valueWords(name) === wanted))
  );
}

/** A value by its letters and digits alone. */
export const valueWords = (typed: string): string => fold(typed).replace(/[^\p{L}\p{N}]+/gu, '');
