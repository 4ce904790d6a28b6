import { fullName, readName } from '../model/name.ts';
import { everyContributor, FILES } from './mentions.ts';
import { rule } from './rule.ts';

/** A name is written in capitals throughout, or its family name or given name begins with a small letter. */
export const nameCase = rule('name-case', (records, report) => {
  const printed = [...everyContributor(records)].flatMap(({ contributor: { name }, file, path }) =>
    name === undefined ? [] : [{ name: readName(name), file, path: [...path, 'name'] }],
  );
  const registered = [...records.people].map(([id, { name }]) => ({ name, file: FILES.people, path: [id, 'name'] }));
  for (const { name, file, path } of [...registered, ...printed]) {
    const words = [name.family, name.given ?? ''];
    const whole = fullName(name);
    const kind = words.some((word) => /^\p{Ll}/u.test(word)) ? 'small' : words.some(isCapital) ? 'capital' : undefined;
    if (kind) report(file, path, { name: whole, kind });
  }
});

/** The fewest letters of a word in capitals: shorter ones may be initials. */
const CAPITALS = /(?<![\p{L}\p{M}])\p{Lu}{4,}(?![\p{L}\p{M}])/u;

const isCapital = (name: string): boolean => CAPITALS.test(name);
