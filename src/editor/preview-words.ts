import type { WordKey, Words } from '../i18n/words.ts';
import type { RepositoryRecords } from '../model/records.ts';
import { contributorRole } from '../schema/contributor.ts';
import { paperKind } from '../schema/paper.ts';
import { eventKind, session } from '../schema/volume.ts';
import { capitalized, languageName } from '../text/language.ts';
import { contentLanguages } from './content-languages.ts';
import type { PreviewWords } from './preview.ts';

/** What previews say in a language, and whom the ids of the registers name. */
export function previewWords(records: RepositoryRecords, say: Words): PreviewWords {
  const { language } = say;
  const keys: readonly string[] = [
    'paper.abstract',
    'paper.keywords',
    'resolution.preamble',
    'resolution.operative',
    ...paperKind.options.map((kind) => `kind.${kind}`),
    ...eventKind.options.map((kind) => `event-kind.${kind}`),
    ...session.shape.kind.options.map((kind) => `session.${kind}`),
    ...contributorRole.options.map((role) => `role.${role}`),
  ];
  const tags = contentLanguages(records);
  // The page in this language says first what is said in it.
  const order = [language, ...tags].filter((tag, at, all) => tags.includes(tag) && all.indexOf(tag) === at);
  const people = [...records.people].map(([id, { name }]) => [
    id,
    [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' '),
  ]);
  const organizations = [...records.organizations].map(([id, { name }]) => [id, name[language] ?? Object.values(name)[0] ?? id]);
  return {
    words: Object.fromEntries(keys.map((key) => [key, say(key as WordKey)])),
    languages: Object.fromEntries(order.map((tag) => [tag, capitalized(languageName(tag, language), language)])),
    names: Object.fromEntries<string>([...people, ...organizations] as [string, string][]),
  };
}
