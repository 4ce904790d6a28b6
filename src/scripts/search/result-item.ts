import { isWorkId } from '../../basket/work-id.ts';
import type { Excerpt } from '../../search/excerpt.ts';
import { markWords } from '../../search/mark.ts';
import type { Asked, Piece } from '../../search/mark.ts';
import type { ShownHit } from '../../search/hit.ts';
import type { PassagePlace } from '../../search/record.ts';
import type { StateKind } from '../../model/work-state.ts';
import type { SearchSettings } from '../../search/settings.ts';
import { element } from '../element.ts';
import { fill } from '../plural.ts';
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
    excerpt && excerptParagraph(excerpt, settings),
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
function addressOf({ path, anchor, type }: ShownHit, excerpt: Excerpt | undefined, settings: SearchSettings): string {
  const page = settings.pages + path;
  if (anchor !== undefined) return `${page}#${anchor}`;
  const place = excerpt?.place;
  // A page of the centre is shown in the reader's language, with the headings of that language.
  const isThere = place && place.page === undefined && (type !== 'page' || excerpt.language === settings.language);
  return isThere ? page + place.address : page;
}

/** Links to the headings, clauses and pages where words were found, the quoted one first. */
function placeList(hit: ShownHit, { language, place, elsewhere }: Excerpt, settings: SearchSettings): HTMLUListElement | undefined {
  const places = [...(place ? [{ language, place }] : []), ...elsewhere].filter(
    (each) => hit.type !== 'page' || each.language === settings.language,
  );
  if (places.length === 0) return undefined;
  const links = places.map((each) => {
    const { page, address, state } = each.place;
    const words = placeName(each.place, settings);
    const base = page === undefined ? settings.pages : settings.files;
    return element('li', {}, element('a', { href: base + hit.path + address }, words), state && ' ', state && stateMark(state, settings));
  });
  return element('ul', { class: 'result-places' }, ...links);
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

function excerptParagraph({ language, cutBefore, cutAfter, pieces }: Excerpt, settings: SearchSettings): HTMLParagraphElement {
  return element(
    'p',
    { class: 'result-excerpt', lang: otherLanguage(language, settings) },
    cutBefore ? '… ' : undefined,
    ...markedText(pieces),
    cutAfter ? ' …' : undefined,
  );
}

function markedText(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** The language to mark a text with: none if it is the page's, or not known. */
function otherLanguage(language: string, settings: SearchSettings): string | undefined {
  return language === settings.language || language === 'und' ? undefined : language;
}
