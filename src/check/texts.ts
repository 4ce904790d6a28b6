import type { RepositoryRecords } from '../model/records.ts';
import type { PrintedName } from '../schema/name.ts';
import type { LocalText } from '../schema/text.ts';
import { everyContributor, FILES } from './mentions.ts';

/** A text of a record with its place. */
export interface PlacedText {
  readonly text: string;
  readonly file: string;
  readonly path: readonly PropertyKey[];
}

/** Every title and subtitle, in every language. */
export function* everyTitle({ volumes, papers, resolutions }: RepositoryRecords): Generator<PlacedText> {
  for (const { record, path: file } of volumes) {
    yield* inEveryLanguage(record.title, file, ['title']);
    yield* inEveryLanguage(record.subtitle, file, ['subtitle']);
    yield* inEveryLanguage(record.event?.name, file, ['event', 'name']);
    yield* inEveryLanguage(record.series?.title, file, ['series', 'title']);
    for (const [index, session] of (record.sessions ?? []).entries())
      yield* inEveryLanguage(session.title, file, ['sessions', index, 'title']);
  }
  for (const { record, path: file } of papers) {
    yield* inEveryLanguage(record.title, file, ['title']);
    yield* inEveryLanguage(record.subtitle, file, ['subtitle']);
  }
  for (const { record, path: file } of resolutions) {
    yield* inEveryLanguage(record.title, file, ['title']);
    yield* inEveryLanguage(record.subtitle, file, ['subtitle']);
  }
}

/** Every name of a person or an organisation, as the register has it and as printed on a work. */
export function* everyName(records: RepositoryRecords): Generator<PlacedText> {
  for (const [id, { name, otherNames }] of records.people) {
    yield* partsOf(name, FILES.people, [id, 'name']);
    for (const [index, other] of (otherNames ?? []).entries()) yield* partsOf(other, FILES.people, [id, 'otherNames', index]);
  }
  for (const [id, { name }] of records.organizations) yield* inEveryLanguage(name, FILES.organizations, [id, 'name']);
  for (const { contributor, file, path } of everyContributor(records)) yield* partsOf(contributor.name, file, [...path, 'name']);
  for (const { record, path: file } of records.volumes) {
    for (const [session, { chairs }] of (record.sessions ?? []).entries()) {
      for (const [index, { name }] of (chairs ?? []).entries()) yield* partsOf(name, file, ['sessions', session, 'chairs', index, 'name']);
    }
  }
}

function* inEveryLanguage(texts: LocalText | undefined, file: string, path: readonly PropertyKey[]): Generator<PlacedText> {
  for (const [language, text] of Object.entries(texts ?? {})) yield { text, file, path: [...path, language] };
}

function* partsOf(name: PrintedName | undefined, file: string, path: readonly PropertyKey[]): Generator<PlacedText> {
  if (typeof name === 'string') yield { text: name, file, path };
  else if (name) {
    for (const part of ['family', 'given', 'patronymic', 'particle', 'suffix'] as const) {
      const text = name[part];
      if (text !== undefined) yield { text, file, path: [...path, part] };
    }
  }
}
