import { describe, expect, test } from 'vitest';
import { cslName } from '../../src/citation/csl.ts';
import { familyWithParticle, givenNames, inTongue, withoutCapitals } from '../../src/citation/cited-name.ts';
import { fullName } from '../../src/model/name.ts';
import type { PersonName } from '../../src/model/name.ts';

describe('names in capitals', () => {
  test.each<[PersonName, string]>([
    [{ family: 'ƏLİYEVLİ', given: 'PƏRVİZ' }, 'Pərviz Əliyevli'],
    [{ family: 'IŞIQLI', given: 'IŞIQ', language: 'az' }, 'Işıq Işıqlı'],
    [{ family: 'IVANOVSKI', given: 'IVAN', language: 'en' }, 'Ivan Ivanovski'],
    [{ family: 'ISAXANLI', given: 'HAMLET', patronymic: 'ABDULLA OĞLU', language: 'az' }, 'Hamlet Abdulla oğlu Isaxanlı'],
    [{ family: 'ЩУКИНА-ЙОДЛЬ', given: 'ЮЛИЯ', patronymic: 'ИЛЬИНИЧНА' }, 'Юлия Ильинична Щукина-Йодль'],
    [{ family: 'O’INVENTED', given: 'J. B.' }, 'J. B. O’Invented'],
    [{ family: 'McInvented', given: 'ANN' }, 'Ann McInvented'],
    [{ family: 'NG', given: 'A' }, 'A NG'],
    [{ family: 'Əliyev', given: 'P. Ş.' }, 'P. Ş. Əliyev'],
  ])('%j → %s', (name, expected) => {
    expect(fullName(withoutCapitals(name))).toBe(expected);
  });
});

describe('the parts of a name in CSL-JSON', () => {
  test('patronymic with the given name, particle and suffix apart', () => {
    const person = { family: 'Nergens', given: 'Jan', patronymic: 'Pieterszoon', particle: 'van den', suffix: 'Jr.' };
    expect(cslName({ person })).toEqual({ family: 'Nergens', given: 'Jan Pieterszoon', 'non-dropping-particle': 'van den', suffix: 'Jr.' });
    expect(familyWithParticle(person)).toBe('van den Nergens');
  });

  test('a single name is a family name', () => {
    expect(cslName({ person: { family: 'Nizamiya' } })).toEqual({ family: 'Nizamiya' });
    expect(givenNames({ family: 'Nizamiya' })).toBe('');
  });

  test('an institution stays whole', () => {
    expect(cslName({ organization: 'Institute, with\na comma' })).toEqual({ literal: 'Institute, with a comma' });
  });
});

test('a text speaks the first language that it has', () => {
  const texts = { az: 'Bakı', en: 'Baku', ru: 'Баку' };
  expect(inTongue(texts, ['ru', 'en'])).toBe('Баку');
  expect(inTongue(texts, ['de', 'en'])).toBe('Baku');
  expect(inTongue(texts, ['de'])).toBe('Bakı');
});
