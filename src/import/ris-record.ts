import type { Issue } from '../model/issue.ts';
import type { PaperKind } from '../schema/paper.ts';
import { languageOfWord } from '../text/babel-language.ts';
import { markedTitle } from '../text/title-markup.ts';
import type { BibliographyEntry } from './bibliography-entry.ts';
import { kindOfWords } from './contribution-kind.ts';
import { doubt } from './doubt.ts';
import { EntryValues } from './entry-values.ts';
import { readRisNames } from './ris-names.ts';
import type { RisRecord, RisValue } from './ris-file.ts';

/** What a record of RIS says; a resolution gives `undefined`, with an issue. `number` counts records, for one without a key. */
export function readRisRecord(record: RisRecord, number: number, haveCommas: boolean, issues: Issue[]): BibliographyEntry | undefined {
  const tags = new RisTags(record);
  const { type, place } = record;
  const key = tags.first('ID')?.text ?? tags.first('AN')?.text ?? `${number}`;
  const notes = tags.all('N1').map(({ text }) => text);
  if (notes.some((note) => /^(?:Adopted at |Proposed text, not adopted)/u.test(note))) {
    issues.push(doubt('import-resolution-entry', place, { key }));
    return undefined;
  }
  const values = new EntryValues(key, issues);
  const value = (...names: string[]) => tags.first(...names)?.text;
  const at = (...names: string[]) => tags.first(...names)?.place ?? place;
  const container = value('C3', 'BT', 'JO', 'JF', 'JA');
  const isChapter = type === 'CHAP';
  const isVolume =
    VOLUMES.has(type) || (type === 'CONF' && container === undefined && value('T2') === undefined && tags.all('ED', 'A2', 'A3').length > 0);
  const isConference = type === 'CONF' || type === 'CPAPER';
  const editors = readRisNames(isVolume ? tags.all('ED', 'A3', 'A2') : tags.all('ED', 'A2'), haveCommas, issues);
  const authors = readRisNames(tags.all('AU', 'A1'), haveCommas, issues);
  const language = languageOf(value('LA'), values, at('LA'));
  const translation = notes.map((note) => /^Translated title: (.+)$/u.exec(note)?.[1]).find((found) => found !== undefined);
  const number1 = tags.first('SN');
  const eventTitle = isConference && container !== undefined ? value('T2') : undefined;
  const genre = value('M3');
  const title = value('TI', 'T1', 'CT') ?? (isVolume ? container : undefined);
  return {
    key,
    place,
    places: Object.fromEntries(record.values.map((one) => [FIELDS[one.tag] ?? one.tag, one.place])),
    isVolume,
    isOfMeeting: isConference || type === 'UNPB',
    kind: isVolume ? undefined : kindOf(type, genre, key, record, issues),
    text: type === 'UNPB' || notes.some((note) => /(?:text|recording) not deposited/iu.test(note)) ? 'not-deposited' : undefined,
    language,
    titles:
      title === undefined
        ? []
        : [{ text: plain(title), language }, ...(translation === undefined ? [] : [{ text: plain(translation), translated: true }])],
    abstract: value('AB', 'N2'),
    keywords: tags
      .all('KW')
      .flatMap(({ text }) => text.split(/\s*;\s*/u))
      .filter((word) => word !== ''),
    authors: authors.people,
    editors: editors.people,
    date: values.date(
      (value('DA') ?? value('PY', 'Y1'))?.replace(/\/+[^/\d]*$/u, '').replace(/^(\d{4})(?:\/.*[^\d/].*)$/u, '$1'),
      at('DA', 'PY', 'Y1'),
    ),
    pages: values.pages([value('SP'), value('EP')].filter(Boolean).join('-'), at('SP')),
    articleNumber: type === 'GEN' ? undefined : value('M1'),
    doi: values.doi(value('DO') ?? (genre?.startsWith('10.') ? genre : undefined), at('DO', 'M3')),
    url: values.url(value('UR', 'L2'), at('UR')),
    note: notes.filter((note) => !/^Translated title: |not deposited|^Presented at /iu.test(note)).join(' ') || undefined,
    volume: {
      title: isVolume ? undefined : (container ?? value('T2')),
      event:
        eventTitle === undefined && !(isConference && value('CY'))
          ? undefined
          : { title: eventTitle, place: isConference ? value('CY') : undefined },
      series: value('T3') ?? (isVolume ? value('T2') : undefined),
      isbn: number1 && /^\d{4}-?\d{3}[\dX]$/iu.test(number1.text) ? undefined : values.isbn(number1?.text, at('SN')),
      issn: number1 && /^\d{4}-?\d{3}[\dX]$/iu.test(number1.text) ? values.issn(number1.text, at('SN')) : undefined,
      number: value('VL', 'IS'),
      publisher: value('PB'),
      place: isConference ? value('C1') : isChapter || isVolume ? value('CY') : undefined,
    },
    files: tags.all('L1', 'L4').map(({ text }) => text),
    lost: tags.unasked(),
    divided: [...authors.divided, ...editors.divided],
  };
}

const VOLUMES = new Set(['BOOK', 'EDBOOK', 'SER', 'EBOOK']);
const KINDS: Readonly<Record<string, PaperKind>> = {
  CONF: 'paper', CPAPER: 'paper', CHAP: 'paper', JOUR: 'paper', UNPB: 'paper', ECHAP: 'paper', EJOUR: 'paper', ABST: 'abstract',
  VIDEO: 'recording', MPCT: 'recording', SOUND: 'recording', RPRT: 'report', DATA: 'data-note',
}; // prettier-ignore

const FIELDS: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  SP: 'pages',
  DO: 'doi',
  AB: 'abstract',
  AU: 'author',
  UR: 'url',
};

function kindOf(type: string, genre: string | undefined, key: string, { place }: RisRecord, issues: Issue[]): PaperKind {
  const known = kindOfWords(genre) ?? (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined);
  if (known === undefined) issues.push(doubt('import-kind-unknown', place, { key, kind: type }));
  return known ?? 'paper';
}

function languageOf(told: string | undefined, values: EntryValues, place: BibliographyEntry['place']): string | undefined {
  const tag = told === undefined ? undefined : languageOfWord(told);
  if (told !== undefined && tag === undefined) values.refuse('language', told, place);
  return tag;
}

/** RIS has no marks: a star or dollar sign is one. */
const plain = (text: string): string => markedTitle([{ kind: 'text', text }]);

/** The values of a record by their tags; it knows which nobody has asked for. */
class RisTags {
  readonly #record: RisRecord;
  readonly #asked = new Set(['ID', 'AN', 'ER']);

  constructor(record: RisRecord) {
    this.#record = record;
  }

  all(...tags: readonly string[]): RisValue[] {
    for (const tag of tags) this.#asked.add(tag);
    return this.#record.values.filter(({ tag, text }) => tags.includes(tag) && text !== '');
  }

  /** The first value of the first tag that has one. */
  first(...tags: readonly string[]): RisValue | undefined {
    return tags.map((tag) => this.all(tag)[0]).find((value) => value !== undefined);
  }

  unasked(): string[] {
    return this.#record.values.filter(({ tag, text }) => !this.#asked.has(tag) && text !== '').map(({ tag }) => tag);
  }
}
