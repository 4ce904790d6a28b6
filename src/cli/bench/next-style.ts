import { CitationEngine } from '../../citation/citation-engine.ts';
import type { CitationChoice } from '../../citation/citation-engine.ts';
import { localeTags } from '../../citation/citation-locale.ts';
import type { CitedWork } from '../../citation/cited-work.ts';
import { compactTree, expandTree, panelStyles } from '../../citation/style-catalogue.ts';
import type { CompactTree, CslTree } from '../../citation/style-catalogue.ts';
import { styleLibrary } from '../../files/style-library.ts';

/** Milliseconds that a style took, by its id. */
export interface StyleTime {
  readonly style: string;
  readonly milliseconds: number;
}

/** How long a reader who goes from style to style waits for each, when its files have arrived: they are read, and a paper is formatted. */
export function nextStyles(): StyleTime[] {
  // The first style of all finds a program that has not run yet, and is no next one.
  return [...panelStyles.slice(-1), ...panelStyles].flatMap(timeOf).slice(1);
}

function timeOf(id: string): StyleTime[] {
  const library = styleLibrary();
  const tree = library.styleTree(id);
  if (!tree) return [];
  const locales = localeTags({ id, tree }, CHOICE.language, [WORK]).flatMap((tag) => {
    const locale = library.localeTree(tag);
    return locale ? [{ tag, json: JSON.stringify(compactTree(locale)) }] : [];
  });
  const style = JSON.stringify(compactTree(tree));
  const start = performance.now();
  const words = new Map(locales.map(({ tag, json }) => [tag, read(json)]));
  new CitationEngine({ id, tree: read(style) }, words, CHOICE.language).format(WORK, CHOICE);
  return [{ style: id, milliseconds: performance.now() - start }];
}

function read(json: string): CslTree {
  return expandTree(JSON.parse(json) as CompactTree);
}

const CHOICE: CitationChoice = { language: 'en', names: 'original', form: 'reference' };

const WORK: CitedWork = {
  id: 'papers/2019-invented/01',
  kind: 'conference-paper',
  key: 'example2019benches',
  title: 'On benches by the river',
  language: 'en',
  translations: {},
  authors: [{ person: { family: 'Example', given: 'Anna' } }, { person: { family: 'Sample', given: 'Boris' } }],
  editors: [{ person: { family: 'Editor', given: 'Clara' } }],
  translators: [],
  date: '2019-05-10',
  container: 'Rivers and towns',
  pages: '12-19',
  publisher: 'Invented press',
  place: 'Riverside',
  address: 'https://invented.example/papers/2019-invented/01/',
  keywords: [],
};
