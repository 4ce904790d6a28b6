import { withOneDate } from './chicago-notes.ts';
import { withTalks } from './mla-talks.ts';
import type { CitationStyle, CslTree } from './style-catalogue.ts';

/**
 * The tree of a style that says the place in a work which a reader gives, and mends what it does wrong to our works. That of GOST R 7.0.5-2008 has terms where it had Russian words,
 * which belong to Russian works only (4.11), and its signs between place, publisher and year only where there is something to part.
 */
export function repaired({ id, tree }: CitationStyle): CslTree {
  if (id === 'chicago-fullnote-bibliography') return placed(withOneDate(tree));
  if (id === 'modern-language-association') return placed(withTalks(tree));
  if (id === 'gost-r-7-0-5-2008-numeric') return withWebDocuments(placed(tree));
  if (id !== 'gost-r-7-0-5-2008') return placed(tree);
  const kept = tree.children.filter((child) => typeof child === 'string' || child.name !== 'locale');
  return { ...tree, children: kept.map((child) => (typeof child === 'string' ? child : withTerms(child))) };
}

/** A resolution has its day and, as a page of the web has it, its address. */
function withWebDocuments(tree: CslTree): CslTree {
  const { name, attrs, children } = tree;
  if (name === 'if' && attrs['type'] === 'webpage post-weblog')
    return { name, attrs: { ...attrs, type: `${attrs['type']} document` }, children };
  if (name === 'macro' && attrs['name'] === 'issued-year') {
    const day = element('if', { type: 'document' }, [element('date', { variable: 'issued', form: 'text' })]);
    return { name, attrs, children: [element('choose', {}, [day, element('else', {}, children)])] };
  }
  return { name, attrs, children: children.map((child) => (typeof child === 'string' ? child : withWebDocuments(child))) };
}

/** Vancouver prints no place at all, MLA `para.4` for `para. 4`. */
function placed(tree: CslTree): CslTree {
  return asksForPlace(tree) ? withSpaces(tree) : withPlace(tree);
}

function asksForPlace({ attrs, children }: CslTree): boolean {
  return attrs['variable'] === 'locator' || children.some((child) => typeof child === 'object' && asksForPlace(child));
}

function withSpaces({ name, attrs, children }: CslTree): CslTree {
  const isPlace = name === 'group' && children.length === 2 && children.every((child) => typeof child === 'object' && isBare(child));
  const kept = children.map((child) => (typeof child === 'string' ? child : withSpaces(child)));
  return { name, attrs: isPlace ? { delimiter: ' ', ...attrs } : attrs, children: kept };
}

function isBare({ attrs }: CslTree): boolean {
  return attrs['variable'] === 'locator' && attrs['prefix'] === undefined && attrs['suffix'] === undefined;
}

function withPlace(tree: CslTree): CslTree {
  const { name, attrs, children } = tree;
  if (name === 'layout') {
    const place = [element('label', { variable: 'locator', form: 'short' }), element('text', { variable: 'locator' })];
    const inner = children.filter((child) => typeof child === 'object');
    return { name, attrs, children: [element('group', { delimiter: ', ' }, [...inner, element('group', { delimiter: ' ' }, place)])] };
  }
  const isOnTheWay = name === 'style' || name === 'citation';
  const kept = children.map((child) =>
    typeof child === 'object' && isOnTheWay && child.name !== 'bibliography' ? withPlace(child) : child,
  );
  return { name, attrs, children: kept };
}

/** Whether a style prints a term anywhere. */
export function usesTerm(tree: CslTree, term: string): boolean {
  if (tree.name === 'text' && tree.attrs['term'] === term) return true;
  return tree.children.some((child) => typeof child === 'object' && usesTerm(child, term));
}

