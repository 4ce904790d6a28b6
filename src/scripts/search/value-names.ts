import type { ValueNames } from '../../search/condition.ts';
import type { FilterName } from '../../search/record.ts';
import type { SearchSettings } from '../../search/settings.ts';
import { languageName } from '../../text/language.ts';
import type { Engine, Labels } from './engine.ts';
import { inReadersLanguage } from './local.ts';

/** How one value of a filter is called in the reader's language. */
export async function valueLabels(name: FilterName, engine: Engine, settings: SearchSettings): Promise<(value: string) => string> {
  const words = wordsOf(name, settings);
  if (words) return (value) => words[value] ?? value;
  if (name === 'language') return (value) => languageName(value, settings.language);
  if (name === 'year') return (value) => value.replace('-', '–');
  const labels = await engine.labels(name);
  return (value) => {
    const texts = labels.get(value);
    return texts ? inReadersLanguage(texts, settings.language).text : value;
  };
}

/** The names by which a query may call the values of a filter: in the reader's language, those of records in all of theirs. */
export async function valueNames(name: FilterName, engine: Engine, settings: SearchSettings): Promise<ValueNames> {
  const words = wordsOf(name, settings);
  if (words) return { get: (value) => (words[value] === undefined ? undefined : [words[value]]) };
  if (name === 'language')
    return { get: (value) => ['en', 'az', 'ru', settings.language].map((language) => languageName(value, language)) };
  const labels: Labels = name === 'year' ? new Map<string, Readonly<Record<string, string>>>() : await engine.labels(name);
  return { get: (value) => Object.values(labels.get(value) ?? {}) };
}

function wordsOf(name: FilterName, { types, kinds, has }: SearchSettings): Readonly<Record<string, string>> | undefined {
  if (name === 'type') return types;
  if (name === 'kind') return kinds;
  return name === 'has' ? has : undefined;
}
