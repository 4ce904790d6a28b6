import type { Match } from '../../search/combine.ts';
import { indexForm } from '../../search/letters.ts';
import { rarity } from '../../search/ranking.ts';
import { partsFor } from '../../text/index-contents.ts';
import { readVocabulary, readWords } from '../../text/indexed-word.ts';
import type { FiledWord } from '../../text/indexed-word.ts';
import type { IndexFiles } from './index-files.ts';
import { isMarked, phraseHits } from './phrase.ts';
import { everyRecord, NO_WORDS, openIndex, ranked } from './ranked.ts';
import type { Index } from './ranked.ts';

/** A beginning that more parts of the words may have is taken for a whole word: nobody waits for all words that begin with an a. */
const MOST_PARTS = 8;

/** One record as the index keeps it: its address with what is shown of it, and its text. */
export type IndexedText = readonly [url: string, content: string];

/** Finds words in a search index and ranks the records that have them. Throws if a part of the index does not arrive. */
export class IndexReader {
  readonly #files: IndexFiles;
  #index: Promise<Index> | undefined;

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  /** Fetches the table of contents. */
  async start(): Promise<void> {
    await this.#contents();
  }

  /**
   * The records that have a word which begins with a term; in quotation marks, those that have the words of a phrase. `null` stands for
   * every record. Terms are in the form of the index. Marks on a beginning make records count more that have them; a word of a phrase that
   * is given with marks is found only as it is given.
   */
  async find(term: string | null): Promise<Match[]> {
    const index = await this.#contents();
    if (term === null) return everyRecord(index);
    if (!term.startsWith('"')) return this.#beginning(term, index);
    const words = term.split(/["\s]+/u).filter((word) => word !== '');
    return words.length === 1 ? this.#word(words[0] ?? '', index) : this.#phrase(words, index);
  }

  /** The words of the index that begin with some letters. */
  async words(beginning: string): Promise<string[]> {
    const { contents } = await this.#contents();
    const parts = partsFor(beginning, contents.words);
    const lists =
      parts.length <= MOST_PARTS
        ? await Promise.all(parts.map((part) => this.#part(part)))
        : await Promise.all(
            partsFor(beginning, contents.vocabulary).map((part) => this.#files.packed(`vocabulary/${part}.bin`, readVocabulary)),
          );
    return lists.flat().flatMap(({ word }) => (word.startsWith(beginning) ? [word] : []));
  }

  /** A record, by the id under which it was found. */
  async text(id: string): Promise<IndexedText | undefined> {
    const { contents } = await this.#contents();
    const record = Number(id);
    const pack = contents.texts.findLastIndex((first) => first <= record);
    const texts = await this.#files.packed(`texts/${pack}.bin`, readTexts);
    return texts[record - (contents.texts[pack] ?? 0)];
  }

  async #beginning(typed: string, index: Index): Promise<Match[]> {
    const term = indexForm(typed);
    const parts = partsFor(term, index.contents.words);
    if (parts.length > MOST_PARTS) return this.#word(typed, index, false);
    const words = (await Promise.all(parts.map((part) => this.#part(part)))).flat();
    return ranked(
      words.filter(({ word }) => word.startsWith(term)),
      typed,
      index,
    );
  }

  async #word(typed: string, index: Index, isExact = isMarked(typed)): Promise<Match[]> {
    const term = indexForm(typed);
    // Words in order: the very word stands in the first of the parts.
    const [part] = partsFor(term, index.contents.words);
    if (part === undefined) return [];
    const words = (await this.#part(part)).filter(({ word }) => word === term);
    return ranked(words, typed, index, isExact);
  }

  async #phrase(words: readonly string[], index: Index): Promise<Match[]> {
    const hits = await phraseHits(words, index.contents, this.#files, (part) => this.#part(part));
    const rare = rarity(index.lengths.length, hits.length);
    return hits.map(({ record, inText, fields }) => ({
      id: index.id(record),
      score: rare * (Number(inText) + index.fieldWeight(fields)),
      words: NO_WORDS,
      fields: index.fieldNames(fields),
    }));
  }

  #part(part: number): Promise<FiledWord[]> {
    return this.#files.packed(`words/${part}.bin`, readWords);
  }

  #contents(): Promise<Index> {
    return (this.#index ??= this.#read().catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    }));
  }

  async #read(): Promise<Index> {
    return openIndex(await this.#files.contents());
  }
}

function readTexts(bytes: Uint8Array): readonly IndexedText[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly IndexedText[];
}
