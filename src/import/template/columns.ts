import type { Column } from '../table/column.ts';

/** What the sheet of the volume may say; a line each, its name beside its value. */
export const volumeColumns: readonly Column[] = [
  column(
    'title',
    'Toplunun başlığı|Başlıq|Toplunun adı|Konfransın adı',
    'Title of the volume|Title|Conference title',
    'Название сборника|Название|Заглавие|Название конференции',
    { inLanguages: true, required: true },
  ),
  column('subtitle', 'Altbaşlıq', 'Subtitle', 'Подзаголовок', { inLanguages: true }),
  column('description', 'Toplu haqqında|Təsvir', 'About the volume|Description', 'О сборнике|Описание', { inLanguages: true }),
  column('language', 'Əsas dil|Dil', 'Main language|Language', 'Основной язык|Язык'),
  column('translator', 'Tərcüməni kim edib|Tərcümə', 'Translated by|Translation', 'Чей перевод|Перевод'),
  column('kind', 'Tədbirin növü|Növ', 'Kind of event|Kind|Type', 'Вид мероприятия|Вид|Тип', { required: true }),
  column('eventName', 'Tədbirin adı', 'Name of the event|Event', 'Название мероприятия', { inLanguages: true }),
  column(
    'eventDescription',
    'Tədbirin statusu|Tədbirin təsviri',
    'Status of the event|Description of the event',
    'Статус мероприятия|Описание мероприятия',
    { inLanguages: true },
  ),
  column('eventNumber', 'Neçənci|Tədbirin nömrəsi', 'Which one in its series|Number of the event', 'Который по счёту|Номер мероприятия'),
  column('from', 'Başlanma tarixi|İlk gün|Tarix', 'First day|Start date|From|Date|Start', 'Первый день|Дата начала|Дата|Начало', {
    required: true,
  }),
  column('to', 'Bitmə tarixi|Son gün', 'Last day|End date|To|End', 'Последний день|Дата окончания|Окончание'),
  column('timeZone', 'Saat qurşağı', 'Time zone', 'Часовой пояс'),
  column('venue', 'Məkan|Keçirildiyi yer', 'Venue', 'Место проведения|Площадка', { inLanguages: true }),
  column('city', 'Şəhər', 'City', 'Город', { inLanguages: true }),
  column('country', 'Ölkə', 'Country', 'Страна'),
  column('organizers', 'Təşkilatçılar', 'Organisers|Organizers|Hosts', 'Организаторы', { inLanguages: true }),
  column('sponsors', 'Dəstəkləyənlər|Sponsorlar', 'Sponsors', 'Спонсоры', { inLanguages: true }),
  column('theme', 'Mövzu', 'Theme', 'Тема', { inLanguages: true }),
  column('occasion', 'Münasibət', 'Occasion', 'Повод', { inLanguages: true }),
  column('purpose', 'Məqsəd', 'Purpose|Aim', 'Цель', { inLanguages: true }),
  column('participants', 'İştirakçılar', 'Participants', 'Участники', { inLanguages: true }),
  column('website', 'Tədbirin saytı|Sayt', 'Website', 'Сайт мероприятия|Сайт'),
  column('editors', 'Redaktorlar|Tərtibçilər', 'Editors', 'Редакторы|Составители'),
  column('series', 'Seriya', 'Series', 'Серия', { inLanguages: true }),
  column('seriesIssn', 'Seriyanın ISSN-i', 'ISSN of the series', 'ISSN серии'),
  column('number', 'Seriyada nömrəsi|Nömrə|Buraxılış', 'Number in the series|Number|Issue', 'Номер в серии|Номер|Выпуск'),
  column('isbn', 'ISBN', 'ISBN', 'ISBN'),
  column('issn', 'ISSN', 'ISSN', 'ISSN'),
  column('doi', 'DOI', 'DOI', 'DOI'),
  column('publisher', 'Nəşriyyatın identifikatoru|Nəşriyyat', 'Id of the publisher|Publisher', 'Идентификатор издательства|Издательство'),
  column('place', 'Nəşr yeri', 'Place of publication', 'Место издания', { inLanguages: true }),
  column('published', 'Nəşr tarixi', 'Date of publication|Published', 'Дата публикации|Дата издания'),
  column('license', 'Lisenziya', 'Licence|License', 'Лицензия'),
  column('note', 'Qeyd', 'Note|Remark', 'Примечание', { inLanguages: true }),
];

