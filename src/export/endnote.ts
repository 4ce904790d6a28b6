import { pinpointed } from '../citation/pinpointed.ts';
import { presentedAt } from '../citation/cited-event.ts';
import { familyWithParticle, givenNames } from '../citation/cited-name.ts';
import type { CitedName } from '../citation/cited-name.ts';
import type { CitedKind, CitedWork } from '../citation/cited-work.ts';
import { oneLine } from '../text/xml.ts';
import { exportFormat } from './format.ts';

/** EndNote's import format, the tags of refer (EndNote manual, “EndNote Import”): one value a line, an empty line between entries. */
export const endnote = exportFormat({
  id: 'endnote',
  label: 'EndNote',
  extension: 'enw',
  mediaType: 'application/x-endnote-refer',
  scopes: ['work', 'collection'],
  built: false,
  entry,
  collect: (entries) => entries.join('\r\n'),
});

/** To EndNote a paper in proceedings is `Conference Proceedings`; it has no type for resolutions. */
const TYPE: Readonly<Record<CitedKind, string>> = {
  'conference-paper': 'Conference Proceedings',
  chapter: 'Book Section',
  talk: 'Unpublished Work',
  recording: 'Film or Broadcast',
  'data-note': 'Report',
  proceedings: 'Book',
  book: 'Book',
  resolution: 'Generic',
};

function entry(work: CitedWork): string {
  const cited = pinpointed(work);
  const lines = linesOf(cited).flatMap(([tag, value]) => {
    const line = oneLine(value ?? '');
    return line === '' ? [] : [`%${tag} ${line}\r\n`];
  });
  return `%0 ${isEdited(cited) ? 'Edited Book' : TYPE[cited.kind]}\r\n${lines.join('')}`;
}

/** A book without authors: its editors stand where the authors of others do. */
function isEdited({ kind, authors, editors }: CitedWork): boolean {
  return (kind === 'proceedings' || kind === 'book') && authors.length === 0 && editors.length > 0;
}

type Line = readonly [tag: string, value: string | undefined];

function linesOf(cited: CitedWork): Line[] {
  const { kind, event, date } = cited;
  const [authors, editors] = isEdited(cited) ? [cited.editors, []] : [cited.authors, cited.editors];
  const isInVolume = kind === 'conference-paper' || kind === 'chapter';
  return [
    ['F', cited.key],
    ...authors.map((author): Line => ['A', name(author)]),
    ['T', cited.title],
    ['Q', cited.translatedTitle],
    ['B', isInVolume ? cited.container : undefined],
    ...editors.map((editor): Line => ['E', name(editor)]),
    ['S', cited.series?.title],
    [kind === 'resolution' ? 'N' : 'V', cited.number],
    ['9', cited.genre],
    ['D', date?.slice(0, 4)],
    ['8', date && dayOf(date)],
    ['P', cited.pages?.replace(/\s*[-–—]+\s*/gu, '-') ?? cited.articleNumber],
    ['C', cited.place],
    ['I', cited.publisher],
    ['@', cited.isbn ?? cited.issn],
    ['R', cited.doi],
    ['U', cited.address],
    ['G', cited.language === 'und' ? undefined : cited.language],
    ...cited.keywords.map((keyword): Line => ['K', keyword]),
    ['X', cited.abstract],
    ['Z', cited.note ?? (kind === 'conference-paper' && event ? `Presented at ${presentedAt(event, undefined)}` : undefined)],
    // At the end, because readers that do not know this tag take its line for a part of the one before.
    ...cited.translators.map((translator): Line => ['?', name(translator)]),
  ];
}

/**
 * `Family, Given, Suffix`; a particle stands before the family name. A comma at the end keeps EndNote from dividing what is no family
 * name: an institution, or one name of several words.
 */
function name({ person, organization }: CitedName): string {
  if (organization !== undefined) return `${organization.replace(/\s*,\s*/gu, ' – ')},`;
  const family = familyWithParticle(person);
  const rest = [givenNames(person), person.suffix].filter(Boolean);
  return rest.length === 0 && /\s/u.test(family.trim()) ? `${family},` : [family, ...rest].join(', ');
}

/** `February 17`, or the month alone; the year has a tag of its own. */
function dayOf(date: string): string {
  const [, month, day] = date.split('-');
  return [MONTHS[Number(month) - 1], day && Number(day)].filter(Boolean).join(' ');
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
