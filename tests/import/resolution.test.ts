import { expect, test } from 'vitest';
import { mergedResolution } from '../../src/import/merged-resolution.ts';
import { withOpeningWords } from '../../src/import/opening-words.ts';
import { pastedResolution } from '../../src/import/pasted-resolution.ts';
import { resolution } from '../../src/schema/resolution.ts';

const english = `On benches
The League of River Towns,

Recalling that people sit,
Convinced that benches stand,

Benches
1. Decides that every bench shall:
(a) Stand by the river:
(i) By day;
(ii) By night;
(b) Be painted
in green;
2. Requests the towns to pay.

Annex 1. Colours
1. Green is green.
`;
const russian = `О скамьях
Лига речных городов,
напоминая, что люди сидят,
будучи убеждена, что скамьи стоят,
Скамьи
1. постановляет, что каждая скамья:
a) стоит у реки:
i) днём;
ii) ночью;
b) покрашена;
3. просит города платить.
Приложение 1. Цвета
1. Зелёный есть зелёный.
`;

test('a pasted text is taken apart by its numbers', () => {
  const { title, body, preamble, operative, annexes, doubts } = pastedResolution(english, 'en');
  expect([title, body]).toEqual(['On benches', 'The League of River Towns']);
  expect(preamble.map(({ text }) => text)).toEqual(['*Recalling* that people sit,', '*Convinced* that benches stand,']);
  const [first, second] = operative;
  expect(first?.heading).toBe('Benches');
  expect([first?.text, second?.text]).toEqual(['*Decides* that every bench shall:', '*Requests* the towns to pay.']);
  expect(first?.clauses.map(({ number, clauses }) => [number, clauses.map((each) => each.number)])).toEqual([
    ['a', ['i', 'ii']],
    ['b', []],
  ]);
  expect(first?.clauses[1]?.text).toBe('Be painted in green;');
  expect(annexes.map((annex) => [annex.title, annex.clauses.map(({ text }) => text)])).toEqual([['Colours', ['Green is green.']]]);
  expect(doubts).toEqual([{ line: 13, kind: 'joined', text: 'in green;' }]);
});

test('texts are joined by their numbers, and every number that one of them lacks is told', () => {
  const { record, doubts } = mergedResolution(
    new Map([
      ['en', pastedResolution(english, 'en')],
      ['ru', pastedResolution(russian, 'ru')],
    ]),
  );
  expect(doubts.map(({ language, line, kind, text }) => `${language}:${line} ${kind} ${text}`)).toEqual([
    'en:13 joined in green;',
    'ru:11 order 3. просит города платить.',
    'ru:11 missing op-2',
    'en:14 missing op-3',
  ]);
  expect(record.operative?.[0]?.clauses?.[0]?.clauses?.[1]?.text).toEqual({ en: 'By night;', ru: 'ночью;' });
  expect(resolution.safeParse({ status: 'draft', text: 'deposited', ...record }).error).toBeUndefined();
});

test.each([
  ['az', 'hər şəhərin ödəməsini xahiş edir;', 'hər şəhərin ödəməsini *xahiş edir*;', true],
  ['az', 'skamyaları xatırlayaraq,', 'skamyaları *xatırlayaraq*,', true],
  ['ru', 'принимая во внимание реку,', '*принимая во внимание* реку,', true],
  ['en', 'Bearing in mind the river,', '*Bearing in mind* the river,', true],
  ['en', '*Noting* the river,', '*Noting* the river,', true],
  ['en', 'The river,', 'The river,', false],
  ['de', 'in Anbetracht des Flusses,', 'in Anbetracht des Flusses,', false],
])('opening words in %s: %s', (language, text, marked, isKnown) => {
  expect(withOpeningWords(text, language)).toEqual({ text: marked, isKnown });
});

test('an empty text and one without a body are doubts, never errors', () => {
  expect(pastedResolution('', 'en').doubts.map(({ kind }) => kind)).toEqual(['empty', 'body']);
  expect(pastedResolution('1. Decides', 'en').doubts.map(({ kind }) => kind)).toEqual(['title', 'body']);
});
