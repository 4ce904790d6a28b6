import type { BasketSettings } from '../../basket/settings.ts';
import type { WorkNews } from '../../basket/work-news.ts';
import type { CitedWork } from '../../citation/cited-work.ts';
import { formatDate } from '../../text/date.ts';
import { referenceNodes } from '../cite/reference-nodes.ts';
import { element } from '../element.ts';
import { fill } from '../plural.ts';

/** What a reader can do with one work of the list; `data-act` of its buttons. */
export type RowAct = 'up' | 'down' | 'remove' | 'seen' | 'parts';

/** One work as its row shows it. */
export interface Row {
  readonly id: string;
  readonly news: WorkNews;
  /** Its formatted reference; without one the row says who made the work and what it is called. */
  readonly html?: string;
  /** Its number, in a style that numbers its lists. */
  readonly number?: number;
  /** What can be done with it. */
  readonly acts: readonly RowAct[];
}

/** The row of a work: its reference, what became of it, and what can be done with it. */
export function workRow({ id, news, html, number, acts }: Row, settings: BasketSettings): HTMLLIElement {
  const { work } = news;
  const title = work?.title ?? id;
  const reference = element(
    'p',
    { class: number === undefined ? 'reference' : 'reference numbered', 'data-basket-reference': '' },
    number === undefined ? undefined : `${number}. `,
    ...(html ? referenceNodes(html) : [plainReference(work, id)]),
  );
  return element(
    'li',
    { 'data-work': id },
    reference,
    ...newsLines(news, settings),
    work || news.gone || news.parts.length > 0 ? undefined : element('p', { class: 'basket-news' }, settings.words.notFetched),
    element(
      'p',
      { class: 'basket-acts' },
      news.gone ? undefined : element('a', { href: `${settings.pages}${id}/` }, settings.words.record),
      ...acts.map((act) =>
        element('button', { type: 'button', 'data-act': act, 'aria-label': `${settings.words[act]}: ${title}` }, settings.words[act]),
      ),
    ),
  );
}

/** What stands in place of a reference until there is one: authors, title and year. */
function plainReference(work: CitedWork | undefined, id: string): string {
  if (!work) return id;
  const authors = work.authors.map(({ person, organization }) =>
    person ? [person.family, person.given].filter(Boolean).join(', ') : organization,
  );
  return [authors.join('; '), work.title, work.date?.slice(0, 4)].filter(Boolean).join('. ');
}

function newsLines(
  { gone, state, changed, former, parts: divided }: WorkNews,
  { language, pages, states, parts, words }: BasketSettings,
): HTMLElement[] {
  const lines: HTMLElement[] = [];
  if (gone) lines.push(element('p', { class: 'basket-news grave' }, states.gone));
  if (state) {
    const facts = [states[state.kind], state.date && formatDate(state.date, language), state.note].filter(Boolean).join(' · ');
    const by = state.by?.replace(/^\/+|\/+$/gu, '');
    const link = by === undefined ? undefined : element('a', { href: `${pages}${by}/` }, words.newVersion);
    lines.push(element('p', { class: 'basket-news grave' }, facts, ...(link ? [' · ', link] : [])));
  }
  if (former) {
    const told = former.state === 'moved' ? words.hasMoved : former.state === 'merged' ? words.hasMerged : words.hasSplit;
    lines.push(element('p', { class: 'basket-news' }, fill(told, { id: former.id })));
  }
  if (divided.length > 0) {
    const links = divided.flatMap(({ id, title }) => [' · ', element('a', { href: `${pages}${id}/` }, title)]);
    lines.push(element('p', { class: 'basket-news grave' }, words.split, ...links));
  }
  if (changed.length > 0) {
    const what = new Intl.ListFormat(language).format(changed.map((part) => parts[part]));
    lines.push(element('p', { class: 'basket-news' }, fill(words.changed, { parts: what })));
  }
  return lines;
}
