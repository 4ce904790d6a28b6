import CSL from 'citeproc';
import { expect, test } from 'vitest';
import { withAzerbaijaniLetters } from '../../src/citation/azerbaijani-letters.ts';

const processor = withAzerbaijaniLetters(CSL);

test.each(['Əli', 'Ələsgər', 'Şahin', 'İlahə', 'Işıq', 'Çingiz', 'Ğəni', 'Ülkər', 'Юлия', 'John'])('%s begins with an initial', (name) => {
  expect(processor.NAME_INITIAL_REGEXP.exec(name)?.[1]).toBe([...name][0]);
  expect(name).toMatch(processor.STARTSWITH_ROMANESQUE_REGEXP);
});

test('is told once', () => {
  const { source } = processor.NAME_INITIAL_REGEXP;
  expect(withAzerbaijaniLetters(processor).NAME_INITIAL_REGEXP.source).toBe(source);
});
