import { rule } from './rule.ts';

/** A record has no title in the first language of the site. */
export const titleLanguage = rule('title-language', ({ center, volumes, papers, resolutions }, report) => {
  const language = center.languages[0] ?? 'en';
  for (const { record, path: file } of [...volumes, ...papers, ...resolutions]) {
    if (!Object.hasOwn(record.title, language)) report(file, ['title'], { language });
  }
});
