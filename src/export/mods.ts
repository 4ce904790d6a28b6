import { pinpointed } from '../citation/pinpointed.ts';
import { familyWithParticle } from '../citation/cited-name.ts';
import type { CitedName } from '../citation/cited-name.ts';
import type { CitedKind, CitedWork } from '../citation/cited-work.ts';
import { versionWord } from '../citation/state-words.ts';
import { parsePages } from '../text/pages.ts';
import { escapeXml, oneLine } from '../text/xml.ts';
import { exportFormat } from './format.ts';

/** MODS 3.8 (Library of Congress): titles in every language, and what a work stands in as a related item of its own. */
export const mods = exportFormat({
  id: 'mods',
  label: 'MODS',
  extension: 'mods.xml',
  mediaType: 'application/mods+xml',
  scopes: ['work', 'collection'],
  built: false,
  entry: (work) => `${element('mods', { version: '3.8' }, ...partsOf(pinpointed(work))).replace(/^/gmu, '  ')}\n`,
  collect: (entries) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<modsCollection xmlns="${NAMESPACE}">\n${entries.join('')}</modsCollection>\n`,
});

const NAMESPACE = 'http://www.loc.gov/mods/v3';

/** An element on lines of its own, or nothing where there is nothing to say. */
type Markup = string | undefined;

function partsOf(cited: CitedWork): Markup[] {
  const isInVolume = cited.container !== undefined;
  const genre = GENRE[cited.kind];
  return [
    ...titles(cited.title, cited.language, cited.translations, 'title'),
    ...names(cited.authors, 'author', 'aut'),
    ...(isInVolume ? [] : names(cited.editors, 'editor', 'edt')),
    ...names(cited.translators, 'translator', 'trl'),
    text('typeOfResource', cited.kind === 'recording' ? 'moving image' : 'text'),
    text('genre', genre, { authority: 'marcgt' }),
    text('genre', cited.genre),
    origin(cited, isInVolume ? 'date' : 'imprint', true),
    element(
      'language',
      {},
      text('languageTerm', cited.language === 'und' ? undefined : cited.language, { type: 'code', authority: 'rfc5646' }),
    ),
    text('abstract', cited.abstract, { 'xml:lang': cited.language }),
    text('note', cited.note),
    ...cited.keywords.map((keyword) => element('subject', { 'xml:lang': cited.language }, text('topic', keyword))),
    ...(isInVolume ? [host(cited)] : [meeting(cited), ...volume(cited)]),
    text('identifier', cited.doi, { type: 'doi' }),
    text('identifier', cited.key, { type: 'citekey' }),
    ...(cited.former ?? []).map(({ id }) => text('identifier', formerAddress(cited, id), { type: 'uri', invalid: 'yes' })),
    element('location', {}, text('url', cited.address, { usage: 'primary' })),
  ];
}

/** Terms of the MARC genre list; what stands in a volume has them there, and a resolution has none. */
const GENRE: Readonly<Partial<Record<CitedKind, string>>> = {
  talk: 'speech',
  recording: 'motion picture',
  'data-note': 'technical report',
  proceedings: 'conference publication',
  book: 'book',
};

/** The volume that a paper stands in: its titles, editors, meeting and imprint, and the pages of the paper in it. */
function host(cited: CitedWork): Markup {
  return element(
    'relatedItem',
    { type: 'host' },
    ...titles(cited.container ?? '', cited.containerLanguage ?? cited.language, cited.translations, 'container'),
    ...names(cited.editors, 'editor', 'edt'),
    meeting(cited),
    text('genre', cited.kind === 'conference-paper' ? GENRE.proceedings : GENRE.book, { authority: 'marcgt' }),
    origin(cited, 'imprint'),
    ...volume(cited),
    element('part', {}, extent(cited.pages), element('detail', { type: 'article' }, text('number', cited.articleNumber))),
  );
}

/** What a volume is by itself: its series and its numbers. */
function volume({ kind, number, series, isbn, issn }: CitedWork): Markup[] {
  const numbered = kind === 'resolution' ? 'number' : 'volume';
  return [
    series && element('relatedItem', { type: 'series' }, element('titleInfo', {}, text('title', series.title), text('partNumber', number))),
    series ? undefined : element('part', {}, element('detail', { type: numbered }, text('number', number))),
    text('identifier', isbn, { type: 'isbn' }),
    text('identifier', issn, { type: 'issn' }),
  ];
}

function titles(title: string, language: string, translations: CitedWork['translations'], of: 'title' | 'container'): Markup[] {
  const others = Object.keys(translations)
    .sort()
    .filter((tag) => tag !== language);
  return [
    element('titleInfo', { 'xml:lang': language }, text('title', title)),
    ...others.map((tag) => element('titleInfo', { type: 'translated', 'xml:lang': tag }, text('title', translations[tag]?.[of]))),
  ];
}

function names(list: readonly CitedName[], term: string, code: string): Markup[] {
  return list.map(({ person, organization }) => {
    if (organization !== undefined) return element('name', { type: 'corporate' }, text('namePart', organization), role(term, code));
    return element(
      'name',
      { type: 'personal', 'xml:lang': person.language },
      text('namePart', familyWithParticle(person), { type: 'family' }),
      text('namePart', person.given, { type: 'given' }),
      text('namePart', person.patronymic, { type: 'given' }),
      text('namePart', person.suffix, { type: 'termsOfAddress' }),
      role(term, code),
    );
  });
}

/** A former address stands beside the present one, below the same root. */
function formerAddress({ id, address }: CitedWork, former: string): string {
  return address.replace(`${id}/`, `${former}/`);
}

/** A role of MARC, by its word and its code. */
function role(term: string, code: string): Markup {
  const marc = { authority: 'marcrelator' };
  return element('role', {}, text('roleTerm', term, { type: 'text', ...marc }), text('roleTerm', code, { type: 'code', ...marc }));
}

/** Programs take a name that has no role for an author. */
function meeting({ event }: CitedWork): Markup {
  if (!event) return undefined;
  const days = [event.dates.from, event.dates.to].filter(Boolean).join('/');
  return element(
    'name',
    { type: 'conference' },
    text('namePart', event.title),
    text('namePart', days, { type: 'date' }),
    text('affiliation', [event.venue, event.place].filter(Boolean).join(', ')),
    role('other', 'oth'),
  );
}

/** Where and when something came out; `own` for the work itself and not the volume it stands in, which has no version. */
function origin({ date, place, publisher, version }: CitedWork, says: 'date' | 'imprint', own = false): Markup {
  const imprint =
    says === 'imprint' ? [element('place', {}, text('placeTerm', place, { type: 'text' })), text('publisher', publisher)] : [];
  return element(
    'originInfo',
    {},
    ...imprint,
    text('dateIssued', date, { encoding: 'w3cdtf', keyDate: own ? 'yes' : undefined }),
    text('edition', own && version ? versionWord(version.number, 'en') : undefined),
  );
}

function extent(pages: string | undefined): Markup {
  if (pages === undefined) return undefined;
  const range = pages.includes(',') ? undefined : parsePages(pages);
  const inside = range ? [text('start', range.first), text('end', range.last)] : [text('list', pages)];
  return element('extent', { unit: 'pages' }, ...inside);
}

type Attributes = Readonly<Record<string, string | undefined>>;

function text(name: string, value: string | undefined, attributes: Attributes = {}): Markup {
  const line = oneLine(value ?? '');
  return line === '' ? undefined : `<${name}${written(attributes)}>${escapeXml(line)}</${name}>`;
}

function element(name: string, attributes: Attributes, ...children: readonly Markup[]): string {
  const inside = children.filter((child) => child !== undefined && child !== '');
  if (inside.length === 0) return '';
  return `<${name}${written(attributes)}>\n${inside.join('\n').replace(/^/gmu, '  ')}\n</${name}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined || value === 'und' ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}
