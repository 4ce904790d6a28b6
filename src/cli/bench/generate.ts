import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventPerson, type InventedName, type InventedPerson } from './invented-person.ts';
import { inventText } from './invented-text.ts';
import { random } from './random.ts';
import type { BenchLanguage } from './vocabulary.ts';

/** How large the repository becomes. */
export interface GenerateOptions {
  /** Where `papers/` and `proceedings/` are written; it should be empty. */
  readonly folder: string;
  readonly papers: number;
  /** The languages of the interface, the default one first. */
  readonly languages: readonly string[];
  /** True for an abstract in each of three languages; else each paper has one, in its own language. */
  readonly everyAbstract?: boolean;
  /** The words of each paper's full text; none, if this is not said. */
  readonly words?: number;
  /** Told after each volume. */
  readonly progress?: (written: number) => void;
}

/** What was written. */
export interface Generated {
  readonly papers: number;
  readonly volumes: number;
  readonly people: number;
}

const PAPERS_A_VOLUME = 33;
const SESSIONS = ['opening', 'first', 'second', 'third'];
const TOPICS = 24;
const ORGANIZATIONS = 40;
const WORDS_A_SECTION = 500;
const languagesOfPapers: readonly [BenchLanguage, ...BenchLanguage[]] = ['az', 'en', 'ru'];

/**
 * Writes an invented repository of as many papers as asked for, in volumes of 33, with as many people as papers, in the formats that
 * staff write. The same options, the same bytes. Titles and names are there in three languages.
 */
export function generateRepository({ folder, papers, languages, everyAbstract = false, words = 0, progress }: GenerateOptions): Generated {
  const people = Array.from({ length: Math.max(papers, 8) }, (_, number) => inventPerson(number));
  const proceedings = join(folder, 'proceedings');
  mkdirSync(proceedings, { recursive: true });
  writeFileSync(join(proceedings, 'center.yaml'), centerFile(languages));
  writeFileSync(join(proceedings, 'people.yaml'), people.map(personEntry).join(''));
  writeFileSync(
    join(proceedings, 'organizations.yaml'),
    numbered(ORGANIZATIONS, (n) => entry(`institute-${n}`, `name: ${titles(n, 7)}`, 'country: AZ')),
  );
  writeFileSync(
    join(proceedings, 'topics.yaml'),
    numbered(TOPICS, (n) => entry(`topic-${n}`, `label: ${labels(n)}`)),
  );
  const volumes = Math.ceil(papers / PAPERS_A_VOLUME);
  const ledger: string[] = [];
  for (let volume = 0; volume < volumes; volume += 1) {
    const first = volume * PAPERS_A_VOLUME;
    const count = Math.min(PAPERS_A_VOLUME, papers - first);
    const id = volumeId(volume);
    mkdirSync(join(proceedings, id), { recursive: true });
    mkdirSync(join(folder, 'papers', id), { recursive: true });
    writeFileSync(join(proceedings, id, 'volume.yaml'), volumeFile(volume, people));
    ledger.push(entry(`proceedings/${id}`, `key: volume${volume + 1}`));
    for (let place = 0; place < count; place += 1) {
      const paper = `papers/${id}/${String(place + 1).padStart(2, '0')}`;
      ledger.push(entry(paper, `key: paper${first + place + 1}`));
      writeFileSync(join(folder, `${paper}.md`), paperFile(first + place, place, people, everyAbstract) + fullText(first + place, words));
    }
    progress?.(first + count);
  }
  writeFileSync(join(proceedings, 'ledger.yaml'), ledger.join(''));
  return { papers, volumes, people: people.length };
}

/** JSON strings are YAML strings too, whatever is in them. */
const quoted = (text: string): string => JSON.stringify(text);

function centerFile(languages: readonly string[]): string {
  const name = `{ en: Invented Centre, az: Uydurma Mərkəz, ru: Вымышленный центр }`;
  return lines(
    `name: ${name}`,
    `languages: [${languages.join(', ')}]`,
    'address: https://invented.example/',
    'license: CC-BY-4.0',
    'citationStyle: apa',
  );
}

function personEntry({ id, name }: InventedPerson): string {
  const forms = (['en', 'ru'] as const).map((language) => `    - ${nameParts(name[language], language)}\n`);
  return `${id}:\n  name: ${nameParts(name.az, 'az')}\n  otherNames:\n${forms.join('')}`;
}

function nameParts({ family, given, patronymic }: InventedName, language: string): string {
  const parts = [`family: ${quoted(family)}`, `given: ${quoted(given)}`, ...(patronymic ? [`patronymic: ${quoted(patronymic)}`] : [])];
  return `{ ${parts.join(', ')}, language: ${language} }`;
}

function volumeId(volume: number): string {
  return `${yearOf(volume)}-conference-${volume + 1}`;
}

function yearOf(volume: number): number {
  return 1998 + (volume % 20);
}

