import { words } from './i18n/words.ts';
import type { VersionRecord } from './schema/version.ts';
import { formatDate } from './text/date.ts';

/** What a text of a resolution is called: `Draft RL/2020/L.1, 2 May 2020`. */
export function versionName({ kind, symbol, date }: VersionRecord, language: string): string {
  const name = [words(language)(`version.${kind}`), symbol].filter(Boolean).join(' ');
  return [name, date && formatDate(date, language)].filter(Boolean).join(', ');
}