/** The columns of the sheet of sessions. */
export const sessionColumns: readonly Column[] = [
  column(
    'id',
    'İclasın identifikatoru|İclas|Bölmə|İdentifikator',
    'Session id|Session|Id',
    'Идентификатор заседания|Заседание|Секция|Идентификатор',
    { required: true },
  ),
  column(
    'title',
    'İclasın adı|Bölmənin adı|Başlıq|Ad',
    'Title of the session|Title|Session title',
    'Название заседания|Название секции|Название|Заглавие',
    { inLanguages: true, required: true },
  ),
  column('kind', 'İclasın növü|Növ', 'Kind of session|Kind|Type', 'Вид заседания|Вид|Тип'),
  column(
    'chairs',
    'Sədrlər|Sədr|Moderator|Moderatorlar',
    'Chairs|Chair|Moderator|Moderators',
    'Председатели|Председатель|Модератор|Модераторы',
  ),
  column('date', 'Gün|Tarix', 'Day|Date', 'День|Дата'),
  column('start', 'Başlanma vaxtı|Başlanır', 'Start time|Starts|Start', 'Время начала|Начало'),
  column('end', 'Bitmə vaxtı|Bitir', 'End time|Ends|End', 'Время окончания|Окончание|Конец'),
  column('room', 'Otaq|Zal|Yer', 'Room|Hall', 'Зал|Аудитория|Помещение', { inLanguages: true }),
  column('note', 'Qeyd', 'Note|Remark', 'Примечание', { inLanguages: true }),
];

/** The columns of the sheet of papers. */
export const paperColumns: readonly Column[] = [
  column(
    'number',
    'Nömrə|Məqalənin nömrəsi|No|№|Sıra nömrəsi|S/s',
    'Number|Paper number|No|Paper|Id|Paper id|#',
    'Номер|Номер статьи|№|№ п/п|п/п',
    { required: true },
  ),
  column(
    'title',
    'Başlıq|Məqalənin adı|Məruzənin adı|Ad|Adı',
    'Title|Paper title|Title of the paper',
    'Заглавие|Название|Название статьи|Название доклада|Тема доклада',
    { inLanguages: true, required: true },
  ),
  column('titleSupplied', 'Başlığı redaksiya verib', 'Title supplied by the editors', 'Заглавие дано редакцией'),
  column('subtitle', 'Altbaşlıq', 'Subtitle', 'Подзаголовок', { inLanguages: true }),
  column('authors', 'Müəlliflər|Müəllif|Məruzəçi|Müəllif(lər)', 'Authors|Author|Author(s)|Speaker', 'Авторы|Автор|Автор(ы)|Докладчик'),
  column('abstract', 'Xülasə|Annotasiya|Tezis', 'Abstract|Summary', 'Аннотация|Резюме', { inLanguages: true }),
  column('keywords', 'Açar sözlər', 'Keywords|Key words', 'Ключевые слова', { inLanguages: true }),
  column('language', 'Mətnin dili|Dil|Məqalənin dili', 'Language of the text|Language', 'Язык текста|Язык|Язык статьи'),
  column('translator', 'Tərcüməni kim edib|Tərcümə', 'Translated by|Translation', 'Чей перевод|Перевод'),
  column('session', 'İclas|Bölmə|İclasın identifikatoru', 'Session|Session id|Section|Track', 'Заседание|Секция|Идентификатор заседания'),
  column('kind', 'Növ|Əsərin növü|Məqalənin növü', 'Kind|Type|Kind of contribution', 'Вид|Тип|Вид работы'),
  column('pages', 'Səhifələr|Səhifə|Səh', 'Pages|Page|pp', 'Страницы|Страница|Стр|С'),
  column('articleNumber', 'Elektron nömrə', 'Article number', 'Электронный номер'),
  column('doi', 'DOI', 'DOI', 'DOI'),
  column('topics', 'Mövzular|Mövzu', 'Topics|Topic', 'Темы|Тематика'),
  column('received', 'Daxil olub|Daxil olma tarixi', 'Received|Date received', 'Поступила|Дата поступления'),
  column('revised', 'Yenidən işlənib', 'Revised|Date revised', 'Доработана'),
  column('accepted', 'Qəbul olunub|Qəbul tarixi', 'Accepted|Date accepted', 'Принята|Дата принятия'),
  column('presented', 'Məruzə edilib|Məruzə tarixi', 'Presented|Date presented', 'Представлена|Дата доклада'),
  column('published', 'Nəşr olunub|Nəşr tarixi', 'Published|Date published', 'Опубликована|Дата публикации'),
  column('license', 'Lisenziya', 'Licence|License', 'Лицензия'),
  column('text', 'Mətn|Mətnin vəziyyəti', 'Text|Text status', 'Текст|Статус текста'),
  column('externalText', 'Mətnin ünvanı', 'Address of the text|Text address|URL', 'Адрес текста'),
  column('funder', 'Maliyyələşdirən', 'Funder|Funding', 'Финансирование|Грантодатель'),
  column('award', 'Qrantın nömrəsi', 'Grant number|Award', 'Номер гранта'),
  column('video', 'Video', 'Video', 'Видео'),
  column('slides', 'Slaydlar', 'Slides', 'Слайды'),
  column('note', 'Qeyd', 'Note|Remark', 'Примечание', { inLanguages: true }),
];

