import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { searchDocument } from '../../search/document.ts';
import type { SearchDocument } from '../../search/document.ts';
import { nameWords } from '../../search/name-key.ts';
import { inventPerson } from './invented-person.ts';
import { inventText } from './invented-text.ts';
import { random } from './random.ts';
import type { BenchLanguage } from './vocabulary.ts';

const languages: readonly [BenchLanguage, ...BenchLanguage[]] = ['az', 'en', 'ru'];
const RECORDS_A_VOLUME = 33;

/**
 * So many invented papers as documents of a search index: titles, names in three alphabets, and an abstract for every second one. That is
 * as many words a record as the ACL Anthology has.
 */
export function* inventedDocuments(count: number): Generator<SearchDocument> {
  for (let number = 0; number < count; number += 1) {
    const language = languages[number % languages.length] ?? languages[0];
    const text = inventText(number * 16 + 1);
    const chance = random(number * 8 + 5);
    const people = Array.from({ length: chance.between(1, 5) }, () => inventPerson(Math.floor(chance.next() ** 2 * count)));
    const volume = Math.floor(number / RECORDS_A_VOLUME);
    const year = 1998 + (volume % 20);
    yield document({
      path: `papers/volume-${volume + 1}/${(number % RECORDS_A_VOLUME) + 1}/`,
      title: text.title(language),
      language,
      by: people.map(({ name }) => `${name[language].given} ${name[language].family}`),
      names: people.flatMap(({ name }) => Object.values(name).map(({ given, family }) => `${given} ${family}`)),
      people: people.map(({ id }) => id),
      volume: `volume-${volume + 1}`,
      year,
      keyword: text.keywords(language).join(' · '),
      place: number,
      ...(number % 2 === 0 && { abstract: text.abstract(language) }),
    });
  }
}

/** The papers of a folder with a file `papers.jsonl.gz`: one a line, with `id`, `volume_id`, `title`, `authors`, `year` and perhaps `abstract`. */
export async function* recordedDocuments(folder: string): AsyncGenerator<SearchDocument> {
  const file = createReadStream(join(folder, 'papers.jsonl.gz'));
  let place = 0;
  for await (const line of createInterface({ input: file.pipe(createGunzip()) })) {
    const paper = JSON.parse(line) as RecordedPaper;
    const authors = paper.authors ?? [];
    const by = authors.map(({ first, last }) => [first, last].filter(Boolean).join(' '));
    yield document({
      path: `papers/${paper.volume_id}/${paper.id}/`,
      title: paper.title,
      language: 'en',
      by,
      names: by,
      people: authors.map(({ id, last }) => id ?? last ?? ''),
      volume: paper.volume_id,
      year: paper.year,
      keyword: paper.venue ?? '',
      place,
      ...(paper.abstract !== undefined && { abstract: paper.abstract }),
    });
    place += 1;
  }
}

interface RecordedPaper {
  readonly id: string;
  readonly volume_id: string;
  readonly title: string;
  readonly authors?: readonly { readonly first?: string; readonly last?: string; readonly id?: string }[];
  readonly year: number;
  readonly venue?: string;
  readonly abstract?: string;
}

interface BenchPaper {
  readonly path: string;
  readonly title: string;
  readonly language: string;
  readonly by: readonly string[];
  readonly names: readonly string[];
  readonly people: readonly string[];
  readonly volume: string;
  readonly year: number;
  readonly keyword: string;
  readonly place: number;
  readonly abstract?: string;
}

function document({ path, title, language, by, names, people, volume, year, keyword, place, abstract }: BenchPaper): SearchDocument {
  return searchDocument({
    path,
    hit: { type: 'paper', title: { [language]: title }, kind: 'paper', by, volume: { [language]: volume }, year },
    fields: { title, name: nameWords(names), keyword },
    passages: abstract === undefined ? [{ language: 'und', text: title, hidden: true }] : [{ language, text: abstract }],
    filters: { type: ['paper'], kind: ['paper'], volume: [volume], year: [String(year)], language: [language], person: people },
    sort: { date: year * 10_000, title: place },
  });
}
