import { describe, expect, test } from 'vitest';
import { citedWork } from '../../src/citation/cited-work.ts';
import { spokenWork } from '../../src/citation/spoken-work.ts';
import { goldenWorks } from './golden-works.ts';
import { contextOf } from './invented.ts';

const repository = goldenWorks();
const context = contextOf(repository);
const volume = repository.volumes.find(({ id }) => id === '2017-languages');

describe('a work in the language of a citation', () => {
  const [first] = volume?.resolutions ?? [];
  const resolution = first && citedWork(first, context);

  test.each([
    ['az', 'Uydurma dillərin öyrədilməsi haqqında', 'Uydurma dillər konfransı'],
    ['ru', 'О преподавании вымышленных языков', 'Конференция по вымышленным языкам'],
    ['en', 'On the teaching of invented languages', 'Conference on Invented Languages'],
    ['tr', 'On the teaching of invented languages', 'Conference on Invented Languages'],
  ])('a resolution speaks %s', (language, title, body) => {
    const spoken = resolution && spokenWork(resolution, language);
    expect(spoken?.title).toBe(title);
    expect(spoken?.authors[0]?.organization).toBe(body);
  });

  test('a paper keeps the title that its author gave it', () => {
    const [paper] = volume?.papers ?? [];
    const cited = paper && citedWork(paper, context);
    expect(cited && spokenWork(cited, 'en')).toBe(cited);
  });

  test('a volume translated by its editors keeps its own', () => {
    const cited = volume && citedWork(volume, context);
    expect(cited && spokenWork(cited, 'ru')).toBe(cited);
  });
});
