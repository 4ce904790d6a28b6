import type { WordKey, Words } from './words.ts';

const known = new Map<string, Readonly<Record<string, string>>>();

/**
 * Messages for a script of the browser, which has no message formatter: those whose keys begin with `prefix`, by the ends of their keys;
 * where one has a gap of `gaps`, the gap stays, as `{gap}`. Taken from the language files once, for every page prints them.
 */
export function scriptWords<Name extends string>(
  say: Words,
  prefix: string,
  names: readonly Name[],
  gaps: readonly string[] = [],
): Readonly<Record<Name, string>> {
  const key = [say.language, prefix, ...names, '', ...gaps].join('\u0000');
  let messages = known.get(key);
  if (!messages) {
    const open = Object.fromEntries(gaps.map((gap) => [gap, `{${gap}}`]));
    messages = Object.fromEntries(names.map((name) => [name, say(`${prefix}${name}` as WordKey, open)]));
    known.set(key, messages);
  }
  return messages;
}
