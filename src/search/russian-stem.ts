import { indexForm } from './letters.ts';

/**
 * The stem of a Russian word by Snowball's algorithm (snowballstem.org/algorithms/russian), for words as the index files them: й is и
 * there and ё is е. Beyond the algorithm a vowel that comes and goes is taken out of the end, so that беженец and беженцы have one stem;
 * the adjectives of nouns in -ция are taken to the nouns, миграционный to миграция; and some nouns in -ь are known as nouns.
 */
export function russianStem(word: string): string {
  if (NOUN_IN_SIGN.test(word)) return word.slice(0, -1);
  const first = word.search(VOWEL);
  if (first === -1) return word;
  const fixed = word.slice(0, first + 1);
  const stem = fixed + tidied(inflection(word.slice(first + 1)), secondRegion(word) - fixed.length);
  return stem.replace(/(?<=.{3}ц)ион$/u, '').replace(COMING_VOWEL, '');
}

const VOWEL = /[аеиоуыэюя]/u;
/** Nouns that the algorithm takes for verbs: рукопись, память. */
const NOUN_IN_SIGN = /(?:пис|мес|памят|печат|кроват|благодат)ь$/u;
/** The last vowel of беженец, рынок, деревень, ковёр, узел, which their other forms do not have. */
const COMING_VOWEL = /(?<=.[^аеиоуыэюя])[ео](?=[цкнлр]$)/u;

function list(endings: string): string {
  return [...new Set(endings.split(' ').map(indexForm))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

/** An ending that stands at the end; one that needs it stands after а or я, which stay. */
function ending(free: string, afterA: string): RegExp {
  return new RegExp(`(?:${list(free)}|(?<=[ая])(?:${list(afterA)}))$`, 'u');
}

const GERUND = ending('ив ивши ившись ыв ывши ывшись', 'в вши вшись');
const REFLEXIVE = /с[яь]$/u;
const ADJECTIVE = new RegExp(`(?:${list('ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею')})$`, 'u');
const PARTICIPLE = ending('ивш ывш ующ', 'ем нн вш ющ щ');
const VERB = ending(
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
  'ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно',
);
const NOUN = new RegExp(
  `(?:${list('а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я')})$`,
  'u',
);

/** Step 1: the endings of gerunds, else of adjectives, verbs or nouns. */
function inflection(region: string): string {
  if (GERUND.test(region)) return region.replace(GERUND, '');
  const plain = region.replace(REFLEXIVE, '');
  if (ADJECTIVE.test(plain)) return plain.replace(ADJECTIVE, '').replace(PARTICIPLE, '');
  if (VERB.test(plain)) return plain.replace(VERB, '');
  return plain.replace(NOUN, '');
}

/** Steps 2 to 4: a last и, the ending of abstract nouns, superlatives, doubled н, a soft sign. */
function tidied(region: string, second: number): string {
  const short = region.replace(/и$/u, '');
  const abstract = /ость?$/u.exec(short);
  const stem = abstract && abstract.index >= second ? short.slice(0, abstract.index) : short;
  return stem
    .replace(/еише?$/u, '')
    .replace(/нн$/u, 'н')
    .replace(/ь$/u, '');
}

/** Where Snowball's second region begins: after the first consonant that follows a vowel, twice. */
function secondRegion(word: string): number {
  const found = /^(?:[^аеиоуыэюя]*[аеиоуыэюя]+[^аеиоуыэюя]){2}/u.exec(word);
  return found ? found[0].length : word.length;
}
