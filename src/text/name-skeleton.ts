import { sounds } from './name-sound.ts';
import { stems } from './name-stem.ts';

/**
 * What all spellings of a name have in common, in Azerbaijani, Russian, English and without special letters:
 * Əliyev, Aliyev, Aliev, Алиев and Eliyev give one skeleton. Word by word, in the order of the name; never shown to anyone.
 */
export function nameSkeleton(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    // The ending -zadə is written apart, with a hyphen or together.
    .replace(/[-‐‑–](?=z[aəeä]d[aəeä]|заде)/gu, '')
    .replace(/['’ʼ‘`ʹʻ]/gu, '')
    .match(/[\p{L}\p{M}]+/gu);
  return (words ?? []).map(wordSkeleton).join(' ');
}

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

function wordSkeleton(word: string): string {
  let skeleton = known.get(word);
  if (skeleton === undefined) {
    skeleton = compute(word);
    if (known.size < MOST_KNOWN) known.set(word, skeleton);
  }
  return skeleton;
}

function compute(word: string): string {
  let skeleton = withoutDoubles(sounds(word)).replace(/^k/u, 'g');
  for (const [stem, meant] of stems) skeleton = skeleton.replace(stem, meant);
  skeleton = skeleton
    // Voiced and voiceless q at the end of a stem: Sadıqov, Садыгов, Садыков.
    .replace(/(?<=[aiou])g(?=$|ova?$|zada$)/u, 'k')
    // Əsgər and Аскер.
    .replace(/(?<=[sš])g/gu, 'k')
    // Orucov and Оруджев.
    .replace(/(?<=[cš])av(?=a?$)/u, 'ov')
    // Əliyev and Алиев, Gyulnara and Gülnarə: a glide before a vowel is written or not.
    .replace(/i+(?=[aou])/gu, '')
    .replaceAll('š', 's');
  skeleton = withoutDoubles(skeleton);
  // Abdullah and Abdulla, -zadeh and -zadə.
  return skeleton.length > 3 ? skeleton.replace(/(?<=[aiou])h$/u, '') : skeleton;
}

function withoutDoubles(text: string): string {
  return text.replace(/(.)\1+/gu, '$1');
}
