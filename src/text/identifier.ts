/** True for an ORCID iD `0000-0002-1825-0097` whose check digit is right (ISO 7064 MOD 11-2); without its address. */
export function isOrcid(text: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u.test(text)) return false;
  const digits = text.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  return (12 - (total % 11)) % 11 === value(digits.charAt(15));
}

/** True for an ISBN-10 or ISBN-13, hyphens or spaces between its parts, whose check digit is right (ISO 2108). */
export function isIsbn(text: string): boolean {
  if (!/^[\dX]+(?:[- ][\dX]+)*$/u.test(text)) return false;
  const digits = text.replace(/[- ]/gu, '');
  if (/^\d{9}[\dX]$/u.test(digits)) return weighed(digits, (place) => 10 - place) % 11 === 0;
  return /^97[89]\d{10}$/u.test(digits) && weighed(digits, (place) => (place % 2 === 0 ? 1 : 3)) % 10 === 0;
}

/** True for an ISSN `0317-8471` whose check digit is right (ISO 3297). */
export function isIssn(text: string): boolean {
  return /^\d{4}-\d{3}[\dX]$/u.test(text) && weighed(text.replace('-', ''), (place) => 8 - place) % 11 === 0;
}

/** True for a DOI without its resolver, `10.1234/abc` (ISO 26324): prefix, slash, suffix without spaces. */
export function isDoi(text: string): boolean {
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cc}]+$/u.test(text);
}

// Crockford's base 32 without i, l, o, u; the last two digits are the check sum.
const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** True for a ROR id `https://ror.org/…` whose check digits are right (ISO 7064 MOD 97-10 over Crockford base 32). */
export function isRor(text: string): boolean {
  const [, number, check] = /^https:\/\/ror\.org\/0([0-9a-hjkmnp-tv-z]{6})(\d{2})$/u.exec(text) ?? [];
  if (number === undefined) return false;
  let total = 0;
  for (const digit of number) total = total * 32 + BASE_32.indexOf(digit);
  return 98 - ((total * 100) % 97) === Number(check);
}

function weighed(digits: string, weight: (place: number) => number): number {
  let total = 0;
  for (const [place, digit] of Array.from(digits).entries()) total += value(digit) * weight(place);
  return total;
}

function value(digit: string): number {
  return digit === 'X' ? 10 : Number(digit);
}
