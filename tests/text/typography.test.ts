import { expect, it } from 'vitest';
import { noBreak } from '../../src/text/typography.ts';

// "_" stands for the no-break space.
it.each([
  ['A. B. Məmmədov', 'A._B._Məmmədov'],
  ['Ə. Ş. Əliyev', 'Ə._Ş._Əliyev'],
  ['И. И. Иванов', 'И._И._Иванов'],
  ['Ends in NATO. Another', 'Ends in NATO. Another'],
  ['№ 5 and § 12', '№_5 and §_12'],
  ['10 % of 5 km', '10_% of 5_km'],
  ['в 2017 г. было 70 тыс. человек', 'в 2017_г. было 70_тыс. человек'],
  ['5 kilometres', '5 kilometres'],
  ['5 men', '5 men'],
  ['5 м', '5_м'],
])('%s', (text, expected) => {
  const joined = expected.replaceAll('_', '\u00A0');
  expect(noBreak(text)).toBe(joined);
  expect(noBreak(joined)).toBe(joined);
});
