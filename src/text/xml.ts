/** A text as content or attribute value of XML and HTML; characters that XML 1.0 forbids (section 2.2) are dropped. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/gu, (special) => ENTITIES.get(special) ?? special);
}

/**
 * A text as it was meant: letters composed (NFC), lines ended by a line feed, and no control characters, byte order marks,
 * zero-width spaces or marks that turn the direction of writing.
 */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/gu, '\n').replace(FORBIDDEN, '').replace(INVISIBLE, '');
}

/** A text as one line: clean, with single spaces and none at its ends. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

// Zero-width joiner and non-joiner stay: Persian spells with them.
const INVISIBLE = /[\u007F-\u009F\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
