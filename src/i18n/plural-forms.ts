import type { WordKey, Words } from './words.ts';

/** Messages by plural category (Unicode CLDR), with `{count}` where the number stands; `zero` is the message for none at all. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** A message about a `count`, taken apart for a script of the browser, which has no message formatter. */
export function pluralForms(say: Words, key: WordKey, args: Readonly<Record<string, string>> = {}): PluralForms {
  const rules = new Intl.PluralRules(say.language);
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { zero: say(key, { ...args, count: 0 }) };
  // Every category of a language that whole numbers have occurs below 101; the numbers of one digit may be spelt out.
  for (let count = 100; count > 0; count -= 1) {
    const number = new Intl.NumberFormat(say.language).format(count);
    forms[rules.select(count)] = say(key, { ...args, count }).replace(number, '{count}');
  }
  return forms;
}
