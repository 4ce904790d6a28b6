import type { InventedVolume } from './invented.ts';

/** Works of one conference in three languages, whose names, titles, dates and pages are hard on styles of citation. */
export const languages: InventedVolume = {
  title: {
    az: 'Uydurma dillər: nailiyyətlər və suallar',
    en: 'Invented languages: achievements and questions',
    ru: 'Вымышленные языки: достижения и вопросы',
  },
  translations: { en: 'editors', ru: 'editors' },
  event: {
    kind: 'conference',
    name: {
      az: 'Uydurma dillər konfransı',
      en: 'Conference on Invented Languages',
      ru: 'Конференция по вымышленным языкам',
    },
    dates: { from: '2017-02-17', to: '2017-02-18' },
    venue: { az: 'Əks-səda zalı', en: 'Hall of Echoes', ru: 'Зал Эха' },
    city: { az: 'Heçyer', en: 'Nowhere', ru: 'Нигдеград' },
    country: 'AZ',
  },
  published: '2017-05',
  publisher: 'press',
  editors: [
    { name: { family: 'Uydurmazadə', given: 'Əli', patronymic: 'Həsən oğlu', language: 'az' }, role: 'editor' },
    { name: { family: 'Небывалова', given: 'Юлия', patronymic: 'Щукарьевна', language: 'ru' }, role: 'editor' },
  ],
  papers: {
    '01': {
      title: {
        az: 'Müəllim dedi: “Mənə ‘söz’ yox, «iş» lazımdır”',
        en: 'The teacher said: “I need no ‘word’ but a ‘deed’”',
        ru: 'Учитель сказал: «Мне нужно не „слово“, а дело»',
      },
      translations: { en: 'author', ru: 'editors' },
      language: 'az',
      pages: '5-18',
      dates: { published: '2017-05' },
      authors: [
        { name: { family: 'Əliyev-Uydurmalı', given: 'Əhməd', patronymic: 'Ələsgər oğlu', language: 'az' } },
        { name: { family: 'İncəli', given: 'İlahə', patronymic: 'Şahin qızı', language: 'az' } },
      ],
    },
    '02': {
      title: {
        ru: 'Вопрос «как писать „ё“?» в России и Азербайджане',
        en: 'The question “how to write ‘ё’?” in Russia and Azerbaijan',
      },
      translations: { en: 'author' },
      language: 'ru',
      pages: '19-27',
      authors: [
        { name: { family: 'Щёкин-Йодлев', given: 'Юрий', patronymic: 'Яковлевич', language: 'ru' } },
        { name: { family: 'Эмин-заде', given: 'Ж.', language: 'ru' } },
      ],
    },
    '03': {
      title: { en: 'Is “yes” an answer? Said ‘no’ and meant “perhaps”' },
      language: 'en',
      pages: '28',
      authors: [{ name: { family: 'de la Nada', given: 'María-José' } }],
    },
    '04': {
      title: { az: 'İnternetdə insan və internat: “İnterdil” təcrübəsi', en: 'People and boarding schools on the Internet' },
      translations: { en: 'editors' },
      language: 'az',
      pages: '29-30',
      authors: [{ name: { family: 'ISMAYILOVA', given: 'IŞIQ', patronymic: 'İLYAS QIZI', language: 'az' } }],
    },
    '05': {
      title: { az: 'ə hərfinin tarixi' },
      language: 'az',
      pages: '31-40, 44',
      authors: [{ name: { family: 'Uydurmazadə', given: 'Əli', patronymic: 'Həsən oğlu', language: 'az' } }],
    },
    '06': {
      title: { en: 'How *Homo fictus* breathes: CO₂, H₂SO₄ and $\\mathrm{Fe^{2+}}$ in α-particles' },
      articleNumber: 'A-6',
      authors: [{ name: { family: 'Inventor', given: 'Abel' } }],
    },
    '07': {
      title: { ru: 'Миграция слов и закон' },
      language: 'ru',
      pages: 'ix',
      authors: [{ organization: 'institute' }],
    },
    '08': { title: { az: 'Müəllifi olmayan yazı' }, language: 'az', pages: '41-43' },
    '09': {
      title: { az: 'Açılış nitqi', en: 'Opening speech', ru: 'Вступительное слово' },
      translations: { en: 'editors', ru: 'editors' },
      titleSupplied: true,
      kind: 'address',
      text: 'not-deposited',
      language: 'az',
      dates: { presented: '2017-02-17' },
      authors: [{ person: 'aytac-uydurmali', role: 'presenter' }],
    },
    '10': {
      title: { az: 'Sözlər rəqəmlərlə', en: 'Words in numbers', ru: 'Слова в числах' },
      translations: { en: 'editors', ru: 'editors' },
      kind: 'data-note',
      language: 'az',
      dates: { published: '2017' },
      authors: [{ organization: 'service' }],
    },
    '11': {
      title: { az: 'Dörd müəllifin məqaləsi' },
      language: 'az',
      pages: '45-52',
      authors: ['Birinci, Ələkbər', 'İkinci, Ülkər', 'Üçüncü, Ğəni', 'Dördüncü, Çingiz'].map((name) => ({ name })),
    },
  },
  resolutions: {
    '01': {
      title: {
        az: 'Uydurma dillərin öyrədilməsi haqqında',
        en: 'On the teaching of invented languages',
        ru: 'О преподавании вымышленных языков',
      },
      symbol: 'UD/2017/1',
      adoptedBy: {
        az: 'Uydurma dillər konfransı',
        en: 'Conference on Invented Languages',
        ru: 'Конференция по вымышленным языкам',
      },
      adopted: '2017-02-18',
    },
  },
};