function volumeFile(volume: number, people: readonly InventedPerson[]): string {
  const year = yearOf(volume);
  const chance = random(volume * 8 + 1);
  const someone = () => people[chance.between(0, people.length - 1)]?.id ?? '';
  const sessions = SESSIONS.flatMap((id, place) => [
    `  - id: ${id}`,
    `    kind: ${place === 0 ? 'opening' : 'parallel'}`,
    `    title: ${titles(volume * 8 + place, 11)}`,
    `    chairs: [{ person: ${someone()} }]`,
    `    date: ${year}-06-1${place}`,
  ]);
  return lines(
    'status: published',
    `title: ${titles(volume, 3)}`,
    `event:`,
    `  kind: conference`,
    `  dates: { from: ${year}-06-10, to: ${year}-06-13 }`,
    `  city: { en: Baku, az: Bakı, ru: Баку }`,
    `  country: AZ`,
    `  organizers: [{ organization: institute-${chance.between(1, ORGANIZATIONS)} }]`,
    `published: ${year}-09-01`,
    `number: '${volume + 1}'`,
    `citationKey: volume${volume + 1}`,
    `editors:`,
    `  - { person: ${someone()}, role: editor }`,
    `sessions:`,
    ...sessions,
  );
}

function paperFile(number: number, place: number, people: readonly InventedPerson[], everyAbstract: boolean): string {
  const chance = random(number * 8 + 3);
  const language = languagesOfPapers[number % 3] ?? 'az';
  const text = inventText(number * 16 + 1);
  const abstracts = everyAbstract ? languagesOfPapers : [language];
  const topics = new Set([chance.between(1, TOPICS), chance.between(1, TOPICS)]);
  const start = 1 + place * 9;
  return lines(
    '---',
    'status: published',
    `kind: ${chance.next() < 0.1 ? 'poster' : 'paper'}`,
    `title: ${titles(number, 1)}`,
    `translations: { ${languagesOfPapers
      .filter((other) => other !== language)
      .map((other) => `${other}: author`)
      .join(', ')} }`,
    `language: ${language}`,
    'abstract:',
    ...abstracts.map((tag) => `  ${tag}: ${quoted(text.abstract(tag))}`),
    `keywords: { ${language}: [${text.keywords(language).map(quoted).join(', ')}] }`,
    'authors:',
    ...authorLines(number, people),
    `session: ${SESSIONS[Math.floor((place * SESSIONS.length) / PAPERS_A_VOLUME)] ?? 'opening'}`,
    `topics: [${[...topics]
      .sort((a, b) => a - b)
      .map((topic) => `topic-${topic}`)
      .join(', ')}]`,
    `pages: ${start}-${start + 8}`,
    `citationKey: paper${number + 1}`,
    '---',
  );
}

/** The full text of a paper, in its own language, under a heading for every five hundred words or so. */
function fullText(number: number, words: number): string {
  const language = languagesOfPapers[number % 3] ?? 'az';
  const texts = Array.from({ length: Math.round(words / WORDS_A_SECTION) }, (_, section) =>
    inventText(number * 16 + 6 + section * 1_000_003),
  );
  return texts.map((text) => `\n## ${text.title(language)}\n\n${text.paragraph(language, WORDS_A_SECTION)}\n`).join('');
}

/** One author is the person of the paper's own number, so that everyone has written something; the others are met again and again. */
function authorLines(number: number, people: readonly InventedPerson[]): string[] {
  const chance = random(number * 8 + 5);
  const authors = new Set([number % people.length]);
  const count = chance.between(1, 6);
  while (authors.size < Math.min(count, people.length)) authors.add(Math.floor(chance.next() ** 2 * people.length));
  return [...authors].map((author) => {
    const { id = '', name } = people[author] ?? {};
    const printed = name && chance.next() < 0.2 ? `, name: ${quoted(`${name.en.given} ${name.en.family}`)}` : '';
    return `  - { person: ${id}${printed}, affiliations: [{ organization: institute-${chance.between(1, ORGANIZATIONS)} }] }`;
  });
}

/** A title in every language; `use` keeps the titles of papers, volumes and sessions apart. */
function titles(number: number, use: number): string {
  const text = inventText(number * 16 + use);
  return `{ ${languagesOfPapers.map((language) => `${language}: ${quoted(text.title(language))}`).join(', ')} }`;
}

/** A label of one or two words in every language. */
function labels(number: number): string {
  const text = inventText(number * 16 + 5);
  return `{ ${languagesOfPapers.map((language) => `${language}: ${quoted(text.keywords(language).slice(0, 2).join(' '))}`).join(', ')} }`;
}

function entry(id: string, ...fields: string[]): string {
  return lines(`${id}:`, ...fields.map((field) => `  ${field}`));
}

function numbered(count: number, write: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index + 1)).join('');
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
