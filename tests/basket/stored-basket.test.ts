import { describe, expect, test } from 'vitest';
import { emptyBasket } from '../../src/basket/basket.ts';
import type { Basket } from '../../src/basket/basket.ts';
import { carriedJson } from '../../src/basket/carried-json.ts';
import { readBasket, writeBasket } from '../../src/basket/stored-basket.ts';

test('a basket comes back as it was kept', () => {
  const basket: Basket = {
    order: 'own',
    entries: [
      { id: 'papers/first/01', carried: { custom: { plenary: { title: 'Əliyev “</script>”' } } } },
      { id: 'proceedings/first', carried: { custom: {} }, latest: { custom: { plenary: {} } } },
      { id: 'resolutions/first/01', gone: true },
      { id: 'papers/first/07', former: { id: 'papers/first/17', state: 'merged' } },
      { id: 'papers/first/19', parts: [{ custom: { plenary: {} } }] },
    ],
  };
  expect(readBasket(writeBasket(basket))).toEqual(basket);
});

describe('what is no basket is an empty one', () => {
  test.each([null, '', '{', 'null', '7', '[]', '{"version":2,"entries":[]}', '{"version":1}', '{"version":1,"entries":{}}'])(
    '%s',
    (text) => {
      expect(readBasket(text)).toEqual(emptyBasket);
    },
  );
});

test('entries that are none are left out, and one that stands twice is taken once', () => {
  const entries = [
    null,
    7,
    {},
    { id: 7 },
    { id: '../../etc' },
    { id: 'papers/first/01' },
    { id: 'papers/first/01' },
    { id: 'javascript:alert(1)' },
    { id: 'papers/first/02', former: { id: '../', state: 'moved' } },
    { id: 'papers/first/03', former: { id: 'papers/first/04', state: 'lost' }, parts: 'none' },
  ];
  const text = JSON.stringify({ version: 1, order: 'upside down', entries });
  expect(readBasket(text)).toEqual({ order: 'style', entries: ['01', '02', '03'].map((id) => ({ id: `papers/first/${id}` })) });
});

test('of the file of a work only what the site reads back is kept', () => {
  expect(carriedJson([{ id: 'key', title: 'A title', custom: { plenary: { id: 'x' } } }])).toEqual({ custom: { plenary: { id: 'x' } } });
  for (const other of [undefined, null, [], {}, [null], [{}], '[]']) expect(carriedJson(other)).toBeUndefined();
});
