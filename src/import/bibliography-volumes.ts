import type { Issue } from '../model/issue.ts';
import { sortName } from '../model/name.ts';
import type { LocalText } from '../schema/text.ts';
import { toSlug } from '../text/slug.ts';
import type { BibliographyEntry, EntryVolume } from './bibliography-entry.ts';
import { agreed } from './agreement.ts';
import { doubt } from './doubt.ts';
import { EntryLanguages } from './entry-languages.ts';
import { entryPaper } from './entry-paper.ts';
import type { EntriesOfSource } from './entry-paper.ts';
import { eventFields } from './event-fields.ts';
import type { ImportedVolume } from './imported-volume.ts';
import { publisherId } from './publisher-id.ts';
import { seriesDoubt } from './series-doubt.ts';
import { volumeGroups } from './volume-groups.ts';
import type { VolumeGroup } from './volume-groups.ts';
import type { ImportedVolumes, ImportRequest } from './volume-source.ts';

/** Entries of any format as volumes with their contributions; what has no place and what was guessed is told once, by count. */
export function bibliographyVolumes(
  entries: readonly BibliographyEntry[],
  source: EntriesOfSource,
  request: ImportRequest,
  issues: Issue[],
): ImportedVolumes {
  if (entries.length === 0 && !issues.some(({ severity }) => severity === 'error')) issues.push(doubt('import-entries-none', source.name));
  const languages = new EntryLanguages(request.languages);
  for (const { titles, language, abstract } of entries) {
    for (const title of titles)
      languages.hear(
        `${title.text} ${title.translated ? '' : (abstract ?? '')}`,
        title.language ?? (title.translated ? undefined : language),
      );
  }
  const groups = volumeGroups(entries, request.volume);
  const volumes = groups.map((group) => volumeOf(group, source, { languages, request, isOneOfMany: groups.length > 1 }, issues));
  languages.tell(issues);
  source.files.tellOfTheRest();
  tellOfLosses(entries, source.name, issues);
  return { volumes, issues };
}

function volumeOf(
  group: VolumeGroup,
  source: EntriesOfSource,
  {
    languages,
    request,
    isOneOfMany,
  }: { readonly languages: EntryLanguages; readonly request: ImportRequest; readonly isOneOfMany: boolean },
  issues: Issue[],
): ImportedVolume {
  const { own, papers } = group;
  const all = own ? [own, ...papers] : papers;
  const place = own?.place ?? papers[0]?.place ?? { file: source.name };
  const voice = <Value>(
    field: string,
    read: (volume: EntryVolume, entry: BibliographyEntry) => Value | undefined,
    say: (value: Value) => string,
  ) =>
    agreed(
      field,
      all.map((entry) => ({ value: read(entry.volume, entry), place: entry.place, isVolume: entry === own })),
      say,
      issues,
    );
  const text = (field: string, read: (volume: EntryVolume, entry: BibliographyEntry) => string | undefined) =>
    voice(field, read, (value) => value)?.value;
  const title = text('title', (volume, entry) => (entry.isVolume ? entry.titles[0]?.text : volume.title));
  const told = own?.titles[0]?.language ?? own?.language;
  const about = { told, context: own?.abstract };
  const language = title === undefined ? undefined : languages.of(title, place, about);
  // Papers may come out one after the other; of their volume they tell the year.
  const day = ({ published: own }: EntryVolume, entry: BibliographyEntry) => own ?? entry.date?.slice(0, entry.isVolume ? 10 : 4);
  const published = voice('published', day, (date) => date.slice(0, 4))?.value;
  const editors = voice(
    'editor',
    (_, entry) => (entry.editors.length > 0 ? entry.editors : undefined),
    (list) => list.map(({ name }) => sortName(name)).join('; '),
  );
  const publisher = text('publisher', (volume) => volume.publisher);
  const series = text('series', (volume) => volume.series);
  if (series !== undefined) seriesDoubt(series, place, issues);
  const event = voice(
    'event',
    ({ event: one }) => one,
    (one) => [one.title, one.from, one.to, one.place].filter(Boolean).join(', '),
  )?.value;
  const isMeeting = all.some(({ isOfMeeting }) => isOfMeeting);
  const inTongue = (value: string | undefined) =>
    value === undefined ? undefined : { [languages.of(value, place, { like: language })]: value };
  const subtitle = own?.titles[0]?.subtitle ?? text('subtitle', (volume) => volume.subtitle);
  const issn = text('issn', (volume) => volume.issn);
  const fields: ImportedVolume['fields'] = {
    title: title === undefined ? undefined : translated(own, language ?? '', title, languages),
    subtitle: inTongue(subtitle),
    language: told,
    description: languages.local(own?.abstract, place, about),
    event: eventFields(event, { title, language, published, place, isMeeting }, languages, issues),
    series: series === undefined ? undefined : { title: { [languages.of(series, place, { like: language })]: series }, issn },
    number: text('volume', (volume) => volume.number),
    isbn: text('isbn', (volume) => volume.isbn),
    issn: series === undefined ? issn : undefined,
    doi: own?.doi ?? text('doi', (volume) => volume.doi),
    publisher: publisherId(publisher, request, place, issues),
    place: inTongue(text('address', (volume) => volume.place)),
    license: own?.license,
    published,
  };
  // A PDF that bears the key of the volume is the volume as a whole.
  const whole = own && source.files.take(`${own.key}.pdf`);
  const pdf = whole && `${toSlug(own.key) || 'volume'}.pdf`;
  return {
    id: group.id ?? (isOneOfMany ? group.madeId : undefined),
    fields: { ...fields, ...(pdf !== undefined && { pdf }) },
    ...(whole && pdf !== undefined && { files: [{ file: whole, name: pdf }] }),
    editors: editors?.value ?? [],
    papers: papers.map((entry) => entryPaper(entry, source, languages, issues, published)),
    place,
    places: own?.places,
  };
}

function translated(own: BibliographyEntry | undefined, language: string, title: string, languages: EntryLanguages): LocalText {
  const others = own?.titles.filter((one) => one.translated) ?? [];
  const texts = others.map((one): [string, string] => [
    languages.of(one.text, own?.place ?? { file: '' }, { told: one.language, not: language }),
    one.text,
  ]);
  return { [language]: title, ...Object.fromEntries(texts) };
}

function tellOfLosses(entries: readonly BibliographyEntry[], name: string, issues: Issue[]): void {
  const counts = new Map<string, number>();
  for (const { lost } of entries) for (const field of lost) counts.set(field, (counts.get(field) ?? 0) + 1);
  if (counts.size > 0) {
    const fields = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, count]) => `${field} ×${count}`);
    issues.push(doubt('import-fields-lost', name, { fields: fields.join(', ') }));
  }
  const divided = [...new Set(entries.flatMap((entry) => entry.divided ?? []))];
  if (divided.length > 0)
    issues.push(doubt('import-names-divided', name, { count: divided.length, names: divided.slice(0, 3).join('; ') }));
}
