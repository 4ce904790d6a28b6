/** Words for kinds of contributions, as a reference in that language prints them; exchange formats keep the English ones. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Paper: { az: 'Məqalə', ru: 'Доклад' },
  Address: { az: 'Çıxış', ru: 'Выступление' },
  Report: { az: 'Məruzə', ru: 'Отчёт' },
  Abstract: { az: 'Tezis', ru: 'Тезисы' },
  'Panel discussion': { az: 'Panel müzakirəsi', ru: 'Панельная дискуссия' },
  Poster: { az: 'Poster', ru: 'Стендовый доклад' },
  'Keynote address': { az: 'Əsas məruzə', ru: 'Пленарный доклад' },
  Recording: { az: 'Yazı', ru: 'Запись' },
  Editorial: { az: 'Redaksiya məqaləsi', ru: 'Редакционная статья' },
  'Data note': { az: 'Məlumat qeydi', ru: 'Описание данных' },
  Resolution: { az: 'Qətnamə', ru: 'Резолюция' },
};

/** An English word for a kind in another language; itself where none is known. */
export function genreIn(genre: string, language: string): string {
  return WORDS[genre]?.[language] ?? genre;
}
