import type { WordKey, Words } from './words.ts';

/** Messages by plural category (Unicode CLDR), with `{count}` where the number stands; `zero` is the message for none at all. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** A message about a `count`, taken apart for a script of the browser, which has no message formatter. */
export function pluralForms(say: Words, key: WordKey, args: Readonly<Record<string, string>> = {}): PluralForms {
  const name = [say.language, key, ...Object.entries(args).flat()].join('\u0000');
  let forms = known.get(name);
  if (!forms) known.set(name, (forms = takeApart(say, key, args)));
  return forms;
}

// Every page of a large site asks for the same few, and to take one apart means to say it a hundred times.
const known = new Map<string, PluralForms>();

function takeApart(say: Words, key: WordKey, args: Readonly<Record<string, string>>): PluralForms {
  const rules = new Intl.PluralRules(say.language);
  const numbers = new Intl.NumberFormat(say.language);
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { zero: say(key, { ...args, count: 0 }) };
  // Every category of a language that whole numbers have occurs below 101; the numbers of one digit may be spelt out.
  for (let count = 100; count > 0; count -= 1) {
    forms[rules.select(count)] = say(key, { ...args, count }).replace(numbers.format(count), '{count}');
  }
  return forms;
}