/** The columns of the sheet of authors, one line for each author of each paper. */
export const authorColumns: readonly Column[] = [
  column('paper', 'Məqalənin nömrəsi|Məqalə|Nömrə|Məqalə №', 'Paper number|Paper|Number|Paper no', 'Номер статьи|Статья|Номер|Статья №', {
    required: true,
  }),
  column('order', 'Sıra|Müəllifin sırası', 'Order|Author order|Position', 'Порядок|Порядковый номер автора'),
  column(
    'name',
    'Çap olunduğu kimi ad|Ad və soyad|Soyad, ad|Soyad, ad, ata adı|Müəllif|S.A.A.',
    'Name as printed|Full name|Name and surname|Author',
    'Имя, как напечатано|ФИО|Ф. И. О.|Фамилия, имя, отчество|Имя и фамилия|Автор',
    { inLanguages: true },
  ),
  column('family', 'Soyad', 'Family name|Surname|Last name', 'Фамилия', { inLanguages: true }),
  column('given', 'Ad', 'Given name|First name|Name|Given names', 'Имя', { inLanguages: true }),
  column('patronymic', 'Ata adı', 'Patronymic|Middle name|Father’s name', 'Отчество', { inLanguages: true }),
  column(
    'affiliation',
    'İş yeri|İş və ya təhsil yeri|Təşkilat|Müəssisə|Affiliasiya',
    'Affiliation|Organisation|Organization|Institution',
    'Место работы|Место работы или учёбы|Организация|Аффилиация|Учреждение',
    { inLanguages: true },
  ),
  column('orcid', 'ORCID', 'ORCID|ORCID iD', 'ORCID'),
  column('role', 'Rol', 'Role', 'Роль'),
  column(
    'corresponding',
    'Əlaqə üçün müəllif|Əlaqələndirici müəllif',
    'Corresponding author|Corresponding',
    'Автор для переписки|Для переписки',
  ),
  column(
    'person',
    'Reyestrdəki identifikator|Şəxsin identifikatoru',
    'Id in the register|Id of the person|Person',
    'Идентификатор в реестре|Идентификатор лица',
  ),
  column('homepage', 'Şəxsi səhifə', 'Homepage|Web page', 'Личная страница'),
];

/** A column with its names in Azerbaijani, English and Russian between bars; the first of each stands in the template. */
export function column(field: string, az: string, en: string, ru: string, about: Omit<Column, 'field' | 'names'> = {}): Column {
  return { field, names: { az: az.split('|'), en: en.split('|'), ru: ru.split('|') }, ...about };
}
