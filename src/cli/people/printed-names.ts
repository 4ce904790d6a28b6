import { fullName, readName, sameName, sortName, type PersonName } from '../../model/name.ts';
import { withVersions } from '../../model/paper-version.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import type { PrintedName } from '../../schema/name.ts';

/** Whether a name can be printed beside a person at a place: of makers and chairs, not of those who were awarded or signed. */
export function namedIn(path: readonly (string | number)[]): boolean {
  return ['authors', 'editors', 'chairs'].includes(String(path.at(-2)));
}

/** The name that is printed on a work beside a person; `undefined` where the register's own stands. */
export function printedName(records: RepositoryRecords, file: string, path: readonly (string | number)[]): PrintedName | undefined {
  const at = Number(path.at(-1));
  const paper = withVersions(records).papers.find((one) => one.path === file);
  if (paper) return paper.record.authors?.[at]?.name;
  const volume = records.volumes.find((one) => one.path === file)?.record;
  return path[0] === 'editors' ? volume?.editors?.[at]?.name : volume?.sessions?.[Number(path[1])]?.chairs?.[at]?.name;
}

/**
 * A new name printed in the manner of an old one: with initials where it had initials, the family name first where it stood first, in the
 * spelling of its language or alphabet where there is one.
 */
export function printedLike(old: PrintedName, spellings: readonly [PersonName, ...PersonName[]]): PrintedName {
  const parts = readName(old);
  const { family, given, patronymic, particle, suffix, language } =
    spellings.find((one) => parts.language !== undefined && one.language === parts.language) ??
    spellings.find((one) => isCyrillic(one) === isCyrillic(parts)) ??
    spellings[0];
  const fresh: PersonName = {
    family,
    ...(given !== undefined && { given: isInitials(parts.given) ? initialsOf(given) : given }),
    ...(patronymic !== undefined && parts.patronymic !== undefined && { patronymic }),
    ...(particle !== undefined && { particle }),
    ...(suffix !== undefined && { suffix }),
    ...(typeof old !== 'string' && language !== undefined && { language }),
  };
  if (typeof old !== 'string') return fresh;
  const printed = old.includes(',') ? [sortName(fresh)] : [fullName(fresh), sortName(fresh)];
  return printed.find((text) => sameName(readName(text), fresh)) ?? fresh;
}

const isCyrillic = ({ family }: PersonName): boolean => /\p{Script=Cyrillic}/u.test(family);

function isInitials(given: string | undefined): boolean {
  const parts = given?.split(/[\s.-]+/u).filter(Boolean);
  return parts?.every((part) => Array.from(part).length === 1) === true;
}

function initialsOf(given: string): string {
  return given
    .split(/[\s-]+/u)
    .filter(Boolean)
    .map((part) => `${Array.from(part)[0] ?? ''}.`)
    .join(' ');
}
