import type { TitleMarkup } from '../text/title-runs.ts';
import { permanentAddress, recordPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { hasProvisionalKey } from '../model/citation-key.ts';
import type { Citable, Clause, Paper, Repository, Resolution, Volume } from '../model/repository.ts';
import { clauseText } from '../model/resolution-text.ts';
import { clauseKey } from '../model/citable-record.ts';
import { withoutEmphasis } from '../text/emphasis.ts';
import type { CitedClause } from './cited-clause.ts';
import { citedFormers, type CitedFormer } from './cited-former.ts';
import { citedNames, inTongue } from './cited-name.ts';
import type { CitedName } from './cited-name.ts';
import { citedEvent, presentedAt, volumeFacts } from './cited-event.ts';
import { citedNote } from './cited-note.ts';
import type { CitedEvent } from './cited-event.ts';
import { citedState } from './cited-state.ts';
import { citedVersion, type CitedVersion } from './cited-version.ts';
import type { CitedState } from './cited-state.ts';
import { stateNote, versionWord } from './state-words.ts';
import { genreOfText, genreOfWork } from './genre.ts';
import { citedTitle } from './cited-title.ts';
import type { CitedTitle } from './cited-title.ts';
import { citedTranslations, imprint } from './cited-translation.ts';
import type { CitedTranslation } from './cited-translation.ts';
import { isTextAvailable, wasTextAvailable } from './text-available.ts';

/** What citing needs of the repository beside the work: where the site stands, the centre and its register of organisations. */
export type CitationContext = Pick<Repository, 'center' | 'organizations'> & { readonly site: Site };

/**
 * As what a work is cited. A paper whose text can be had is a conference paper, or a chapter in a volume without an event; one of
 * which only the title is known was a talk. A data note is nobody's talk: it stands by itself, as a report does.
 */
export type CitedKind = 'conference-paper' | 'chapter' | 'talk' | 'recording' | 'data-note' | 'proceedings' | 'book' | 'resolution';

/** All that a citation of a work may say, decided once for every format and style. */
export interface CitedWork extends CitedTitle {
  /** The path of its record without slashes at the ends: `papers/2017-migration-policy/07`. */
  readonly id: string;
  readonly kind: CitedKind;
  /** Set where a clause of a resolution is cited; all else but key and address is that of the resolution. */
  readonly clause?: CitedClause;
  readonly key: string;
  /** Set while the key may still change: it is only computed, or the record is not published yet. */
  readonly provisionalKey?: true;
  /** The italics and formulas of the titles that a citation may show. */
  readonly markup?: TitleMarkup;
  /** What became of the work after it was published, if anything. */
  readonly state?: CitedState;
  /** Published addresses that lead to it now, as ids, with the keys that it was cited by there. */
  readonly former?: readonly CitedFormer[];
  /** Which version of a paper that was revised; `replaced` where a newer one has taken its place. */
  readonly version?: CitedVersion;
  /** The same work as its parts are known in other languages, by BCP 47 tag; never guessed. */
  readonly translations: Readonly<Record<string, CitedTranslation>>;
  /** The work's own word for what it is, in English, if the kind does not say it: `Keynote address`. */
  readonly genre?: string;
  /** Authors, or whoever spoke where nobody wrote. */
  readonly authors: readonly CitedName[];
  readonly editors: readonly CitedName[];
  readonly translators: readonly CitedName[];
  /** As precise as it is known: `2017`, `2017-02` or `2017-02-17`. */
  readonly date?: string;
  /** The title of the volume that a paper stands in. */
  readonly container?: string;
  /** The language of the volume's title, if it is not that of the work. */
  readonly containerLanguage?: string;
  readonly event?: CitedEvent;
  readonly series?: { readonly title: string; readonly issn?: string };
  /** The number of the volume, or the symbol of a resolution. */
  readonly number?: string;
  readonly pages?: string;
  readonly articleNumber?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly doi?: string;
  readonly isbn?: string;
  readonly issn?: string;
  /** The permanent address of the record. */
  readonly address: string;
  readonly abstract?: string;
  readonly keywords: readonly string[];
  readonly note?: string;
}

/** A work as it is cited; `undefined` for an event of which nothing was published, and for what belongs to it. */
export function citedWork(work: Citable, context: CitationContext): CitedWork | undefined {
  const { site, organizations } = context;
  const known = decided.get(work);
  if (known?.site === site && known.organizations === organizations) return known.cited;
  const cited = decide(work, context);
  decided.set(work, { site, organizations, cited });
  return cited;
}

/** What was decided of each work: the reference on its page and three files, alone and in its volume, all ask the same. */
const decided = new WeakMap<Citable, Pick<CitationContext, 'site' | 'organizations'> & { readonly cited: CitedWork | undefined }>();

function decide(work: Citable, context: CitationContext): CitedWork | undefined {
  if (work.type === 'clause') return citedClause(work, context);
  const volume = work.type === 'volume' ? work : work.volume;
  if (volume.record.status === 'event-only') return undefined;
  const plain = citedAsKind(work, context);
  const markup = { ...volume.markup, ...work.markup };
  const cited: CitedWork = {
    ...plain,
    ...(Object.keys(markup).length > 0 && { markup }),
    ...stateCited(work, plain, context),
    ...(work.former.length > 0 && { former: citedFormers(work, plain.key) }),
  };
  return hasProvisionalKey(work) ? { ...cited, provisionalKey: true } : cited;
}

/** What became of a work or a clause, and its note with it. */
function stateCited(work: Citable, { language, note, version }: CitedWork, { site }: CitationContext): Pick<CitedWork, 'state' | 'note'> {
  const state = citedState(work, [language, ...site.languages]);
  const notes = [note, version && versionWord(version.number, 'en'), state && stateNote(state)].filter(Boolean);
  return { ...(state && { state }), note: notes.length > 0 ? notes.join('; ') : undefined };
}

function citedAsKind(work: Exclude<Citable, Clause>, context: CitationContext): CitedWork {
  if (work.type === 'paper') return citedPaper(work, context);
  return work.type === 'volume' ? citedVolume(work, context) : citedResolution(work, context);
}

function citedPaper(paper: Paper, context: CitationContext): CitedWork {
  const { record, contributors, volume } = paper;
  const title = citedTitle(record, context.site.languages);
  const { language } = title;
  const languages = [language, ...context.site.languages];
  const kind = paperKindCited(paper);
  const authors = citedNames(contributors, ['author', 'presenter'], languages);
  const isInVolume = kind === 'conference-paper' || kind === 'chapter';
  const standsAlone = kind === 'data-note';
  const published = imprint(volume, context.center, context.organizations);
  const publisher = published.publisher ?? (standsAlone ? context.center.name : undefined);
  const container = isInVolume ? citedTitle(volume.record, context.site.languages, language) : undefined;
  return {
    ...title,
    ...(!standsAlone && volumeFacts(volume, languages)),
    id: idOf(paper),
    kind,
    key: paper.citationKey,
    translations: citedTranslations({ ...published, publisher, record, isInVolume, ...(!standsAlone && { volume }) }, language),
    genre: isInVolume ? genreOfText[record.kind] : genreOfWork[record.kind],
    authors: authors.length > 0 ? authors : citedNames(contributors, ['moderator', 'panelist'], languages),
    editors: isInVolume ? citedNames([...contributors, ...volume.editors], ['editor'], languages) : [],
    translators: citedNames(contributors, ['translator'], languages),
    date: paper.date,
    container: container?.title,
    containerLanguage: container?.language === language ? undefined : container?.language,
    publisher: publisher && inTongue(publisher, languages),
    place: published.place && inTongue(published.place, languages),
    pages: record.pages,
    articleNumber: record.articleNumber,
    doi: record.doi,
    address: permanentAddress(context.site, paper),
    abstract: isTextAvailable(paper) ? record.abstract?.[language] : undefined,
    keywords: record.keywords?.[language] ?? [],
    note: kind === 'talk' || kind === 'recording' ? citedNote(paper, kind, languages) : undefined,
    ...citedVersion(paper),
  };
}

function paperKindCited(paper: Paper): CitedKind {
  const { kind } = paper.record;
  if (kind === 'recording' || kind === 'data-note') return kind;
  if (!wasTextAvailable(paper)) return 'talk';
  return paper.volume.event ? 'conference-paper' : 'chapter';
}

function citedVolume(volume: Volume, context: CitationContext): CitedWork {
  const title = citedTitle(volume.record, context.site.languages);
  const languages = [title.language, ...context.site.languages];
  const { publisher, place } = imprint(volume, context.center, context.organizations);
  return {
    ...title,
    ...volumeFacts(volume, languages),
    publisher: publisher && inTongue(publisher, languages),
    place: place && inTongue(place, languages),
    id: idOf(volume),
    translations: citedTranslations({ record: volume.record, volume, isInVolume: false, publisher, place }, title.language),
    kind: volume.event ? 'proceedings' : 'book',
    key: volume.citationKey,
    authors: citedNames(volume.editors, ['author'], languages),
    editors: citedNames(volume.editors, ['editor'], languages),
    translators: citedNames(volume.editors, ['translator'], languages),
    date: volume.date,
    doi: volume.record.doi,
    address: permanentAddress(context.site, volume),
    abstract: volume.record.description?.[title.language],
    keywords: [],
  };
}

function citedResolution(resolution: Resolution, context: CitationContext): CitedWork {
  const { record, volume } = resolution;
  const title = citedTitle(record, context.site.languages);
  const languages = [title.language, ...context.site.languages];
  const event = citedEvent(volume, languages);
  const isProposed = record.status === 'draft' || record.status === 'withdrawn';
  return {
    ...title,
    id: idOf(resolution),
    kind: 'resolution',
    translations: citedTranslations({ record, volume, isInVolume: false, isManifold: true }, title.language),
    key: resolution.citationKey,
    genre: 'Resolution',
    authors: record.adoptedBy ? [{ organization: inTongue(record.adoptedBy, languages), names: record.adoptedBy }] : [],
    editors: [],
    translators: [],
    date: resolution.date,
    event,
    number: record.symbol,
    address: permanentAddress(context.site, resolution),
    keywords: [],
    note:
      [
        isProposed ? 'Proposed text, not adopted' : event && `Adopted at ${presentedAt(event, record.adopted)}`,
        record.text === 'not-deposited' && 'text not deposited',
      ]
        .filter(Boolean)
        .join('; ') || undefined,
  };
}

function citedClause(clause: Clause, context: CitationContext): CitedWork | undefined {
  const { part, numbers } = clause;
  const cited = citedWork(clause.resolution, context);
  const words = cited && clauseText(clause, cited.language);
  return (
    cited && {
      ...cited,
      id: idOf(clause),
      clause: { label: part === 'operative' ? 'clause' : part, numbers },
      key: clauseKey(cited.key, clause.id),
      address: permanentAddress(context.site, clause),
      abstract: words && withoutEmphasis(words),
      state: undefined,
      note: undefined,
      former: cited.former?.map(({ id, state }) => ({ id: `${id}/${clause.id}`, state })),
      ...stateCited(clause, citedResolution(clause.resolution, context), context),
    }
  );
}

const idOf = (work: Citable): string => recordPath(work).replace(/\/$/u, '');