function withTerms(tree: CslTree): CslTree {
  const { name, attrs, children } = tree;
  if (name === 'text' && attrs['variable'] === 'page') return labelled('page', 'page');
  if (name === 'text' && attrs['variable'] === 'locator')
    return { ...labelled('locator', 'locator'), attrs: { delimiter: ' ', prefix: ', ' } };
  if (name === 'text' && attrs['variable'] === 'volume') return labelled('volume', 'volume');
  if (name === 'text' && attrs['value'] === '[Электронный ресурс]. ')
    return element('text', { term: 'online', prefix: '[', suffix: ']. ' });
  if (name === 'text' && attrs['variable'] === 'collection-title')
    return element('text', { variable: 'collection-title', prefix: '(', suffix: ')' });
  if (name === 'macro' && attrs['name'] === 'publisher') return { name, attrs, children: [IMPRINT] };
  if (name === 'bibliography')
    return { name, attrs, children: children.map((child) => (typeof child === 'string' ? child : withAccess(child))) };
  if (name === 'names' && attrs['variable'] === 'editor') {
    return element('group', { prefix: '/ ', delimiter: ' ' }, [
      element('text', { term: 'editor', form: 'verb-short' }),
      element('names', { variable: 'editor', delimiter: ', ' }, children),
    ]);
  }
  return { name, attrs, children: children.map((child) => (typeof child === 'string' ? child : withTerms(child))) };
}

/** Where and when the work was seen, which the style says of pages of the web alone; a resolution is nowhere else. */
function withAccess(child: CslTree): CslTree {
  const { name, attrs, children } = withTerms(child);
  if (name !== 'layout') return { name, attrs, children };
  const day = ['day', 'month'].map((part) => element('date-part', { name: part, form: 'numeric-leading-zeros', suffix: '.' }));
  const accessed = element('date', { variable: 'accessed' }, [...day, element('date-part', { name: 'year' })]);
  const seen = element('group', { prefix: ' (', suffix: ')', delimiter: ': ' }, [element('text', { term: 'accessed' }), accessed]);
  const access = element('group', { prefix: '. ' }, [element('text', { variable: 'URL', prefix: 'URL: ' }), seen]);
  const isNeeded = [element('if', { variable: 'accessed', match: 'all' }, [access]), element('else-if', { type: 'document' }, [access])];
  const described = children.map((part) => (typeof part === 'object' && part.name === 'choose' ? withDocuments(part) : part));
  return { name, attrs, children: [...described, element('choose', {}, isNeeded)] };
}

/** A resolution with its number and its day, which the style takes for a paper in a journal without a name. */
function withDocuments(others: CslTree): CslTree {
  const text = (variable: string) => element('text', { variable });
  const kind = element('group', { delimiter: ' ' }, [text('genre'), text('number')]);
  const title = element('group', { delimiter: ': ' }, [element('text', { macro: 'title' }), kind]);
  const source = element('text', { variable: 'container-title', prefix: '// ' });
  const day = element('date', { variable: 'issued', form: 'text' });
  const whole = [element('group', { delimiter: ' ' }, [title, source]), day];
  const document = element('if', { type: 'document' }, [element('group', { delimiter: '. ', prefix: ' ' }, whole)]);
  return element('choose', {}, [document, element('else', {}, [others])]);
}

/** `С. 12`, `P. 12`, `S. 12`: the word of the language, in the singular as the standard has it. */
function labelled(variable: string, label: string): CslTree {
  const isTyped = variable === 'locator';
  return element('group', { delimiter: ' ' }, [
    element('label', { variable: label, form: 'short', plural: 'never', ...(!isTyped && { 'text-case': 'capitalize-first' }) }),
    element('text', { variable }),
  ]);
}

function element(name: string, attrs: CslTree['attrs'], children: CslTree['children'] = []): CslTree {
  return { name, attrs, children };
}

const IMPRINT = element('group', { delimiter: ', ' }, [
  element('group', { delimiter: ': ' }, [element('text', { variable: 'publisher-place' }), element('text', { variable: 'publisher' })]),
  element('text', { macro: 'year-date' }),
]);
