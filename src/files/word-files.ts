import { WordWriter, writeVocabulary } from '../text/indexed-word.ts';
import type { IndexedWord } from '../text/indexed-word.ts';
import type { IndexFolder } from './index-folder.ts';

/** The bytes of a part of the words, before compression: what one word costs a reader, if it is not longer by itself. */
const PART_BYTES = 24_000;
/** The words of a part of the vocabulary. */
const VOCABULARY_WORDS = 4_000;

/** The words of an index in files: parts with their records, for each a file of places, and the vocabulary. */
export class WordFiles {
  readonly #index: IndexFolder;
  readonly #fields: number;
  readonly #firsts: string[] = [];
  readonly #vocabularyFirsts: string[] = [];
  #part: WordWriter;
  #isEmpty = true;
  #vocabulary: string[] = [];

  /** `fields` is the number of fields that a record may have. */
  constructor(index: IndexFolder, fields: number) {
    this.#index = index;
    this.#fields = fields;
    this.#part = new WordWriter(fields);
  }

  /** Takes the next word, in order. */
  add(word: IndexedWord): void {
    if (this.#isEmpty) this.#firsts.push(word.word);
    this.#isEmpty = false;
    this.#part.add(word);
    if (this.#part.length >= PART_BYTES) this.#writePart();
    if (this.#vocabulary.length === 0) this.#vocabularyFirsts.push(word.word);
    this.#vocabulary.push(word.word);
    if (this.#vocabulary.length === VOCABULARY_WORDS) this.#writeVocabulary();
  }

  /** Writes what is left and gives the first words of the parts and those of the parts of the vocabulary. */
  end(): { readonly words: readonly string[]; readonly vocabulary: readonly string[] } {
    if (!this.#isEmpty) this.#writePart();
    if (this.#vocabulary.length > 0) this.#writeVocabulary();
    return { words: this.#firsts, vocabulary: this.#vocabularyFirsts };
  }

  #writePart(): void {
    const { words, places } = this.#part.done();
    const number = this.#firsts.length - 1;
    this.#index.writeCompressed(`words/${number}.bin`, words);
    this.#index.writeCompressed(`places/${number}.bin`, places);
    this.#part = new WordWriter(this.#fields);
    this.#isEmpty = true;
  }

  #writeVocabulary(): void {
    this.#index.writeCompressed(`vocabulary/${this.#vocabularyFirsts.length - 1}.bin`, writeVocabulary(this.#vocabulary));
    this.#vocabulary = [];
  }
}
