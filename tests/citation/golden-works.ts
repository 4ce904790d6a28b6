import { languages } from './golden-languages.ts';
import { invent } from './invented.ts';
import type { InventedVolume } from './invented.ts';

/** Invented works of many shapes: whatever writes citations writes all of them, and what it wrote is kept beside the tests. */
export const goldenWorks = () =>
  invent({
    organizations: {
      press: {
        name: { en: 'Nowhere University Press', az: 'Heçyer Universitetinin nəşriyyatı' },
        city: { en: 'Nowhere', az: 'Heçyer' },
        country: 'AZ',
      },
      institute: {
        name: { en: 'Institute of Imagined Maps, {Department} & Archive', az: 'Uydurma Xəritələr İnstitutu' },
        ror: 'https://ror.org/05a28rw58',
      },
      service: { name: { en: 'Service of Invented Affairs' }, abbreviation: { en: 'SIA' } },
    },
    people: {
      'aytac-uydurmali': { name: { family: 'Uydurmalı', given: 'Aytac', language: 'az' }, orcid: '0000-0002-1825-0097' },
    },
    volumes: {
      '1999-names': names,
      '2003-titles': titles,
      '2010-series': series,
      '2011-event-only': eventOnly,
      '2017-languages': languages,
    },
  });

const event = {
  kind: 'conference',
  name: { en: 'Conference on Imagined Names', az: 'Uydurma adlar konfransı' },
  dates: { from: '1999-09-30', to: '1999-10-02' },
  venue: { en: 'Hall of Echoes', az: 'Əks-səda zalı' },
  city: { en: 'Nowhere', az: 'Heçyer' },
  country: 'AZ',
} as const;

const many = Array.from({ length: 23 }, (_, at) => ({
  name: `Inventor${String.fromCodePoint(65 + at)}, Person ${String.fromCodePoint(65 + at)}.`,
}));

const names: InventedVolume = {
  title: { en: 'Names that nobody bears' },
  event,
  published: '1999-12',
  publisher: 'press',
  isbn: '978-0-306-40615-7',
  editors: [
    { name: { family: 'Saavedra Inventada', given: 'María José' }, role: 'editor' },
    { name: { family: 'Əhmədoğlu', given: 'Şahin' }, role: 'editor' },
  ],
  papers: {
    '01': {
      title: { en: 'A compound and a hyphenated surname' },
      pages: '1-9',
      authors: [
        { name: { family: 'Saavedra Inventada', given: 'María José' } },
        { name: { family: 'Uydurmalı-Ершова', given: 'Anna-Maria' } },
      ],
    },
    '02': {
      title: { en: 'Particles and a suffix' },
      pages: '10-19',
      authors: [
        { name: { family: 'Nergens', given: 'Jan', particle: 'van den' } },
        { name: { family: 'Nowhere', given: 'John Q.', suffix: 'Jr.' } },
        { name: { family: 'Inventado', given: 'Luis', particle: 'de la', suffix: 'III' } },
      ],
    },
    '03': {
      title: { az: 'Ata adı ilə yazılan müəlliflər' },
      language: 'az',
      pages: '20-29',
      authors: [
        { name: { family: 'Əliyev', given: 'Pərviz', patronymic: 'Şıxəli oğlu' } },
        { name: { family: 'Çələbiyeva', given: 'İnci', patronymic: 'Ğəni qızı' } },
      ],
    },
    '04': {
      title: { ru: 'Отчества в списке авторов', en: 'Patronymics in a list of authors' },
      translations: { en: 'author' },
      language: 'ru',
      pages: '30-39',
      authors: [
        { name: { family: 'Выдуманный', given: 'Пётр', patronymic: 'Ильич' } },
        { name: { family: 'Щукина-Йодль', given: 'Юлия', patronymic: 'Эдуардовна' } },
      ],
    },
    '05': { title: { en: 'One name only' }, authors: [{ name: { family: 'Nizamiya' } }, { name: { family: 'Molla Uydurma' } }] },
    '06': {
      title: { en: 'Bodies as authors' },
      authors: [{ organization: 'institute' }, { organization: 'service' }, { name: { family: 'Uydurmalı', given: 'Aytac' } }],
    },
    '07': {
      title: { en: 'Names in capitals' },
      authors: [
        { name: { family: 'ƏLİYEVLİ', given: 'IŞIQ', language: 'az' } },
        { name: { family: 'O’INVENTED-SMITH', given: 'J. B.', language: 'en' } },
      ],
    },
    '08': { title: { en: 'Twenty-three authors' }, authors: many },
    '09': { title: { en: 'Nobody wrote this' } },
    '10': { title: { en: 'A person of the register' }, authors: [{ person: 'aytac-uydurmali', affiliations: ['Nowhere University'] }] },
    '11': {
      title: { en: 'Names that look like something else' },
      authors: [
        { name: { family: 'Silva e Nada', given: 'Rui' } },
        { name: { family: 'And', given: 'Rob' } },
        { name: { family: 'Sand and Sea', given: 'Ann' } },
        { name: { family: 'Brace{d}', given: 'C, D' } },
      ],
    },
    '12': { title: { en: 'A translated paper' }, authors: [{ name: 'Inventor, Zoé' }, { name: 'Übersetzer, Jörg', role: 'translator' }] },
  },
};

