import type { LocalText, LocalWords, Translations } from '../schema/text.ts';
import { rule } from './rule.ts';

type Texts = readonly (LocalText | LocalWords | undefined)[];

/** A language is marked as a translation, and nothing of the record is in that language. */
export const translationOrphan = rule('translation-orphan', ({ volumes, papers, resolutions }, report) => {
  const look = (translations: Translations | undefined, texts: Texts, file: string, path: readonly PropertyKey[]) => {
    for (const language of Object.keys(translations ?? {})) {
      const found = texts.some((text) => text !== undefined && Object.hasOwn(text, language));
      if (!found) report(file, [...path, 'translations', language], { language });
    }
  };
  for (const { record, path: file } of volumes) {
    const { event } = record;
    const ofEvent = [event?.name, event?.description, event?.theme, event?.purpose, event?.occasion, event?.participants, event?.venue];
    look(record.translations, [record.title, record.subtitle, record.description, record.note, ...ofEvent], file, []);
    for (const [index, session] of (record.sessions ?? []).entries()) {
      look(session.translations, [session.title, session.note], file, ['sessions', index]);
    }
  }
  for (const { record, path: file } of papers) {
    look(record.translations, [record.title, record.subtitle, record.abstract, record.keywords, record.note], file, []);
  }
  for (const { record, path: file } of resolutions)
    look(record.translations, [record.title, record.subtitle, record.note, record.adoptedBy], file, []);
});
