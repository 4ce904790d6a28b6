import { rule } from './rule.ts';
import { everyName } from './texts.ts';

/** A name, or a part of one, has no letter: a point or a hyphen typed because a field was asked for. */
export const nameLetters = rule('name-letters', (records, report) => {
  for (const { text, file, path } of everyName(records)) if (!/\p{L}/u.test(text)) report(file, path, { text });
});
