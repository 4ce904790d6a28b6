type Words = readonly [string, ...string[]];

/** The words that one language's titles and abstracts are put together from. */
export interface Vocabulary {
  readonly stems: Words;
  readonly endings: Words;
  /** Short words between the long ones; the most frequent first. */
  readonly links: Words;
  /** Syllables of names of places and methods that nobody has heard of: the long tail of any real text. */
  readonly syllables: Words;
}

const list = (text: string): Words => text.trim().split(/\s+/u) as [string, ...string[]];

/** The languages of the generated repository. */
export type BenchLanguage = 'az' | 'en' | 'ru';

/** The vocabularies by language. The texts made of them mean nothing; their lengths and their letters are those of real ones. */
export const vocabularies: Readonly<Record<BenchLanguage, Vocabulary>> = {
  en: {
    stems: list(`
      migrat policy state refugee labour border statist measur region settle household remittance employ integrat educat school
      language health protect asylum citizen document register permit author govern institut law court norm treaty obligat human
      right child woman family popul demograph urban rural mountain river climate drought flood disaster displace return resettle
      network trade market wage skill profession student univers research survey interview sample model regress estimat predict
      compar analys method data source record archive system service electron digital platform access cost budget fund project
      programme strateg develop growth crisis conflict peace security identit culture tradit religion communit neighbour city
      district village transport road energy water agricult industr tourism finance bank tax reform parliament ministr agency
      organis partner cooperat dialogue conference resolut recommend evaluat monitor indicator index trend pattern factor
      cause effect impact challenge risk opportun support barrier attitude percept media discourse narrat memory generation`),
    endings: list('s ion ed ing al ment er ist ive ional ations ity'),
    links: list('the of and in to a for on with that is by from as between are we its this which under among not across their than'),
    syllables: list('var mel tor gan shu bek lin dar oso qui ten har min pol rav est and iro kel sam'),
  },
  az: {
    stems: list(`
      miqrasiya siyasət dövlət qaçqın əmək sərhəd statistika ölçü bölgə məskun ailə köçürmə məşğul inteqrasiya təhsil məktəb dil
      sağlamlıq müdafiə sığınacaq vətəndaş sənəd qeydiyyat icazə hakimiyyət idarə qurum qanun məhkəmə norma müqavilə öhdəlik insan
      hüquq uşaq qadın əhali demoqrafiya şəhər kənd dağ çay iqlim quraqlıq daşqın fəlakət yerdəyişmə qayıdış şəbəkə ticarət bazar
      maaş bacarıq peşə tələbə universitet tədqiqat sorğu müsahibə seçim model qiymət proqnoz müqayisə təhlil üsul məlumat mənbə
      yazı arxiv sistem xidmət elektron rəqəm portal çıxış xərc büdcə fond layihə proqram strategiya inkişaf artım böhran münaqişə
      sülh təhlükəsizlik kimlik mədəniyyət ənənə din icma qonşu rayon nəqliyyat yol enerji su sənaye turizm maliyyə bank vergi
      islahat parlament nazirlik agentlik təşkilat tərəfdaş əməkdaşlıq dialoq konfrans qətnamə tövsiyə qiymətləndirmə göstərici
      meyil amil səbəb nəticə təsir çağırış risk imkan dəstək maneə münasibət qavrayış mətbuat söyləm yaddaş nəsil`),
    endings: list('lar lər ın in da də dan dən nın nin ları ləri sı si lıq lik'),
    links: list('və ilə bu üzrə bir olan üçün kimi də ən daha həm ki haqqında görə sonra qarşı arasında əsasında çox hər öz'),
    syllables: list('var məl tor qan şuk bək lin dar oğu qiz tən har min pol rəv est and ilo kel sam'),
  },
  ru: {
    stems: list(`
      миграци политик государств беженц труд границ статистик измерени регион расселени семь перевод занятост интеграци образовани
      школ язык здоровь защит убежищ граждан документ регистраци разрешени власт управлени институт закон суд норм договор
      обязательств человек прав дет женщин населени демографи город сел гор рек климат засух наводнени бедстви перемещени
      возвращени сет торговл рынок зарплат навык професси студент университет исследовани опрос интервью выборк модел оценк прогноз
      сравнени анализ метод данны источник запис архив систем услуг электронн цифр портал доступ расход бюджет фонд проект
      программ стратеги развити рост кризис конфликт мир безопасност идентичност культур традици религи общин сосед район транспорт
      дорог энерги вод промышленност туризм финанс банк налог реформ парламент министерств агентств организаци партнёр
      сотрудничеств диалог конференци резолюци рекомендаци показател тенденци фактор причин следстви влияни вызов риск возможност
      поддержк барьер отношени восприяти пресс дискурс памят поколени`),
    endings: list('и а ы ов ами ях ом ой е у ами ого ный ность'),
    links: list('и в на с по для от из к о при что как это между не за его их под также более после среди'),
    syllables: list('вар мел тор ган шук бек лин дар осо киз тен хар мин пол рав эст анд иро кел сам'),
  },
};

