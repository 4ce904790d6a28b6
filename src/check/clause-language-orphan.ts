import { everyClause } from '../model/clause-place.ts';
import { rule } from './rule.ts';

/** A clause is translated into a language in which its resolution has no title: nobody would find the translation. */
export const clauseLanguageOrphan = rule('clause-language-orphan', ({ resolutions }, report) => {
  for (const { record, path: file } of resolutions) {
    for (const { id, record: clause, path } of everyClause(record)) {
      for (const language of Object.keys(clause.text ?? {})) {
        if (!Object.hasOwn(record.title, language)) report(file, [...path, 'text', language], { clause: id, language });
      }
    }
  }
});
