import type { PaperKind } from '../schema/paper.ts';

/** Words by which sources name kinds of contributions, in their order: the first that is found decides. */
const WORDS: readonly (readonly [kind: PaperKind, words: RegExp])[] = [
  ['data-note', /data ?note|data ?set|məlumat qeydi|заметка о данных/iu],
  ['keynote', /keynote|invited (?:talk|address|lecture)|əsas məruzə|dəvətli məruzə|ключев|приглаш[её]нн|пленарный доклад/iu],
  ['poster', /poster|постер|стендов/iu],
  ['panel', /panel|панель/iu],
  ['recording', /recording|video|film|broadcast|yazılış|запись/iu],
  ['editorial', /editorial|preface|foreword|redaksiya|ön söz|предислови|редакционн/iu],
  ['abstract', /abstract|tezis|тезис/iu],
  ['address', /\baddress|greeting|welcome|speech|çıxış|təbrik|выступление|приветстви/iu],
  ['report', /report|hesabat|отч[её]т/iu],
  ['paper', /paper|talk|presentation|məqalə|məruzə|доклад|стать/iu],
];

/** The kind of contribution that a source names in its own words; `undefined` where it says nothing that is known. */
export function kindOfWords(words: string | undefined): PaperKind | undefined {
  return words === undefined ? undefined : WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
