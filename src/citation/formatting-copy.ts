import type { CslItem, CslName } from './csl.ts';
import { hideMarkup } from './reference-markup.ts';

/** What no style prints, what citeproc would read as commands (`note`), and the version, which few styles print and the title names for all. */
const LEFT_OUT = new Set(['abstract', 'keyword', 'note', 'citation-key', 'annote', 'status', 'version', 'language', 'id']);

/** The word after a father's name. Styles shorten given names to initials, and these two words have none: `Z. N.`, not `Z. N. oğlu`. */
const PATRONYMIC_WORD = /\s+(?:oğlu|oglu|ogly|qızı|qizi|gizi|kyzy|оглу|оглы|кызы|гызы)\.?$/iu;

/**
 * The copy of an item that is handed to citeproc, in the language whose rules of case it is to follow: `und` for none, for `az` turns
 * “In” into “İn” and `en` puts titles into title case. Texts that are `plain` keep their `<` and `>`, those that are `rich` may have
 * CSL's own markup.
 */
export function formattingCopy(item: Readonly<Record<string, unknown>>, texts: 'plain' | 'rich', language = 'und'): CslItem {
  const copy: Record<string, unknown> = { id: '', type: 'document', language };
  for (const variable of Object.keys(item).sort()) {
    if (LEFT_OUT.has(variable)) continue;
    const value = item[variable];
    if (typeof value === 'string') copy[variable] = texts === 'plain' ? hideMarkup(value) : value;
    else if (typeof value === 'number') copy[variable] = value;
    else if (Array.isArray(value)) copy[variable] = value.filter(isRecord).map((name) => formattingName(name, texts));
    else if (isRecord(value) && isDate(value)) copy[variable] = value;
  }
  return copy as CslItem;
}

/**
 * A work of ours without what styles would make too much of: the name of the event where its proceedings or its author bear the same, and the editors
 * of a volume for a paper that names no author, in whose place they would stand. APA takes such a paper for one of a journal; a chapter it
 * does not. Nobody published a talk.
 */
export function asPrinted(item: CslItem): CslItem {
  const name = item['event-title'];
  const author = Array.isArray(item['author']) ? (item['author'] as readonly CslName[])[0] : undefined;
  const isRepeated =
    name !== undefined &&
    (name === item['container-title'] ||
      (item.type === 'book' && name === item['title']) ||
      (author && 'literal' in author && author.literal === name));
  const isUnsigned = item['author'] === undefined && item['container-title'] !== undefined;
  return {
    ...item,
    ...(isRepeated && WITHOUT_EVENT),
    ...(isUnsigned && { editor: undefined }),
    ...(isUnsigned && item.type === 'paper-conference' && { type: 'chapter', ...WITHOUT_EVENT }),
    ...(item.type === 'speech' && { publisher: undefined, 'publisher-place': undefined }),
    // Some styles take the town of a meeting for the place of a film.
    ...(item.type === 'motion_picture' && { 'event-place': undefined }),
    // The day of a resolution is the day of its meeting.
    ...(item.type === 'document' && { 'event-date': undefined }),
  };
}

const WITHOUT_EVENT = { 'event-title': undefined, 'event-place': undefined, 'event-date': undefined };

function formattingName(name: Readonly<Record<string, unknown>>, texts: 'plain' | 'rich'): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const part of Object.keys(name).sort()) {
    const value = name[part];
    if (typeof value !== 'string') continue;
    const whole = part === 'given' ? value.replace(PATRONYMIC_WORD, '') : value;
    copy[part] = texts === 'plain' ? hideMarkup(whole) : whole;
  }
  return copy;
}

/** citeproc fails on dates that are not dates. */
function isDate(value: Readonly<Record<string, unknown>>): boolean {
  const parts = value['date-parts'];
  if (parts === undefined) return typeof value['raw'] === 'string' || typeof value['literal'] === 'string';
  return Array.isArray(parts) && parts.length > 0 && parts.every((part) => Array.isArray(part) && part.length > 0 && part.every(isNumeric));
}

function isNumeric(value: unknown): boolean {
  return (typeof value === 'number' && Number.isFinite(value)) || (typeof value === 'string' && /^-?\d+$/u.test(value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
