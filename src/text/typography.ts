/**
 * Puts no-break spaces where a line must not end: inside and after initials (`A. B. Name`), between a number and its unit
 * (`5 km`, `10 %`, `2017 г.`), after № and §. Doing it twice changes nothing.
 */
export function noBreak(text: string): string {
  return text
    .replace(/(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu})/gu, NO_BREAK)
    .replace(/(?<=[№§]) (?=[\p{L}\p{N}])/gu, NO_BREAK)
    .replace(BEFORE_UNIT, NO_BREAK);
}

const NO_BREAK = '\u00A0';

const UNITS = [
  ...['%', '‰', '°C', 'km²', 'km', 'm²', 'm', 'cm', 'mm', 'kg', 'ha', 'AZN', 'USD', 'EUR', 'mln', 'mlrd', 'min'],
  ...['км²', 'км', 'м²', 'м', 'см', 'кг', 'га', 'тыс', 'млн', 'млрд', 'руб', 'чел', 'гг\\.', 'г\\.', 'вв\\.', 'в\\.', 'с\\.'],
].join('|');
const BEFORE_UNIT = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu');