const titles: InventedVolume = {
  title: { en: 'Titles of no paper', az: 'Heç bir məqalənin olmayan başlıqlar' },
  translations: { az: 'editors' },
  event: { ...event, name: { en: 'Workshop on Titles' }, kind: 'workshop', dates: { from: '2003-02-17' } },
  papers: {
    '01': {
      title: { en: 'He said “she said ‘nothing’ and "left"”' },
      pages: '7',
      dates: { published: '2003' },
      authors: [{ name: 'Inventor, Abel' }],
    },
    '02': {
      title: { en: 'R&D at 5 % of $1_000: #1 ~ x^2 {set} \\ and `tick`' },
      pages: 'xii-xv',
      dates: { published: '2003-04' },
      authors: [{ name: 'Inventor, Bela' }],
    },
    '03': {
      title: { en: 'On $E = mc^2$ and a < b > c' },
      articleNumber: 'e12',
      dates: { published: '2003-04-05' },
      authors: [{ name: 'Inventor, Cora' }],
    },
    '04': {
      title: { en: 'Is there a question?' },
      subtitle: { en: 'A subtitle: with a colon' },
      pages: '12–19, 25',
      authors: [{ name: 'Inventor, Dora' }],
    },
    '05': {
      title: { az: 'Ən uzun sözün İ hərfi ilə başlığı', en: 'The title that begins with ə' },
      translations: { en: 'editors' },
      language: 'az',
      keywords: { az: ['söz', 'hərf'] },
      abstract: { az: 'Şərhin özü.' },
      authors: [{ name: 'Ismayılova, Ülkər' }],
    },
    '06': { title: { ru: 'Ёлка и её тень: «кавычки» внутри' }, language: 'ru', authors: [{ name: 'Тенева, Ёла' }] },
    '07': { title: { en: '}\\write18{rm -rf nothing} {{' }, pages: '40-41', authors: [{ name: 'Inventor, }\\input{x}' }] },
    '08': { title: { en: '</script><script>alert(1)</script><!--' }, authors: [{ name: 'Inventor, <b>Bold</b>' }] },
    '09': { title: { en: 'First line\r\nTY  - BOOK\r\nTI  - Second  - line\r\nER  - ' }, authors: [{ name: 'Inventor,\r\nAU  - Nobody' }] },
    '10': {
      title: { en: 'Address of welcome' },
      titleSupplied: true,
      kind: 'address',
      text: 'not-deposited',
      dates: { presented: '2003-02-17' },
      authors: [{ name: 'Speaker, Ida', role: 'presenter' }],
    },
    '11': { title: { en: 'A film about titles' }, titleSupplied: true, kind: 'recording', text: 'not-deposited' },
    '12': {
      title: { en: 'Titles by year' },
      kind: 'data-note',
      dates: { published: '2004-01-02' },
      authors: [{ organization: 'service' }],
    },
    '13': {
      title: { en: 'A panel on titles' },
      kind: 'panel',
      authors: [
        { name: 'Chair, Mo', role: 'moderator' },
        { name: 'Panelist, Pa', role: 'panelist' },
      ],
    },
    '14': { title: { en: 'Opening the field' }, kind: 'keynote', doi: '10.5555/a_b(c)<d>{e}', authors: [{ name: 'Keynote, Kay' }] },
    '15': {
      title: { en: 'With a key of its own' },
      citationKey: 'own-key',
      dates: { published: '2003-12-31' },
      authors: [{ name: 'Inventor, Abel' }],
    },
    '16': { title: { en: 'He said it again' }, dates: { published: '2003' }, authors: [{ name: 'Inventor, Abel' }] },
  },
  resolutions: {
    '01': { title: { en: 'On the use of titles' }, symbol: 'TT/1', adoptedBy: { en: 'The workshop' }, adopted: '2003-02-17' },
  },
};

const series: InventedVolume = {
  title: { en: 'A handbook of nothing' },
  subtitle: { en: 'Empty pages' },
  series: { title: { en: 'Studies of Nothing' }, issn: '0317-8471' },
  number: '12',
  doi: '10.5555/nothing.12',
  publisher: 'press',
  published: '2010-06-01',
  editors: [{ organization: 'institute', role: 'editor' }],
  papers: {
    '01': { title: { en: 'How to say nothing' }, pages: '1-12', authors: [{ name: 'Inventor, Abel' }] },
    '02': { title: { en: 'Nothing undated' }, kind: 'editorial', authors: [] },
  },
};

const eventOnly: InventedVolume = { status: 'event-only', event: { kind: 'round-table', dates: { from: '2011-12-16' } } };
