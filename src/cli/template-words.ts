import { words, type WordKey, type Words } from '../i18n/words.ts';
import type { ChoiceList } from '../import/template/choices.ts';
import { exampleWords } from '../import/template/row-key.ts';
import type { SheetKind } from '../import/template/sheet-kinds.ts';
import type { TemplateWords } from '../import/template/write-template.ts';
import { answerNames } from '../import/value-names.ts';
import { everyCountry } from '../import/table/typed-value.ts';
import { contributorRole } from '../schema/contributor.ts';
import { paperKind, textStatus } from '../schema/paper.ts';
import { license } from '../schema/source.ts';
import { translator } from '../schema/text.ts';
import { eventKind, session } from '../schema/volume.ts';
import { collator } from '../text/collation.ts';
import { countryName } from '../text/country.ts';
import { languageName } from '../text/language.ts';

/** The words of a template in a language, for a centre of these languages. */
export function templateWords(language: string, languages: readonly string[]): TemplateWords {
  const say = words(language);
  const headings = ['az', 'en', 'ru'];
  return {
    headings: [language, ...headings].filter((tag, at, all) => headings.includes(tag) && all.indexOf(tag) === at),
    texts: [...languages].sort((one, other) => Number(other === language) - Number(one === language)),
    help: (kind, field) => say(helpKeys[kind][field] ?? 'template.note'),
    example: (kind, field, tag) => exampleOf(kind, field, tag, say),
    choices: (list) => valuesOf(list, say),
    form: [say('template.head.name'), say('template.head.value'), say('template.head.help'), say('template.head.example')],
  };
}

const fieldsOf = (file: string, fields: readonly string[]): Record<string, WordKey> =>
  Object.fromEntries(fields.map((field) => [field, `field.${file}.${field}` as WordKey]));

/** Where the words stand that say what goes into a field. */
export const helpKeys: Readonly<Record<SheetKind, Readonly<Record<string, WordKey>>>> = {
  volume: {
    ...fieldsOf('volume', ['subtitle', 'description', 'number', 'isbn', 'issn', 'doi', 'publisher', 'place', 'published', 'note']),
    ...fieldsOf('event', ['kind', 'timeZone', 'venue', 'city', 'theme', 'occasion', 'purpose', 'participants', 'website']),
    ...fieldsOf('dates', ['from', 'to']),
    title: 'template.title',
    language: 'template.language',
    translator: 'template.translator',
    eventName: 'field.event.name',
    eventDescription: 'field.event.description',
    eventNumber: 'field.event.number',
    country: 'template.country',
    organizers: 'template.bodies',
    sponsors: 'template.bodies',
    editors: 'template.names',
    series: 'field.series.title',
    seriesIssn: 'field.series.issn',
    license: 'field.volume.license',
  },
  sessions: {
    ...fieldsOf('session', ['title', 'kind', 'date', 'start', 'end', 'room', 'note']),
    id: 'template.sessionId',
    chairs: 'template.names',
  },
  papers: {
    ...fieldsOf('paper', ['subtitle', 'abstract', 'kind', 'pages', 'articleNumber', 'doi', 'license', 'externalText', 'slides', 'note']),
    ...fieldsOf('dates', ['received', 'revised', 'accepted', 'presented', 'published']),
    number: 'template.number',
    title: 'template.title',
    titleSupplied: 'template.titleSupplied',
    authors: 'template.authors',
    keywords: 'template.keywords',
    language: 'template.language',
    translator: 'template.translator',
    session: 'template.session',
    topics: 'template.topics',
    text: 'template.deposited',
    funder: 'field.paper.funding',
    award: 'template.award',
    video: 'field.paper.videos',
  },
  authors: {
    ...fieldsOf('name', ['family', 'given', 'patronymic']),
    ...fieldsOf('contributor', ['orcid', 'role', 'person']),
    paper: 'template.paper',
    order: 'template.order',
    name: 'template.name',
    affiliation: 'template.affiliation',
    corresponding: 'template.corresponding',
    homepage: 'field.person.homepage',
  },
};

/** What stands in the example, where it is the same in all languages. */
const FORMS: Readonly<Record<SheetKind, Readonly<Record<string, string>>>> = {
  volume: {
    from: '12.05.2027',
    to: '13.05.2027',
    timeZone: 'Asia/Baku',
    eventNumber: '3',
    isbn: '978-9952-0-0000-0',
    published: '2027',
    website: 'https://',
  },
  sessions: { id: 'plenary-1', date: '12.05.2027', start: '09:30', end: '11:00' },
  papers: { session: 'plenary-1', pages: '12-19', received: '01.03.2027', accepted: '15.04.2027', doi: '10.1234/abc' },
  authors: { order: '1', orcid: '0000-0000-0000-0000' },
};

function exampleOf(kind: SheetKind, field: string, tag: string | undefined, say: Words): string | undefined {
  const form = FORMS[kind][field];
  if (form !== undefined && !(kind === 'sessions' && field === 'id')) return form;
  const inLanguage = words(tag ?? say.language);
  if (['number', 'paper', 'id'].includes(field) && kind !== 'volume') return exampleWords[say.language] ?? exampleWords['en'];
  const key = EXAMPLES[kind][field];
  return key && inLanguage(key);
}

const EXAMPLES: Readonly<Record<SheetKind, Readonly<Record<string, WordKey>>>> = {
  volume: {
    title: 'template.example.volume',
    organizers: 'template.example.bodies',
    editors: 'template.example.names',
    city: 'template.example.city',
  },
  sessions: { title: 'template.example.session', chairs: 'template.example.names' },
  papers: { title: 'template.example.title', authors: 'template.example.names', keywords: 'template.example.keywords' },
  authors: { family: 'template.example.family', given: 'template.example.given', affiliation: 'template.example.affiliation' },
};

const LANGUAGES = ['az', 'en', 'ru', 'tr', 'de', 'fr', 'fa', 'ka'];

function valuesOf(list: ChoiceList, say: Words): readonly string[] {
  const { language } = say;
  switch (list) {
    case 'event-kind':
      return eventKind.options.map((value) => say(`event-kind.${value}`));
    case 'session':
      return session.shape.kind.options.map((value) => say(`session.${value}`));
    case 'kind':
      return paperKind.options.map((value) => say(`kind.${value}`));
    case 'role':
      return contributorRole.options.map((value) => say(`role.${value}`));
    case 'text':
      return textStatus.options.map((value) => say(`text.${value}`));
    case 'translation':
      return translator.options.map((value) => say(`translation.${value}`));
    case 'license':
      return license.options.map((value) => say(`license.${value}`));
    case 'answer':
      return [answerNames.yes, answerNames.no].map((names) => names[['az', 'en', 'ru'].indexOf(language)] ?? '');
    case 'language':
      return LANGUAGES.map((tag) => languageName(tag, language));
    case 'country':
      return everyCountry()
        .map((code) => countryName(code, language))
        .sort(collator(language).compare);
    case 'sessions':
      return [];
  }
}
