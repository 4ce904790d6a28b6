import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type english from './en.json';

/** Every key of the language files; a test holds that each language has them all. */
export type WordKey = keyof typeof english;
export type WordArguments = Readonly<Record<string, string | number>>;

/** The words of one interface language. */
export interface Words {
  readonly language: string;
  /** The message of a key with its gaps filled (ICU MessageFormat). */
  (key: WordKey, args?: WordArguments): string;
  /** The message of a key where nothing is at hand to fill its gaps: words become an ellipsis, and of whatever is counted there are two. */
  inGeneral(key: WordKey): string;
}

type Messages = Readonly<Record<string, string>>;

const languageFiles = loadLanguageFiles();
const speakers = new Map<string, Words>();

/** The tags of the languages that the program itself speaks, sorted: one JSON file beside this one each. */
export const interfaceLanguages: readonly string[] = [...languageFiles.keys()].sort();

/** The words of a language; of English for a language without a file. */
export function words(language: string): Words {
  const known = speakers.get(language);
  if (known) return known;
  const messages = languageFiles.get(language);
  const fallback = languageFiles.get('en') ?? {};
  const tag = messages ? language : 'en';
  const formats = new Map<string, IntlMessageFormat>();
  const counts = new Map<string, string>();
  const speak = (key: WordKey, args?: WordArguments): string => {
    const message = messages?.[key] ?? fallback[key];
    if (message === undefined) throw new Error(`No message for "${key}" in src/i18n/${tag}.json`);
    if (!message.includes('{')) return message;
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new IntlMessageFormat(message, tag, undefined, { ignoreTag: true })));
    // Counts come again and again on the pages of a large repository, and a plural takes long to form.
    const count = args && Object.keys(args).length === 1 ? Object.values(args)[0] : undefined;
    if (typeof count !== 'number') return String(format.format({ ...args }));
    const name = `${key} ${count}`;
    let counted = counts.get(name);
    if (counted === undefined) {
      counted = String(format.format({ ...args }));
      if (counts.size < 10_000) counts.set(name, counted);
    }
    return counted;
  };
  const inGeneral = (key: WordKey) => speak(key, standIns(messages?.[key] ?? fallback[key] ?? ''));
  const speaker: Words = Object.assign(speak, { language: tag, inGeneral });
  speakers.set(language, speaker);
  return speaker;
}

/** Something for each gap of a message. Of the choices by word it takes the one for nothing, if there is one. */
function standIns(message: string): WordArguments {
  const gaps = message.matchAll(/\{\s*(?<name>\w+)\s*(?:\}|,\s*(?<kind>\w+))/gu);
  const ofKind: WordArguments = { select: 'none', plural: 2, selectordinal: 2, number: 2 };
  const filled = [...gaps].map(({ groups = {} }) => [groups['name'] ?? '', ofKind[groups['kind'] ?? ''] ?? '…'] as const);
  // A word that is chosen by is said again within its choices.
  return Object.fromEntries(filled.toSorted(([, one], [, other]) => Number(one !== '…') - Number(other !== '…')));
}

/** Vite bundles the files that it finds beside this one; without Vite (the command line) they are read from the folder. */
function loadLanguageFiles(): Map<string, Messages> {
  const vite = import.meta.env as ImportMetaEnv | undefined;
  if (vite) {
    const bundled = import.meta.glob<Messages>('./*.json', { eager: true, import: 'default' });
    return new Map(Object.entries(bundled).map(([path, messages]) => [path.slice(2, -5), messages]));
  }
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Messages]));
}
