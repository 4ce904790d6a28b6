import type { ContributorRole } from '../schema/contributor.ts';
import type { PaperKind, TextStatus } from '../schema/paper.ts';
import type { License } from '../schema/source.ts';
import type { EventRecord, SessionRecord } from '../schema/volume.ts';
import type { ValueNames } from './table/value-name.ts';

/** How the kinds of contributions are called; those of the interface first. */
export const paperKindNames: ValueNames<PaperKind> = {
  paper: ['Məqalə', 'Paper', 'Статья', 'Article', 'Full paper', 'Tam məqalə', 'Научная статья'],
  address: ['Çıxış', 'Address', 'Выступление', 'Speech', 'Nitq', 'Речь'],
  report: ['Məruzə', 'Report', 'Доклад', 'Talk', 'Presentation', 'Сообщение'],
  abstract: ['Tezis', 'Abstract', 'Тезисы доклада', 'Тезисы', 'Tezislər', 'Theses'],
  panel: ['Panel müzakirəsi', 'Panel', 'Панельная дискуссия', 'Панель'],
  poster: ['Stend məruzəsi', 'Poster', 'Стендовый доклад', 'Постер'],
  keynote: ['Əsas məruzə', 'Keynote', 'Ключевой доклад', 'Пленарный доклад', 'Plenar məruzə', 'Keynote talk'],
  recording: ['Film və ya yazılış', 'Film or recording', 'Фильм или запись выступления', 'Film', 'Yazılış', 'Фильм', 'Recording', 'Video'],
  editorial: ['Redaksiya məqaləsi', 'Editorial', 'Редакционная статья', 'Foreword', 'Ön söz', 'Предисловие'],
  'data-note': ['Məlumat qeydi', 'Data note', 'Заметка о данных'],
};

/** How the kinds of meetings are called. */
export const eventKindNames: ValueNames<EventRecord['kind']> = {
  conference: ['Konfrans', 'Conference', 'Конференция'],
  'round-table': ['Dəyirmi masa', 'Round table', 'Круглый стол'],
  workshop: ['Praktik seminar', 'Workshop', 'Семинар-практикум'],
  symposium: ['Simpozium', 'Symposium', 'Симпозиум'],
  seminar: ['Seminar', 'Семинар'],
  congress: ['Konqres', 'Congress', 'Конгресс', 'Qurultay', 'Съезд'],
  lecture: ['Mühazirə', 'Lecture', 'Лекция'],
  school: ['Məktəb', 'School', 'Школа'],
};

/** How the kinds of sessions are called. */
export const sessionKindNames: ValueNames<SessionRecord['kind']> = {
  opening: ['Açılış', 'Opening', 'Открытие'],
  plenary: ['Plenar iclas', 'Plenary session', 'Пленарное заседание', 'Plenar', 'Plenary', 'Пленарное'],
  parallel: ['Bölmə iclası', 'Parallel session', 'Секционное заседание', 'Bölmə', 'Section', 'Секция', 'Parallel'],
  panel: ['Panel müzakirəsi', 'Panel', 'Панельная дискуссия', 'Панель'],
  poster: ['Stend məruzələri', 'Poster session', 'Стендовая сессия', 'Poster'],
  closing: ['Bağlanış', 'Closing', 'Закрытие'],
};

/** How the parts that people have in a work are called. */
export const roleNames: ValueNames<ContributorRole> = {
  author: ['müəllif', 'author', 'автор', 'həmmüəllif', 'co-author', 'соавтор'],
  presenter: ['məruzəçi', 'presenter', 'докладчик', 'speaker', 'natiq', 'выступающий'],
  editor: ['redaktor', 'editor', 'редактор'],
  translator: ['tərcüməçi', 'translator', 'переводчик'],
  moderator: ['moderator', 'модератор'],
  panelist: ['panel iştirakçısı', 'panellist', 'участник дискуссии', 'panelist'],
};

/** How it is said where the text of a contribution is. */
export const textNames: ValueNames<TextStatus> = {
  deposited: ['mətn təqdim edilib', 'text deposited', 'текст предоставлен', 'var', 'here', 'есть'],
  'not-deposited': ['mətn təqdim edilməyib', 'text not deposited', 'текст не предоставлен', 'yoxdur', 'none', 'нет'],
  external: ['mətn başqa saytdadır', 'text elsewhere', 'текст на другом сайте'],
};

/** How it is said who made a translation. */
export const translatorNames: ValueNames<'author' | 'editors' | 'source'> = {
  author: ['müəllifin tərcüməsi', 'translated by the author', 'перевод автора', 'müəllif', 'автор'],
  editors: ['redaksiyanın tərcüməsi', 'translated by the editors of this site', 'перевод редакции', 'redaksiya', 'редакция'],
  source: ['mənbənin tərcüməsi', 'translated by the source', 'перевод источника', 'mənbə', 'источник'],
};

/** How licences are called. */
export const licenseNames: ValueNames<License> = {
  'CC-BY-4.0': ['CC BY 4.0', 'CC BY', 'Creative Commons Attribution 4.0'],
  'CC-BY-SA-4.0': ['CC BY-SA 4.0', 'CC BY-SA'],
  'CC-BY-NC-4.0': ['CC BY-NC 4.0', 'CC BY-NC'],
  'CC-BY-ND-4.0': ['CC BY-ND 4.0', 'CC BY-ND'],
  'CC-BY-NC-SA-4.0': ['CC BY-NC-SA 4.0', 'CC BY-NC-SA'],
  'CC-BY-NC-ND-4.0': ['CC BY-NC-ND 4.0', 'CC BY-NC-ND'],
  'CC0-1.0': ['CC0 1.0', 'CC0'],
  'all-rights-reserved': ['Bütün hüquqlar qorunur', 'All rights reserved', 'Все права защищены'],
};

/** Yes and no. */
export const answerNames: ValueNames<'yes' | 'no'> = {
  yes: ['bəli', 'yes', 'да', 'hə', 'true', 'x', '+', '✓', '✔', '1', 'y', 'evet'],
  no: ['xeyr', 'no', 'нет', 'yox', 'false', '-', '0', 'n', 'hayır'],
};
