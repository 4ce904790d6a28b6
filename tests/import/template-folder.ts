import type { SourceFile } from '../../src/import/import-source.ts';
import { file, workbook, type Rows } from './table-files.ts';

/** The sheet of the volume, filled in like a form. */
export const volumeForm: Rows = [
  ['Sahə', 'Buraya yazın', 'Nə yazılır', 'Nümunə'],
  ['Toplunun başlığı (az)\nTitle of the volume (az)\nНазвание сборника (az)', 'Göllər və yollar', 'Başlıq', 'Əmək miqrasiyası'],
  ['Title of the volume (en)', 'Lakes and roads'],
  ['Название сборника (ru)', 'Озёра и дороги'],
  ['Əsas dil', 'Azərbaycan dili'],
  ['Tərcüməni kim edib', 'redaksiyanın tərcüməsi'],
  ['Tədbirin növü *', 'Dəyirmi masa'],
  ['Neçənci', 3],
  ['Başlanma tarixi', '12 may 2027'],
  ['Son gün', '13.05.2027'],
  ['Saat qurşağı', 'Asia/Baku'],
  ['Venue (en)', 'Hall of Mirrors'],
  ['Şəhər (az)', 'Göllükənd'],
  ['City (en)', 'Lakeside'],
  ['Ölkə', 'Azərbaycan'],
  ['Təşkilatçılar (az)', 'Göllər Liqası; Yol Klubu'],
  ['Organisers (en)', 'League of Lakes; Road Club'],
  ['Sponsorlar', 'road-club'],
  ['Sayt', 'https://lakes.example'],
  ['Редакторы', 'Gölçü, Nərgiz; Дорогин И. П.'],
  ['Series (en)', 'Waters'],
  ['ISSN of the series', '0317-8471'],
  ['Nömrə', '07'],
  ['ISBN', 'ISBN 978-0-306-40615-7'],
  ['Lisenziya', 'CC BY 4.0'],
  ['Dərc tarixi', '2027'],
  ['Nəşr tarixi', 2028],
];

/** The sheet of sessions, in English. */
export const sessionTable: Rows = [
  ['Session id', 'Title of the session (az)', 'Title (en)', 'Kind', 'Chairs', 'Day', 'Starts', 'Ends', 'Room (en)'],
  ['example', 'Plenar iclas', 'Plenary session', '', '', '12.05.2027', '09:30', '11:00', ''],
  ['plenary-1', 'Plenar iclas', 'Plenary session', 'Plenar', 'Nərgiz Gölçü', new Date(Date.UTC(2027, 4, 12)), '9.30', '11:00', 'Hall'],
  ['Bölmə 2', 'Yollar', 'Roads', '', 'league-head', '13 May 2027', '', '', ''],
];

/** The sheet of papers, in Azerbaijani, its columns in an order of their own. */
export const paperTable: Rows = [
  ['Yay toplantısının məqalələri'],
  [],
  [
    'Açar sözlər (az)',
    '№',
    'Məqalənin adı',
    'Title (en)',
    'Заглавие (ru)',
    'Xülasə (az)',
    'Dil',
    'Tərcümə',
    'Bölmə',
    'Növ',
    'Səhifələr',
    'DOI',
    'Daxil olub',
    'Qəbul olunub',
    'Lisenziya',
    'Mətn',
    'Mövzular',
    'Maliyyələşdirən',
    'Qrantın nömrəsi',
    'Video',
    'Qeyd (az)',
    'Redaktorun qeydi',
  ],
  ['', 'nümunə', 'Mövsümi işçilərin hüquqları'],
  [
    'göl; su səviyyəsi',
    '01',
    'Göllərin səviyyəsi',
    'The level of lakes',
    'Уровень озёр',
    'Göllər haqqında.',
    'az',
    'müəllifin tərcüməsi',
    'plenary-1',
    'Məqalə',
    'səh. 5–9',
    'https://doi.org/10.1234/lakes.1',
    '01.03.2027',
    '15 апреля 2027 г.',
    'CC BY-SA 4.0',
    '',
    'lakes; roads',
    'Su Fondu',
    'SF-12',
    'https://lakes.example/1',
    'Genişləndirilmiş variant',
    'çapa hazır',
  ],
  ['', 2, 'О дорогах', '', '', '', 'русский', '', 'Yollar', 'çıxış', '', '', '', '', '', 'mətn təqdim edilməyib'],
];

/** The sheet of authors, in Russian and Azerbaijani. */
export const authorTable: Rows = [
  [
    'Номер статьи',
    'Soyad (az)',
    'Ad (az)',
    'Ata adı (az)',
    'Фамилия (ru)',
    'Имя (ru)',
    'İş yeri (az)',
    'Affiliation (en)',
    'ORCID',
    'Rol',
    'Corresponding',
    'Person',
    'Порядок',
    'E-mail',
  ],
  ['пример', 'Soyad', 'Ad'],
  ['1', 'Yolçu', 'Elşən', '', '', '', 'Yol Klubu', 'Road Club', '', '', '', '', 2, 'elshen@roads.example'],
  [
    '1',
    'Gölçü',
    'Nərgiz',
    'Dəniz qızı',
    'Гёльчю',
    'Наргиз',
    'Göllər Liqası; Yol Klubu',
    'League of Lakes',
    '0000000218250097',
    '',
    'Bəli',
    'nergiz-golchu',
    1,
    'n@lakes.example',
  ],
  ['02', '', '', '', 'Дорогин', 'Иван', '', '', '', 'məruzəçi', '', '', '', ''],
];

/** A folder as a centre has it: the workbook and the files of the papers. */
export async function templateFolder(): Promise<SourceFile[]> {
  const list = await workbook('2027-lakes.xlsx', { Toplu: volumeForm, Sessions: sessionTable, Məqalələr: paperTable, Авторы: authorTable });
  const names = [
    'papers/1.pdf',
    'papers/001.docx',
    'papers/1-figure-1.png',
    'papers/01_əlavə.zip',
    'papers/1 slides.pdf',
    'papers/README.txt',
    'papers/.DS_Store',
  ];
  return [list, ...names.map(file)];
}
