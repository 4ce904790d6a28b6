import type { FormGroup, FormValue } from './form-value.ts';
import { isFormGroup, isList } from './form-value.ts';
import { OWN } from './form.ts';
import { element, type PreviewNode } from './preview-node.ts';

/** What a preview says that is not in the form: words by their keys, names of languages by their tags, names by the ids of the registers. */
export interface PreviewWords {
  readonly words: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
}

/** How the full text below a record is shown; the browser has the means for it. */
export type ShowText = (text: string) => PreviewNode[];

/** A record as its page will show it, as far as the form alone says: of a paper, a volume, a resolution or a page of the centre. */
export function preview(data: FormGroup, say: PreviewWords, showText: ShowText): PreviewNode[] {
  return [
    recordLine(data, say),
    ...titles(data, say),
    ...peopleOf(data, say),
    ...texts(data['description'], 'lede', say),
    ...abstracts(data, say),
    ...sessions(data, say),
    ...['preamble', 'operative'].flatMap((part) => clauses(part, data, say)),
    ...fullText(data, showText),
    ...texts(data['note'], 'small prose', say),
  ];
}

function recordLine(data: FormGroup, { words }: PreviewWords): PreviewNode {
  const event = group(data['event']);
  const kind = text(data['kind']);
  const said = [
    words[`kind.${kind}`] ?? words[`event-kind.${text(event['kind'])}`],
    text(data['session']),
    text(data['symbol']),
    text(data['pages']),
  ];
  return element('p', { className: 'record-line' }, said.filter(Boolean).join(' · '));
}

/** The first title that there is as the heading, the others below it. A title that was supplied stands in brackets, as on the page. */
function titles(data: FormGroup, { languages }: PreviewWords): PreviewNode[] {
  const className = data['titleSupplied'] === 'true' ? 'supplied' : '';
  if (typeof data['title'] === 'string') return [element('h1', { className: 'record-title' }, data['title'])];
  const [first, ...others] = inLanguages(data['title'], languages);
  const subtitles = group(data['subtitle']);
  const whole = ([tag, title]: [string, string]): PreviewNode =>
    element('span', { className, lang: tag }, [title, text(subtitles[tag])].filter(Boolean).join(': '));
  if (!first) return [];
  return [
    element('h1', { className: 'record-title' }, whole(first)),
    ...(others.length > 0 ? [element('ul', { className: 'other-titles' }, ...others.map((title) => element('li', {}, whole(title))))] : []),
  ];
}

function peopleOf(data: FormGroup, say: PreviewWords): PreviewNode[] {
  const people = [...list(data['authors']), ...list(data['editors'])].filter(isFormGroup);
  if (people.length === 0) return [];
  return [element('ul', { className: 'contributors' }, ...people.map((person) => contributor(person, say)))];
}

function contributor(person: FormGroup, { words, names, languages }: PreviewWords): PreviewNode {
  const registered = names[text(person['person'])] ?? names[text(person['organization'])];
  const places = list(person['affiliations'])
    .filter(isFormGroup)
    .map((place) => {
      const own = [text(place[OWN.line]), ...[place['role'], place['name']].map((one) => inLanguages(one, languages)[0]?.[1] ?? '')];
      return [...own, names[text(place['organization'])] ?? text(place['organization'])].filter(Boolean).join(', ');
    });
  const role = words[`role.${text(person['role'])}`];
  return element(
    'li',
    {},
    element('span', { className: 'who' }, printedName(person['name']) || registered || text(person['person'])),
    ...(role === undefined ? [] : [element('span', { className: 'role' }, role)]),
    ...places.filter(Boolean).map((place) => element('span', { className: 'where' }, place)),
  );
}

function printedName(name: FormValue | undefined): string {
  const parts = group(name);
  return (
    text(parts[OWN.line]) ||
    ['given', 'particle', 'family', 'suffix']
      .map((part) => text(parts[part]))
      .filter(Boolean)
      .join(' ')
  );
}

function abstracts(data: FormGroup, { words, languages }: PreviewWords): PreviewNode[] {
  const given = inLanguages(data['abstract'], languages);
  const keywords = group(data['keywords']);
  if (given.length === 0) return [];
  return [
    element('h2', {}, words['paper.abstract'] ?? ''),
    ...given.map(([tag, abstract]) =>
      element(
        'div',
        { className: 'abstract', lang: tag },
        element('h3', {}, languages[tag] ?? tag),
        ...abstract.split(/\n\s*\n/u).map((paragraph) => element('p', {}, paragraph)),
        ...keywordLine(list(keywords[tag]), words),
      ),
    ),
  ];
}

function keywordLine(keywords: readonly FormValue[], words: PreviewWords['words']): PreviewNode[] {
  if (keywords.length === 0) return [];
  return [element('p', { className: 'small' }, element('b', {}, `${words['paper.keywords'] ?? ''}: `), keywords.map(text).join(', '))];
}

function sessions(data: FormGroup, { words, languages }: PreviewWords): PreviewNode[] {
  const given = list(data['sessions']).filter(isFormGroup);
  return given.flatMap((session) => [
    element('h3', {}, inLanguages(session['title'], languages)[0]?.[1] ?? text(session['id'])),
    element(
      'p',
      { className: 'small' },
      [words[`session.${text(session['kind'])}`], text(session['date']), text(session['start'])].filter(Boolean).join(' · '),
    ),
  ]);
}

/** The clauses of a part of a resolution with those below them, each text in its language. */
function clauses(part: string, data: FormGroup, say: PreviewWords): PreviewNode[] {
  const given = list(data[part]).filter(isFormGroup);
  if (given.length === 0) return [];
  return [element('h2', {}, say.words[`resolution.${part}`] ?? ''), ...given.flatMap((clause) => clauseTexts(clause, 0, say))];
}

function clauseTexts(clause: FormGroup, depth: number, say: PreviewWords): PreviewNode[] {
  const own = inLanguages(clause['text'], say.languages).map(([tag, said]) =>
    element('p', { className: 'prose', lang: tag }, element('b', {}, `${'\u2003'.repeat(depth)}${text(clause['number'])} `), said),
  );
  return [
    ...own,
    ...list(clause['clauses'])
      .filter(isFormGroup)
      .flatMap((below) => clauseTexts(below, depth + 1, say)),
  ];
}

function fullText(data: FormGroup, showText: ShowText): PreviewNode[] {
  const body = text(data[OWN.body]);
  return body === '' ? [] : [element('div', { className: 'prose full-text' }, ...showText(body))];
}

function texts(value: FormValue | undefined, className: string, { languages }: PreviewWords): PreviewNode[] {
  return inLanguages(value, languages).map(([tag, said]) => element('p', { className, lang: tag }, said));
}

/** The texts that are there, in the order of the languages. */
function inLanguages(value: FormValue | undefined, languages: PreviewWords['languages']): [string, string][] {
  const given = group(value);
  return Object.keys(languages).flatMap((tag): [string, string][] => (text(given[tag]) === '' ? [] : [[tag, text(given[tag])]]));
}

const text = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');

const group = (value: FormValue | undefined): FormGroup => (isFormGroup(value) ? value : {});

const list = (value: FormValue | undefined): readonly FormValue[] => (value !== undefined && isList(value) ? value : []);