/** Given names in Azerbaijani spelling, women's and men's. */
export const givenNames = {
  women: list(`
    Aysel Nigar Sevinc Günel Leyla Aynur Könül Lalə Ülviyyə Xəyalə Sevda Nərgiz Fidan Arzu Turanə Gülnar Jalə Zəhra Çinarə Mələk
    Səidə Əsmər Vüsalə Röya Şəbnəm Humay Banu Dilarə Mina Pərvanə Cəmilə Yasəmən Xatirə Ofelya İradə Təranə Nuray Züleyxa Qönçə Aytən`),
  men: list(`
    Rəşad Elçin Vüqar Nicat Orxan Tural Kamran Fərid Samir Emin Cavid Anar Şahin Elnur Ramil İlqar Toğrul Ülvi Zaur Xəyal
    Murad Səbuhi Aqil Bəxtiyar Çingiz Əkrəm Fuad Həsən İsa Qabil Möhsün Natiq Ömər Pənah Rövşən Tərlan Uğur Yaqub Vidadi Azad`),
};

/** What the invented families are named for; no real family is meant. */
export const familyStems = list(`
  Bulud Ulduz Yarpaq Külək Yağış Şimşək Durna Qartal Kəhkəşan Çəmən Göyərçin Dalğa Zirvə Meşə Qızılgül Lalə Nərgiz Bənövşə Palıd
  Çinar Sərv Qamış Sünbül Saçaq Körpü Qala Dəyirman Bulaq Şəlalə Buzlaq Duman Şeh Günəş Ayaz Dan Şəfəq İldırım Ceyran Maral Kəklik`);

/** How a family name ends: one form for everyone, or one for women and one for men. */
interface FamilyEnding {
  readonly women: string;
  readonly men: string;
}

/** The endings that invented families have. */
export const familyEndings: readonly [FamilyEnding, ...FamilyEnding[]] = [
  { women: 'ova', men: 'ov' },
  { women: 'zadə', men: 'zadə' },
  { women: 'lı', men: 'lı' },
  { women: 'soy', men: 'soy' },
  { women: 'yeva', men: 'yev' },
];

/** How letters of the Azerbaijani alphabet are written in English and in Russian, where that differs from the letter itself. */
export const spellings: Readonly<Record<'en' | 'ru', Readonly<Record<string, string>>>> = {
  en: { ə: 'a', ı: 'i', i: 'i', ş: 'sh', ç: 'ch', ğ: 'gh', x: 'kh', q: 'g', c: 'j', j: 'zh', ö: 'o', ü: 'u' },
  ru: {
    a: 'а',
    b: 'б',
    c: 'дж',
    ç: 'ч',
    d: 'д',
    e: 'е',
    ə: 'а',
    f: 'ф',
    g: 'г',
    ğ: 'г',
    h: 'х',
    x: 'х',
    ı: 'ы',
    i: 'и',
    j: 'ж',
    k: 'к',
    q: 'г',
    l: 'л',
    m: 'м',
    n: 'н',
    o: 'о',
    ö: 'о',
    p: 'п',
    r: 'р',
    s: 'с',
    ş: 'ш',
    t: 'т',
    u: 'у',
    ü: 'у',
    v: 'в',
    y: 'й',
    z: 'з',
  },
};
