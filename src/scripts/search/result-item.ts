import { isWorkId } from '../../basket/work-id.ts';
import type { Excerpt } from '../../search/excerpt.ts';
import { markWords } from '../../search/mark.ts';
import type { Asked, Piece } from '../../search/mark.ts';
import type { ShownHit } from '../../search/hit.ts';
import type { PassagePlace } from '../../search/record.ts';
import type { StateKind } from '../../model/work-state.ts';
import type { SearchSettings } from '../../search/settings.ts';
import { element } from '../element.ts';
import { counted, fill } from '../plural.ts';
import type { Result } from './found.ts';
import { inReadersLanguage } from './local.ts';

/** More names than these are counted, not listed. */
const MOST_NAMES = 6;

/** One result: title, makers, volume and year, kind, excerpt; the words are marked that were searched for. */
export function resultItem({ hit, excerpt }: Result, asked: Asked, settings: SearchSettings): HTMLLIElement {
  const title = inReadersLanguage(hit.title, settings.language);
  const volume = hit.volume && inReadersLanguage(hit.volume, settings.language);
  const names = hit.by ?? [];
  const facts = [
    element('span', { class: 'result-kind' }, (hit.kind !== undefined && settings.kinds[hit.kind]) || settings.types[hit.type] || hit.type),
    names.length > 0
      ? element('span', {}, ...markedText(markWords(names.slice(0, MOST_NAMES).join(', '), asked)), names.length > MOST_NAMES ? ' …' : '')
      : undefined,
    volume && element('span', { lang: otherLanguage(volume.language, settings) }, volume.text),
    hit.year === undefined ? undefined : element('span', { class: 'result-year' }, String(hit.year)),
  ].filter((fact) => fact !== undefined);
  return element(
    'li',
    {},
    element(
      'h3',
      {},
      element(
        'a',
        { href: addressOf(hit, excerpt, settings), lang: otherLanguage(title.language, settings) },
        ...markedText(markWords(title.text, asked)),
      ),
    ),
    element(
      'p',
      { class: 'result-facts' },
      hit.state && stateMark(hit.state, settings),
      ...facts.flatMap((fact, at) => (at === 0 ? [fact] : [' · ', fact])),
    ),
    excerpt && excerptParagraph(hit, excerpt, settings),
    excerpt && placeList(hit, excerpt, settings),
    basketButton(hit),
  );
}

/** `Clause 3 (b)`, `In: Method`, `Page 7`. */
function placeName({ label = '', page, part, annex = '' }: PassagePlace, { words, clauses }: SearchSettings): string {
  if (part !== undefined) return fill(clauses[part], { annex, place: label });
  return page === undefined ? fill(words.placeIn, { heading: label }) : fill(words.placePage, { page: String(page) });
}

/** The word that says what became of a work: it stands first, as in every list. */
function stateMark(state: StateKind, { states }: SearchSettings): HTMLSpanElement {
  return element('span', { class: `state-mark ${state}` }, states[state]);
}

/** Where a result opens: at the place on its page where the words were found, else at its beginning. A file beside it has its own link. */
function addressOf(hit: ShownHit, excerpt: Excerpt | undefined, settings: SearchSettings): string {
  const { path, anchor } = hit;
  const page = settings.pages + path;
  if (anchor !== undefined) return `${page}#${anchor}`;
  const place = excerpt?.place;
  const isThere = place && place.page === undefined && isShown(hit, excerpt.language, settings);
  return isThere ? page + place.address : page;
}

/** A link to the heading, clause or page where words were found, and what became of the clause. */
function placeLink(hit: ShownHit, place: PassagePlace, settings: SearchSettings): (Node | string)[] {
  const link = element(
    'a',
    { href: (place.page === undefined ? settings.pages : settings.files) + hit.path + place.address },
    placeName(place, settings),
  );
  return place.state ? [link, ' ', stateMark(place.state, settings)] : [link];
}

/** A page of the centre is shown in the reader's language, with the headings of that language. */
function isShown(hit: ShownHit, language: string, settings: SearchSettings): boolean {
  return hit.type !== 'page' || language === settings.language;
}

/** Links to the other places where words were found, and how many more there are. */
function placeList(hit: ShownHit, { elsewhere, more }: Excerpt, settings: SearchSettings): HTMLUListElement | undefined {
  const places = elsewhere.filter(({ language }) => isShown(hit, language, settings));
  if (places.length === 0) return undefined;
  return element(
    'ul',
    { class: 'result-places' },
    ...places.map(({ place }) => element('li', {}, ...placeLink(hit, place, settings))),
    more > 0 ? element('li', {}, counted(settings.morePlaces, more, settings.language)) : undefined,
  );
}

/** The id of the work that a result is; nothing for a person, a topic, a page, or an event of which nothing was published. */
export function workOf({ path, eventOnly, anchor }: ShownHit): string | undefined {
  const id = path.replace(/\/$/u, '');
  return !eventOnly && anchor === undefined && isWorkId(id) ? id : undefined;
}

function basketButton(hit: ShownHit): HTMLButtonElement | undefined {
  const id = workOf(hit);
  return id === undefined ? undefined : element('button', { type: 'button', class: 'basket-button', 'data-basket': id, hidden: '' });
}

/** The quoted text after the place where it stands. */
function excerptParagraph(hit: ShownHit, excerpt: Excerpt, settings: SearchSettings): HTMLParagraphElement {
  const { language, place, cutBefore, cutAfter, pieces } = excerpt;
  return element(
    'p',
    { class: 'result-excerpt' },
    ...(place && isShown(hit, language, settings)
      ? [element('span', { class: 'result-place' }, ...placeLink(hit, place, settings)), ' ']
      : []),
    element(
      'span',
      { lang: otherLanguage(language, settings) },
      cutBefore ? '… ' : undefined,
      ...markedText(pieces),
      cutAfter ? ' …' : undefined,
    ),
  );
}

function markedText(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** The language to mark a text with: none if it is the page's, or not known. */
function otherLanguage(language: string, settings: SearchSettings): string | undefined {
  return language === settings.language || language === 'und' ? undefined : language;
}
