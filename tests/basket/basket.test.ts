import { describe, expect, test } from 'vitest';
import { emptyBasket, holds, withEntries, withInstead, withNews, withoutWork, withPlace, withRestored } from '../../src/basket/basket.ts';
import type { Basket } from '../../src/basket/basket.ts';

const a = { id: 'papers/first/01' };
const b = { id: 'papers/first/02' };
const c = { id: 'proceedings/first' };
const basket: Basket = { order: 'own', entries: [a, b, c] };
const ids = ({ entries }: Basket) => entries.map(({ id }) => id.slice(-2));

test('a work that is in the basket is not put in twice, and keeps its place', () => {
  expect(ids(withEntries(basket, [b]))).toEqual(['01', '02', 'st']);
  expect(withEntries(basket, [b])).toBe(basket);
  expect(ids(withEntries(emptyBasket, [c, a, c]))).toEqual(['st', '01']);
});

test('a work goes, and what is newly known of it does not bring it back', () => {
  const without = withoutWork(basket, b.id);
  expect(holds(without, b.id)).toBe(false);
  expect(withNews(without, { ...b, gone: true })).toEqual(without);
  expect(withNews(basket, { ...b, gone: true }).entries[1]).toEqual({ ...b, gone: true });
});

describe('a work takes another place', () => {
  test.each([
    [a.id, 1, ['02', '01', 'st']],
    [c.id, 0, ['st', '01', '02']],
    [a.id, -1, ['01', '02', 'st']],
    [c.id, 9, ['01', '02', 'st']],
    ['papers/none/01', 0, ['01', '02', 'st']],
  ])('%s at %i', (id, place, order) => {
    expect(ids(withPlace(basket, id, place))).toEqual(order);
  });
});

test('works come back where they stood, beside what was added meanwhile', () => {
  const emptied: Basket = { order: 'own', entries: [{ id: 'papers/second/07' }] };
  const removed = basket.entries.map((entry, place) => ({ entry, place }));
  expect(ids(withRestored(emptied, removed))).toEqual(['01', '02', 'st', '07']);
  expect(withRestored(basket, removed).entries).toEqual(basket.entries);
});

test('a work with another id takes its old place, or none where it is already', () => {
  expect(ids(withNews(basket, { id: 'papers/first/09' }, b.id))).toEqual(['01', '09', 'st']);
  expect(ids(withNews(basket, c, a.id))).toEqual(['02', 'st']);
});

test('parts take the place of what was split', () => {
  expect(ids(withInstead(basket, b.id, [{ id: 'papers/first/09' }, a, { id: 'papers/first/10' }]))).toEqual(['01', '09', '10', 'st']);
});
