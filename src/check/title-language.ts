import { rule } from './rule.ts';

/** A record has no title in the first language of the site, nor in the language of its own text. */
export const titleLanguage = rule('title-language', ({ center, volumes, papers, resolutions }, report) => {
  const language = center.languages[0] ?? 'en';
  for (const { record, path: file } of [...volumes, ...papers, ...resolutions]) {
    const isOwn = record.language !== undefined && Object.hasOwn(record.title, record.language);
    if (!isOwn && !Object.hasOwn(record.title, language)) report(file, ['title'], { language });
  }
});
