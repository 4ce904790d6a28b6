import { recordPath } from '../model/address.ts';
import { contributorName } from '../model/contributor.ts';
import { listingPath, programmePages } from '../model/listing.ts';
import { fullName } from '../model/name.ts';
import type { PdfTexts } from '../model/pdf-texts.ts';
import type { Event, Session, Volume } from '../model/repository.ts';
import { titlesOf } from '../model/title.ts';
import { nameWords } from './name-key.ts';
import { organizationNames, passages, spellings, stateShown, texts, titleOf, yearFilter } from './passages.ts';
import type { Draft } from './passages.ts';
import { pdfPassages } from './pdf-passages.ts';
import type { Passage } from './record.ts';

/** A volume as search sees it, with the event that it comes from. */
export function ofVolume(volume: Volume, order: readonly string[], pdfTexts: PdfTexts): Draft {
  const { record, event, sessions, editors } = volume;
  const language = record.language ?? titlesOf(volume, order)[0]?.language ?? 'und';
  const chairs = sessions.flatMap((session) => session.chairs);
  const people = [...new Set([...editors, ...chairs].flatMap(({ person }) => person?.id ?? []))];
  return {
    path: recordPath(volume),
    hit: {
      type: 'volume',
      title: titleOf(volume, order),
      ...(editors.length > 0 && { by: editors.map((editor) => contributorName(editor, language).text) }),
      ...(volume.year !== undefined && { year: volume.year }),
      ...stateShown(volume),
      ...(record.status === 'event-only' && { eventOnly: true }),
    },
    fields: {
      title: texts(record.title, record.subtitle, record.series?.title),
      name: nameWords([...editors, ...chairs].flatMap(spellings), editors.flatMap(organizationNames)),
      keyword: [record.isbn, record.issn, record.doi].filter(Boolean).join(' · '),
    },
    passages: [
      ...passages(order, record.description),
      ...(event ? eventPassages(event, order) : []),
      ...(record.status === 'event-only' ? sessions : []).flatMap((session) => passages(order, session.record.title, session.record.note)),
      ...passages(order, record.note, record.place, volume.publisher?.record.name),
      ...pdfPassages(
        volume.files.find(({ name }) => name === record.pdf),
        pdfTexts,
        language,
      ),
    ],
    filters: {
      type: ['volume'],
      volume: [volume.id],
      ...yearFilter(volume.year),
      language: [language],
      ...(people.length > 0 && { person: people }),
    },
    ...(volume.date && { date: volume.date }),
  };
}

/** The sessions of a volume with the page of its contents on which each begins; where nothing was published there are no contents. */
export function sessionsOf(volume: Volume): { readonly session: Session; readonly path: string }[] {
  if (volume.record.status === 'event-only' || volume.sessions.length === 0) return [];
  const paths = new Map<Session, string>();
  for (const { rows, number } of programmePages(volume)) {
    for (const { session } of rows) if (session && !paths.has(session)) paths.set(session, listingPath(recordPath(volume), number));
  }
  return [...paths].map(([session, path]) => ({ session, path }));
}

/** A session as search sees it; `path` is that of the page of contents on which it stands. */
export function ofSession(session: Session, path: string, order: readonly string[]): Draft {
  const { record, volume, chairs } = session;
  const people = [...new Set(chairs.flatMap(({ person }) => person?.id ?? []))];
  const date = record.date ?? volume.date;
  return {
    path,
    hit: {
      type: 'session',
      title: titleOf(session, order),
      ...(chairs.length > 0 && { by: chairs.map(({ name }) => fullName(name)) }),
      volume: titleOf(volume, order),
      ...(volume.year !== undefined && { year: volume.year }),
      anchor: `session-${session.id}`,
    },
    fields: { title: texts(record.title), name: nameWords(chairs.flatMap(spellings)), keyword: '' },
    passages: passages(order, record.note, record.room),
    filters: {
      type: ['session'],
      volume: [volume.id],
      ...yearFilter(volume.year),
      language: [titlesOf(session, order)[0]?.language ?? 'und'],
      ...(people.length > 0 && { person: people }),
    },
    ...(date && { date }),
  };
}

function eventPassages({ record, name, organizers, sponsors }: Event, order: readonly string[]): Passage[] {
  const { description, occasion, theme, purpose, participants, venue, city } = record;
  return passages(
    order,
    name,
    description,
    theme,
    purpose,
    occasion,
    participants,
    venue,
    city,
    ...[...organizers, ...sponsors].map((body) => body.name),
  );
}
