/** A language in which the guides are written. */
export type GuideLanguage = 'az' | 'en' | 'ru';

/** What stands in the invented volume of a guide, in its language. Nobody and nothing of it exists, and each title says so. */
export interface GuideWords {
  /** The id of the volume, the same as in the texts of the guides. */
  readonly volume: string;
  readonly centre: string;
  readonly volumeTitle: string;
  readonly session: string;
  readonly titles: {
    readonly removed: string;
    readonly retracted: string;
    readonly corrected: string;
    readonly turkish: string;
    readonly late: string;
  };
  readonly corrected: string;
  readonly retracted: string;
  readonly removed: string;
  /** Where the folder of the web server is. */
  readonly target: string;
}

export const guideWords: Readonly<Record<GuideLanguage, GuideWords>> = {
  az: {
    volume: '2027-emek-miqrasiyasi',
    centre: 'Uydurma mərkəz',
    volumeTitle: 'Əmək miqrasiyası (uydurma nümunə)',
    session: 'Uydurma iclas',
    titles: {
      removed: 'Çıxarılmış uydurma məqalə',
      retracted: 'Geri çağırılmış uydurma məqalə',
      corrected: 'Düzəldilmiş uydurma məqalə',
      turkish: 'Uydurma məqalə: mövsümi işçilərin hüquqları',
      late: 'Gecikmiş uydurma məqalə',
    },
    corrected: '14-cü səhifədəki 2-ci cədvəldə 2025-ci ilin sətri səhv idi; düzgün rəqəmlər 120 və 85-dir.',
    retracted: 'Məqalənin əsaslandığı sorğu keçirilməyib. Müəlliflərin razılığı ilə redaksiya geri çağırıb.',
    removed: 'Məhkəmənin qərarı ilə çıxarılıb.',
    target: 'YENİ-HƏDƏF',
  },
  en: {
    volume: '2027-labour-migration',
    centre: 'An invented centre',
    volumeTitle: 'Labour migration (an invented example)',
    session: 'An invented session',
    titles: {
      removed: 'An invented paper that was removed',
      retracted: 'An invented paper that was retracted',
      corrected: 'An invented paper that was corrected',
      turkish: 'An invented paper on the rights of seasonal workers',
      late: 'An invented paper that came late',
    },
    corrected: 'In Table 2 on page 14 the row of 2025 was wrong; the right figures are 120 and 85.',
    retracted: 'The survey on which the paper rests did not take place. Retracted by the editors with the consent of the authors.',
    removed: 'Removed by decision of a court.',
    target: 'NEW-TARGET',
  },
  ru: {
    volume: '2027-trudovaya-migratsiya',
    centre: 'Вымышленный центр',
    volumeTitle: 'Трудовая миграция (вымышленный пример)',
    session: 'Вымышленное заседание',
    titles: {
      removed: 'Вымышленная статья, которую удалили',
      retracted: 'Вымышленная статья, которую отозвали',
      corrected: 'Вымышленная статья с исправлением',
      turkish: 'Вымышленная статья о правах сезонных рабочих',
      late: 'Вымышленная статья, которая опоздала',
    },
    corrected: 'В таблице 2 на с. 14 строка за 2025 год была неверна; правильные числа — 120 и 85.',
    retracted: 'Опрос, на котором основана статья, не проводился. Отозвана редакцией с согласия авторов.',
    removed: 'Удалено по решению суда.',
    target: 'НОВОЕ-МЕСТО',
  },
};
