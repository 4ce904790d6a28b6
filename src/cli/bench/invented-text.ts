import { random, type Random } from './random.ts';
import { vocabularies, type BenchLanguage, type Vocabulary } from './vocabulary.ts';

/** The texts of a generated paper or volume; the lengths are those of the ACL Anthology: nine words a title, 150 an abstract. */
export interface InventedText {
  title(language: BenchLanguage): string;
  abstract(language: BenchLanguage): string;
  keywords(language: BenchLanguage): string[];
  /** Sentences of at least so many words. */
  paragraph(language: BenchLanguage, words: number): string;
}

/** Texts from a seed: the same seed, the same texts, whichever of them are asked for and in whatever order. */
export function inventText(seed: number): InventedText {
  const source = (language: BenchLanguage, use: number) => random(seed * 64 + use * 4 + Object.keys(vocabularies).indexOf(language));
  return {
    title(language) {
      const chance = source(language, 0);
      return capital(words(chance, vocabularies[language], chance.between(5, 13)).join(' '), language);
    },
    abstract(language) {
      const chance = source(language, 1);
      return sentences(chance, language, chance.between(100, 200));
    },
    paragraph: (language, length) => sentences(source(language, 3), language, length),
    keywords(language) {
      const chance = source(language, 2);
      const found = Array.from({ length: 4 }, () => longWord(chance, vocabularies[language]));
      return [...new Set(found)];
    },
  };
}

function sentences(chance: Random, language: BenchLanguage, length: number): string {
  const found: string[] = [];
  for (let count = 0; count < length;) {
    const sentence = words(chance, vocabularies[language], chance.between(12, 26));
    count += sentence.length;
    found.push(`${capital(sentence.join(' '), language)}.`);
  }
  return found.join(' ');
}

/** Long and short words in turn, more or less, as sentences have them; no two short ones together at the end. */
function words(chance: Random, vocabulary: Vocabulary, count: number): string[] {
  const found: string[] = [];
  while (found.length < count) {
    found.push(longWord(chance, vocabulary));
    if (found.length < count - 1 && chance.next() < 0.6) found.push(chance.pickFrequent(vocabulary.links));
  }
  return found;
}

function longWord(chance: Random, { stems, endings, syllables }: Vocabulary): string {
  const rare = chance.next();
  if (rare < 0.03) return Array.from({ length: chance.between(2, 3) }, () => chance.pick(syllables)).join('');
  if (rare < 0.05) return String(chance.between(2, 2017));
  const stem = chance.pickFrequent(stems);
  return chance.next() < 0.35 ? stem : stem + chance.pickFrequent(endings);
}

function capital(text: string, language: BenchLanguage): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
