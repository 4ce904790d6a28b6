/** A way in which two processors may differ without either being wrong, or with one that is known to be. */
interface DifferenceKind {
  readonly name: string;
  readonly why: string;
  /** Takes the difference out of a text. */
  settle(text: string): string;
}

const RUSSIAN_MONTH = /(январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ья]|(март|август)а?(?!\p{L})|ма[йя](?!\p{L})/gu;

/** In the order in which they are tried. */
export const differenceKinds: readonly DifferenceKind[] = [
  {
    name: 'spaces',
    why: 'No-break spaces stand in other places. citeproc-js prints no space before a term that begins with a bracket, so that “[və b.]” brings its own; pandoc has two then.',
    settle: (text) => text.replace(/\s+/gu, ' '),
  },
  {
    name: 'day and month',
    why: 'Azerbaijani and Russian dates have the day before the month, and the Russian month in the genitive; CSL can say neither.',
    settle: (text) =>
      text
        .replace(RUSSIAN_MONTH, (_, soft = '', hard = '') => `${soft}${hard}`)
        .replace(/(\p{L}{3,}) (\d{1,2})(?!\d)/gu, '$2 $1')
        .replace(/(\d{4}) г\.?/gu, '$1'),
  },
  {
    name: 'quotation marks',
    why: 'We keep the marks of a title as its language has them and turn only those that its own quotation marks enclose; pandoc makes all of them those of the locale. A comma or a full stop goes inside all closing marks here, inside the outer one there.',
    settle: (text) =>
      text
        .replace(/[.,]?[“”‘’«»„"'][.,]?/gu, (marks) => (/[.,]/u.test(marks) ? ',"' : '"'))
        .replace(/[,"]+/gu, '"')
        .replaceAll('.', ''),
  },
  {
    name: 'capitals',
    why: 'Title case: pandoc writes “H₂so₄” and has other small words than citeproc-js.',
    settle: (text) => text.toLowerCase(),
  },
  {
    name: 'terms',
    why: 'pandoc carries locales of another year: “No.” before the number of a report where Debian’s have nothing, «сс.» or «с.» for pages. In IEEE “[Online]” stands in a group with an empty variable, and pandoc leaves out the group; the manual wants the word.',
    settle: (text) => text.replace(/\[(?:online|онлайн|onlayn)(?: video)?\] ?|№ ?|вып |(?<!\p{L})no\.? |(?<!\p{L})с(?=с\.? \d)/gu, ''),
  },
  {
    name: 'initials',
    why: 'A given name that ends or begins with a hyphen or holds a comma, and “Jr.” with its full stop where the style wants none.',
    settle: (text) => text.replace(/[-. ]/gu, ''),
  },
  {
    name: 'events of proceedings',
    why: 'Debian’s APA of 2022 asks for the event of a book under its old and its new name at once, and citeproc-js prints neither; the APA that the site ships asks for the new one, and prints it.',
    settle: (text) => text.replace(/(?:conferenceonimaginednames|uydurmadillərkonfransı)"\p{L}+"\p{L}+?(?=heçyer|nowhere)/gu, ''),
  },
  {
    name: 'page ranges',
    why: 'pandoc shortens 1–12 to 1–2 in Vancouver; Citing Medicine repeats what would mislead.',
    settle: (text) => text.replace(/(\d+)–\d+/gu, '$1'),
  },
];

/** The kind of a difference: the first that makes the texts one, after those before it; `other` if none does. */
export function kindOf({ ours, theirs }: { readonly ours: string; readonly theirs: string }): string {
  let pair = [ours, theirs];
  for (const { name, settle } of differenceKinds) {
    pair = pair.map(settle);
    if (pair[0] === pair[1]) return name;
  }
  return 'other';
}
