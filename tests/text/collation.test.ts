import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collator, initial } from '../../src/text/collation.ts';

const alphabets = [
  ['az', 'a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z'],
  ['az', 'A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z'],
  ['ru', 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я'],
  ['en', 'a b c d e f g h i j k l m n o p q r s t u v w x y z'],
  ['az', 'Hüseynov Xəlilov Isgəndər İbrahimov Kərimov Qasımov Lətifov Zamanov Алиев Яковлев'],
  ['ru', 'Алиев Ежов Ёлкин Жуков Яковлев Aliyev Zamanov'],
  ['en', 'Aliyev Edwards Əliyev Zamanov Алиев Яковлев'],
  ['az', '«Azərbaycan» Bakı "Cənub" Əli'],
] as const;

describe('collator', () => {
  it.each(alphabets)('%s: %s', (language, row) => {
    const sorted = row.split(' ');
    expect(sorted.toReversed().sort(collator(language).compare)).toEqual(sorted);
  });

  it('sorts word by word, and numbers by value', () => {
    const sorted = ['Əli, Zaur', 'Əlimov, Anar', 'Volume 2', 'Volume 10'];
    expect(sorted.toReversed().sort(collator('en').compare).slice(-2)).toEqual(['Volume 2', 'Volume 10']);
    expect(sorted.toReversed().sort(collator('az').compare).slice(0, 2)).toEqual(['Əli, Zaur', 'Əlimov, Anar']);
  });

  it('never calls two different texts equal, so that no order depends on chance', () => {
    const { compare } = collator('az');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(compare(one, other) === 0).toBe(one === other);
        expect(Math.sign(compare(one, other))).toBe(-Math.sign(compare(other, one)) + 0);
      }),
    );
  });
});

it.each([
  ['əliyev', 'az', 'Ə'],
  ['isaxanlı', 'az', 'İ'],
  ['ılqar', 'az', 'I'],
  ['isakhanli', 'en', 'I'],
  ['İsaxanlı', 'en', 'I'],
  ['Öztürk', 'az', 'Ö'],
  ['Öztürk', 'en', 'O'],
  ['E\u0301clair', 'en', 'E'],
  ['Ёлкин', 'ru', 'Е'],
  ['Йод', 'ru', 'Й'],
  ['Щукин', 'ru', 'Щ'],
  ['Əliyev', 'en', 'Ə'],
  ['«Şur»', 'az', 'Ş'],
  ['1990', 'az', '#'],
  ['…', 'az', '#'],
  ['', 'az', '#'],
])('the heading letter of "%s" in %s is %s', (text, language, letter) => {
  expect(initial(text, language)).toBe(letter);
});
